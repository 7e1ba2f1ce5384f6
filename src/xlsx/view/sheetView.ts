/**
 * A sheet as somebody who looks at the workbook sees it: every cell with its value and look, widths, heights, what stays when the
 * rest scrolls, where links lead. It is held packed, so that any stretch of a sheet of some hundred thousand rows can be shown at
 * once.
 */
import type { CellPage, CellValue, ChartLook, ChartSpec, Progress } from '../../workbook'
import { unescapeExcel, unescapeXml } from '../package'
import { readArea, type Area, type CellLook, type SheetOfFile, type XlsxReader } from '../read'
import { readCellLooks } from '../read/cellLooks'
import { cellValue } from '../read/sources'
import { locationInFormula } from '../write/links'
import { splitAddress, type SheetArea } from '../write/address'
import { drawnCharts } from '../write/charts/readCharts'
import { childNamed, innerText, parseMarkup, type Markup } from '../write/markup'
import { formulaOf } from '../write/scannedCell'
import { scanSheet } from '../write/sheetScan'
import { wordsOfPickList } from '../write/sheetFurniture'
import type { RowBytes } from '../write/rowBytes'
import { CellStyles, placeOf } from './cellStyles'

/** Columns side by side that are as wide as each other, in characters; 0 for hidden ones. */
export interface ColumnWidths {
  readonly firstColumn: number
  readonly lastColumn: number
  readonly width: number
}

export interface ViewedCell {
  readonly column: number
  readonly value: CellValue
  readonly look: CellLook
  /** Where it leads inside the workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string }
}

/** A chart with what its cells hold now. */
export interface ViewedChart extends Pick<ChartSpec, 'kind' | 'title' | 'up'> {
  readonly area: Area
  readonly across: { readonly title: string; readonly words: readonly CellValue[] }
  readonly series: readonly { readonly name: CellValue; readonly look: ChartLook; readonly values: readonly CellValue[] }[]
}

export interface SheetView {
  /** The last row and column that the sheet writes; 0 for a blank sheet. */
  readonly lastRow: number
  readonly lastColumn: number
  readonly widths: readonly ColumnWidths[]
  /** In points, by row, ascending; 0 for hidden rows. Rows that say nothing are missing. */
  readonly heights: ReadonlyMap<number, number>
  /** How many rows and columns stay when the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly showsGridLines: boolean
  /** The charts of ours that stand on it. */
  readonly charts: readonly ViewedChart[]
  readonly pickLists: readonly { readonly area: Area; readonly words: readonly string[] }[]
  /** The cells of a row that hold something or have a look of their own, from the left. */
  row(row: number): readonly ViewedCell[]
}

export interface ViewOptions {
  /** In bytes of the sheet. */
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

/** So many cells of a page are a few megabytes. */
const PAGE_CELLS = 1_000_000

/** @throws {WorkbookRefused} `damaged` */
export async function viewSheet(file: XlsxReader, sheet: SheetOfFile, { progress, signal }: ViewOptions = {}): Promise<SheetView> {
  const styles = new CellStyles()
  const rows = new WrittenRows(styles)
  const outline = await scanSheet(file.package.chunks(sheet.part), rows.take, () => signal?.aborted !== true)
  signal?.throwIfAborted()
  const root = parseMarkup(outline.text)
  const looks = await readCellLooks(file.package, file.workbook.stylesPart)
  const columns = [...rows.columns].sort((one, other) => one - other)
  const pages: CellPage[] = []
  if (columns.length > 0) {
    const pageRows = Math.max(256, Math.floor(PAGE_CELLS / columns.length))
    for await (const page of file.cells(sheet, { columns, firstRow: 1, lastRow: rows.lastRow, pageRows, progress, signal })) pages.push(page)
  }
  const valueAt = valuesIn(pages, columns)
  const links = new Map([...rows.formulaLinks, ...hyperlinks(root)])
  return {
    lastRow: rows.lastRow,
    lastColumn: rows.lastColumn,
    widths: widthsOf(root),
    heights: rows.heights,
    frozen: frozenOf(root),
    showsGridLines: childNamed(root, 'sheetViews')?.children[0]?.attributes.get('showGridLines') !== '0',
    charts: await chartsOf(file, sheet, valueAt),
    pickLists: pickListsOf(root, outline.text),
    row: (row) => {
      const cells: ViewedCell[] = []
      styles.eachCell(row, (column, format) => {
        const link = links.get(placeKey(row, column))
        cells.push({ column, value: valueAt(row, column), look: looks(format), ...(link && { link }) })
      })
      return cells
    },
  }
}

type Place = { readonly sheet: string; readonly cell: string }

const COLUMNS = 16_384

function placeKey(row: number, column: number): number {
  return row * COLUMNS + column - 1
}

/** What the rows say besides their values. */
class WrittenRows {
  lastRow = 0
  lastColumn = 0
  /** Those with a cell that holds something. */
  readonly columns = new Set<number>()
  readonly heights = new Map<number, number>()
  readonly formulaLinks = new Map<number, Place>()
  private readonly styles: CellStyles

