/** The charts of a sheet of ours, read back from the file as ChartSpecs. */
import { CHART_LOOKS, type ChartLook, type ChartSpec, type SeriesLook } from '../../../workbook'
import { decodePart, readRelationships, unescapeXml, type Package } from '../../package'
import type { Area } from '../../read'
import { splitArea, type SheetArea } from '../address'
import { childNamed, innerText, parseMarkup, type Markup } from '../markup'
import { DASHES } from './chartMarkup'
import { framesOfTable, within, type ChartFrame } from './drawing'
import { drawingOf } from './graftCharts'

/** A chart as its part has it: cells by their address. */
export interface DrawnChart extends Pick<ChartSpec, 'name' | 'kind' | 'title' | 'up' | 'reading'> {
  /** The cells that it covers; null where it hangs by one corner. */
  readonly area: Area | null
  readonly across: { readonly title: string; readonly cells: SheetArea | null }
  readonly series: readonly { readonly name: SheetArea | null; readonly cells: SheetArea | null; readonly look: ChartLook | undefined }[]
}

/** Those of one table of ours, in the order of the drawing. */
export async function drawnCharts(from: Package, sheetPart: string, table: string): Promise<DrawnChart[]> {
  const drawing = await drawingOf(from, sheetPart)
  if (drawing === undefined) return []
  const relationships = await readRelationships(from, drawing)
  const charts: DrawnChart[] = []
  const text = await textOf(from, drawing)
  for (const frame of framesOfTable(parseMarkup(text), text, table).values()) {
    const part = relationships.find(({ id }) => id === frame.relationship)?.target
    if (part !== undefined && from.entry(part)) charts.push(drawnChart(await textOf(from, part), frame))
  }
  return charts
}

function drawnChart(text: string, { name, description, area }: ChartFrame): DrawnChart {
  const chart = within(parseMarkup(text), 'chart')
  const plot = chart && childNamed(chart, 'plotArea')
  const [across, up] = [plot && childNamed(plot, 'catAx'), plot && childNamed(plot, 'valAx')]
  const bars = plot && childNamed(plot, 'barChart')
  const drawn = bars ?? (plot && childNamed(plot, 'lineChart'))
  const series = drawn?.children.filter((child) => child.name === 'ser') ?? []
  return {
    name,
    area,
    reading: description,
    kind: bars ? 'stacked-column' : 'line',
    title: titleOf(chart, text),
    across: { title: titleOf(across, text), cells: cellsOf(series[0] && childNamed(series[0], 'cat'), text) },
    up: {
      title: titleOf(up, text),
      unit: valueOf(up, 'formatCode', 'numFmt')?.includes('%') === true ? 'percent' : 'count',
      least: Number(valueOf(up, 'val', 'scaling', 'min') ?? 0),
      most: Number(valueOf(up, 'val', 'scaling', 'max') ?? 0),
      step: Number(valueOf(up, 'val', 'majorUnit') ?? 0),
    },
    series: series.map((one) => ({ name: cellsOf(childNamed(one, 'tx'), text), cells: cellsOf(childNamed(one, 'val'), text), look: lookOf(one, bars ? 'filled' : 'drawn') })),
  }
}

function titleOf(element: Markup | undefined, text: string): string {
  const title = element && childNamed(element, 'title')
  const said = (found: Markup): string => (found.name === 't' ? unescapeXml(innerText(text, found)) : found.children.map(said).join(''))
  return title ? said(title) : ''
}

function valueOf(element: Markup | undefined, attribute: string, ...path: readonly string[]): string | undefined {
  return path.reduce<Markup | undefined>((at, name) => at && childNamed(at, name), element)?.attributes.get(attribute)
}

function cellsOf(element: Markup | undefined, text: string): SheetArea | null {
  const formula = element && within(element, 'f')
  return formula ? splitArea(unescapeXml(innerText(text, formula))) : null
}

/** What tells looks apart: colour and dash of the line, the mark, the fill. */
function signature({ line, mark, fill }: SeriesLook): string {
  return [line?.colour, line?.dash, mark?.shape, fill].join(' ')
}

const LOOK_OF: ReadonlyMap<string, ChartLook> = new Map((Object.keys(CHART_LOOKS) as ChartLook[]).map((look) => [signature(CHART_LOOKS[look]), look]))

function lookOf(series: Markup, kind: 'filled' | 'drawn'): ChartLook | undefined {
  const properties = childNamed(series, 'spPr')
  const line = properties && childNamed(properties, 'ln')
  const colour = valueOf(line, 'val', 'solidFill', 'srgbClr')
  const dashed = valueOf(line, 'val', 'prstDash')
  const dash = (Object.keys(DASHES) as (keyof typeof DASHES)[]).find((one) => DASHES[one] === dashed) ?? 'solid'
  const shape = valueOf(series, 'val', 'marker', 'symbol')
  const fill = kind === 'filled' ? valueOf(properties, 'val', 'solidFill', 'srgbClr') : undefined
  return LOOK_OF.get([colour, colour === undefined ? undefined : dash, shape === 'none' ? undefined : shape, fill].join(' '))
}

async function textOf(from: Package, part: string): Promise<string> {
  return decodePart(await from.read(part))
}

/** What a series says where it draws no column of ours any more. */
const NOT_OURS = ''

/** The charts as the sheet's table makes them. @param columns per column of the table as it stands, the key that it has with us */
export function chartSpecs(charts: readonly DrawnChart[], sheet: string, { firstRow, firstColumn, columns }: TablePlace): ChartSpec[] {
  const keyOf = (cells: SheetArea | null) => (cells?.sheet === sheet ? columns[cells.area.firstColumn - firstColumn] : undefined) ?? NOT_OURS
  return charts.map(({ name, kind, title, across, up, series, reading }) => {
    const drawn = series.find(({ cells }) => cells !== null)?.cells?.area
    const isWhole = drawn !== undefined && series.every(({ cells }) => cells?.area.firstRow === drawn.firstRow && cells.area.lastRow === drawn.lastRow)
    return {
      name,
      kind,
      title,
      rows: isWhole ? { first: drawn.firstRow - firstRow, count: drawn.lastRow - drawn.firstRow + 1 } : { first: 0, count: 0 },
      across: { column: keyOf(across.cells), title: across.title },
      up,
      series: series.flatMap((one) => (one.look === undefined ? [] : [{ column: keyOf(one.name) === keyOf(one.cells) ? keyOf(one.cells) : NOT_OURS, look: one.look }])),
      reading,
    }
  })
}

/** Where the rows of a table of ours begin, and its columns. */
export interface TablePlace {
  readonly firstRow: number
  readonly firstColumn: number
  readonly columns: readonly (string | undefined)[]
}
