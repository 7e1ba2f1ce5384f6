/** A chart as a part, in the order of the schema. It is written whole by each refresh; what it says comes from the cells that it draws. */
import { CHART_LOOKS, CHART_TEXT, FORMAT_CODES, SCALE_CODES, type ChartSeries, type ChartSpec, type SeriesLook } from '../../../workbook'
import { RELATIONSHIP_NAMESPACE } from '../../package'
import { plainText } from '../markupText'
import type { SheetPlan } from '../sheetPlan'
import { drawnCells, headerCell } from './place'

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** In English Metric Units, of which a point has so many. */
const POINT = 12_700
export const DASHES: Readonly<Record<'solid' | 'dash' | 'dots', string>> = { solid: 'solid', dash: 'dash', dots: 'sysDot' }
const ACROSS_ID = 501
const UP_ID = 502

/** What XML cannot hold is a space in a drawing, which knows no escapes of Excel's. */
export function drawingText(text: string): string {
  return plainText(text.replace(/[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/gu, ' '))
}

export function chartMarkup(chart: ChartSpec, plan: SheetPlan): string {
  const series = chart.series.map((one, index) => seriesMarkup(chart, one, index, plan)).join('')
  const drawn =
    chart.kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`
      : `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="100"/>${axisIds}</c:barChart>`
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}"><c:roundedCorners val="0"/>` +
    `<c:chart>${title(chart.title, CHART_TEXT.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${drawn}${acrossAxis(chart)}${upAxis(chart)}</c:plotArea>` +
    `<c:legend><c:legendPos val="r"/><c:overlay val="0"/>${textLook(CHART_TEXT.axis)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solidFill('FFFFFF')}<a:ln w="9525">${solidFill(CHART_TEXT.grid)}</a:ln></c:spPr></c:chartSpace>`
  )
}

const axisIds = `<c:axId val="${ACROSS_ID}"/><c:axId val="${UP_ID}"/>`

function seriesMarkup(chart: ChartSpec, { column, look }: ChartSeries, index: number, plan: SheetPlan): string {
  const { columns } = plan.spec.table
  const at = columns.findIndex(({ key }) => key === column)
  const across = columns.findIndex(({ key }) => key === chart.across.column)
  const name = `<c:tx>${textReference(headerCell(at, plan), [columns[at].header])}</c:tx>`
  const cells = valuesOf(chart, column, plan)
  const words = valuesOf(chart, chart.across.column, plan).map((value) => (value === null ? null : String(value)))
  const drawn = CHART_LOOKS[look]
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${seriesLook(chart.kind, drawn)}` +
    `<c:cat>${textReference(drawnCells(chart, across, plan), words)}</c:cat>` +
    `<c:val>${numberReference(drawnCells(chart, at, plan), cells, FORMAT_CODES[columns[at].format])}</c:val>${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

function valuesOf({ rows }: ChartSpec, column: string, { spec }: SheetPlan) {
  return spec.table.rows.slice(rows.first, rows.first + rows.count).map(({ cells }) => cells[column]?.value ?? null)
}

/** Where the words stand, and what they are now. */
function textReference(formula: string, words: readonly (string | null)[]): string {
  return `<c:strRef><c:f>${drawingText(formula)}</c:f><c:strCache>${points(words)}</c:strCache></c:strRef>`
}

function numberReference(formula: string, values: readonly unknown[], code: string): string {
  const numbers = values.map((value) => (typeof value === 'number' ? String(value) : null))
  return `<c:numRef><c:f>${drawingText(formula)}</c:f><c:numCache><c:formatCode>${plainText(code)}</c:formatCode>${points(numbers)}</c:numCache></c:numRef>`
}

function points(values: readonly (string | null)[]): string {
  const held = values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${drawingText(value)}</c:v></c:pt>`))
  return `<c:ptCount val="${values.length}"/>${held.join('')}`
}

function seriesLook(kind: ChartSpec['kind'], { line, mark, fill }: SeriesLook): string {
  const drawnLine = line ? `<a:ln w="${line.width * POINT}" cap="rnd">${solidFill(line.colour)}<a:prstDash val="${DASHES[line.dash]}"/><a:round/></a:ln>` : '<a:ln w="12700"><a:noFill/></a:ln>'
  if (kind === 'stacked-column') return `<c:spPr>${fill === undefined ? '' : solidFill(fill)}${drawnLine}</c:spPr><c:invertIfNegative val="0"/>`
  const drawnMark = mark
    ? `<c:symbol val="${mark.shape}"/><c:size val="${mark.size}"/><c:spPr>${solidFill(mark.fill)}<a:ln w="9525">${solidFill(mark.edge)}</a:ln></c:spPr>`
    : '<c:symbol val="none"/>'
  return `<c:spPr>${drawnLine}</c:spPr><c:marker>${drawnMark}</c:marker>`
}

function acrossAxis({ across }: ChartSpec): string {
  return (
    `<c:catAx><c:axId val="${ACROSS_ID}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${title(across.title, CHART_TEXT.axis)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLook}` +
    `<c:crossAx val="${UP_ID}"/><c:crosses val="min"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  )
}

function upAxis({ up }: ChartSpec): string {
  return (
    `<c:valAx><c:axId val="${UP_ID}"/><c:scaling><c:orientation val="minMax"/><c:max val="${up.most}"/><c:min val="${up.least}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="9525">${solidFill(CHART_TEXT.grid)}</a:ln></c:spPr></c:majorGridlines>${title(up.title, CHART_TEXT.axis)}` +
    `<c:numFmt formatCode="${plainText(SCALE_CODES[up.unit])}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLook}` +
    `<c:crossAx val="${ACROSS_ID}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${up.step}"/></c:valAx>`
  )
}

interface TextLook {
  readonly colour: string
  readonly size: number
}

function title(text: string, look: TextLook): string {
  const run = `<a:r><a:rPr ${runLook(look)}</a:rPr><a:t>${drawingText(text)}</a:t></a:r>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runLook(look)}</a:defRPr></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function runLook({ colour, size }: TextLook): string {
  return `sz="${size * 100}" b="${size === CHART_TEXT.title.size ? 1 : 0}">${solidFill(colour)}`
}

function textLook(look: TextLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runLook(look)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
}

const axisLook = `<c:spPr><a:ln w="9525">${solidFill(CHART_TEXT.axis.colour)}</a:ln></c:spPr>${textLook(CHART_TEXT.axis)}`