  constructor(styles: CellStyles) {
    this.styles = styles
  }

  readonly take = (found: RowBytes): void => {
    this.styles.add(found)
    if (found.count > 0) this.lastRow = found.row
    for (let index = 0; index < found.count; index++) {
      const column = found.column(index)
      if (column > this.lastColumn) this.lastColumn = column
      if (found.isEmpty(index)) continue
      this.columns.add(column)
      if (found.hasFormula(index)) this.takeLink(found, index)
    }
    const height = heightOf(found.attributes())
    if (height !== undefined) this.heights.set(found.row, height)
  }

  private takeLink(found: RowBytes, index: number): void {
    const location = locationInFormula(formulaOf(found.cell(index)) ?? '')
    const place = location === null ? null : splitAddress(location)
    if (place) this.formulaLinks.set(placeKey(found.row, found.column(index)), place)
  }
}

function heightOf(attributes: string): number | undefined {
  if (attributes === '') return undefined
  if (/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) return 0
  const height = /\sht\s*=\s*["']([\d.]+)["']/.exec(attributes)
  return height ? Number(height[1]) : undefined
}

/** Pages come in the order of their rows. */
function valuesIn(pages: readonly CellPage[], columns: readonly number[]): (row: number, column: number) => CellValue {
  const slots = new Map(columns.map((column, slot) => [column, slot]))
  return (row, column) => {
    const slot = slots.get(column)
    const page = pages.find(({ rows }) => rows[rows.length - 1] >= row)
    if (slot === undefined || !page) return null
    const index = placeOf(page.rows, page.rows.length, row)
    return index < 0 ? null : cellValue(page.columns[slot], index, page.texts)
  }
}

const OUR_TABLE = /^casefile_/

async function chartsOf(file: XlsxReader, sheet: SheetOfFile, valueAt: (row: number, column: number) => CellValue): Promise<ViewedChart[]> {
  const values = (cells: SheetArea | null): CellValue[] => {
    if (cells === null || cells.sheet !== sheet.name) return []
    const { firstRow, lastRow, firstColumn } = cells.area
    return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => valueAt(firstRow + index, firstColumn))
  }
  const found: ViewedChart[] = []
  for (const { displayName } of sheet.tables) {
    if (!OUR_TABLE.test(displayName)) continue
    for (const { area, kind, title, up, across, series } of await drawnCharts(file.package, sheet.part, displayName)) {
      if (area === null) continue
      const drawn = series.flatMap(({ name, cells, look }) => (look === undefined ? [] : [{ name: values(name)[0] ?? null, look, values: values(cells) }]))
      found.push({ area, kind, title, up, across: { title: across.title, words: values(across.cells) }, series: drawn })
    }
  }
  return found
}

function hyperlinks(root: Markup): (readonly [number, Place])[] {
  return (childNamed(root, 'hyperlinks')?.children ?? []).flatMap(({ attributes }) => {
    const place = splitAddress(unescapeExcel(attributes.get('location') ?? '').replace(/^#/, ''))
    const area = readArea(attributes.get('ref') ?? '')
    return place && area ? [[placeKey(area.firstRow, area.firstColumn), place] as const] : []
  })
}

function widthsOf(root: Markup): ColumnWidths[] {
  return (childNamed(root, 'cols')?.children ?? []).map(({ attributes }) => ({
    firstColumn: Number(attributes.get('min')),
    lastColumn: Number(attributes.get('max')),
    width: attributes.get('hidden') === '1' ? 0 : Number(attributes.get('width') ?? 8.43),
  }))
}

function frozenOf(root: Markup): SheetView['frozen'] {
  const view = childNamed(root, 'sheetViews')?.children[0]
  const pane = view && childNamed(view, 'pane')
  if (pane?.attributes.get('state')?.startsWith('frozen') !== true) return { rows: 0, columns: 0 }
  return { rows: Number(pane.attributes.get('ySplit') ?? 0), columns: Number(pane.attributes.get('xSplit') ?? 0) }
}

function pickListsOf(root: Markup, text: string): SheetView['pickLists'] {
  return (childNamed(root, 'dataValidations')?.children ?? []).flatMap((validation) => {
    const formula = validation.attributes.get('type') === 'list' ? childNamed(validation, 'formula1') : undefined
    const words = formula ? wordsOfPickList(unescapeXml(innerText(text, formula))) : null
    if (!words) return []
    return (validation.attributes.get('sqref') ?? '').split(/\s+/).flatMap((reference) => {
      const area = readArea(reference)
      return area ? [{ area, words }] : []
    })
  })
}
