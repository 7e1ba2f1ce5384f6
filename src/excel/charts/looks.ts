/** How the looks of a chart's series are called in Excel. */
import { CHART_LOOKS, type ChartLook, type SeriesLook } from '../../workbook'

type Dash = NonNullable<SeriesLook['line']>['dash']
type Shape = NonNullable<SeriesLook['mark']>['shape']

const LINE_STYLES = { solid: 'Continuous', dash: 'Dash', dots: 'RoundDot' } as const satisfies Record<Dash, string>
const MARKER_STYLES = { circle: 'Circle', diamond: 'Diamond' } as const satisfies Record<Shape, string>
const NONE = 'None'

/** Gives a series its look; in a stack, that of a column with its edge. */
export function putSeriesLook(series: Excel.ChartSeries, look: ChartLook): void {
  const { line, mark, fill } = CHART_LOOKS[look]
  const { format } = series
  format.line.lineStyle = line === undefined ? NONE : LINE_STYLES[line.dash]
  if (line !== undefined) {
    format.line.color = `#${line.colour}`
    format.line.weight = line.width
  }
  if (fill !== undefined) {
    format.fill.setSolidColor(`#${fill}`)
    return
  }
  series.smooth = false
  series.markerStyle = mark === undefined ? NONE : MARKER_STYLES[mark.shape]
  if (mark === undefined) return
  series.markerSize = mark.size
  series.markerBackgroundColor = `#${mark.fill}`
  series.markerForegroundColor = `#${mark.edge}`
}

/** Asks for what tells the looks of lines apart. @returns how to take the answer: undefined where the look is none of ours */
export function loadLineLook(series: Excel.ChartSeries): () => ChartLook | undefined {
  const line = series.format.line.load('color,lineStyle')
  series.load('markerStyle')
  return () => LOOK_OF.get(spelled(line.color, line.lineStyle, series.markerStyle))
}

/** Colour and style of the line, and the mark; of a line that is not drawn no colour. */
function spelled(colour: string, lineStyle: string, markerStyle: string): string {
  return [lineStyle === NONE ? '' : colour.toUpperCase(), lineStyle, markerStyle].join(' ')
}

function spelledLook({ line, mark }: SeriesLook): string {
  return spelled(line === undefined ? '' : `#${line.colour}`, line === undefined ? NONE : LINE_STYLES[line.dash], mark === undefined ? NONE : MARKER_STYLES[mark.shape])
}

const LOOK_OF: ReadonlyMap<string, ChartLook> = new Map(
  Object.keys(CHART_LOOKS)
    .filter((look): look is ChartLook => look in CHART_LOOKS)
    .filter((look) => CHART_LOOKS[look].fill === undefined)
    .map((look) => [spelledLook(CHART_LOOKS[look]), look]),
)
