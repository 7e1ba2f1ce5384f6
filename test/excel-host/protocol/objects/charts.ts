/** Charts of a sheet, as far as lines and stacked columns go. */
import {
  ALL_CELLS,
  type Area,
  areaText,
  boundingRect,
  type Chart,
  type ChartSetting,
  type ChartSettings,
  colourOf,
  type DrawnCells,
  HostError,
  type Keepsake,
  newSeries,
  NotPlayed,
  quotedSheet,
  type Series,
  type Sheet,
} from '../../model'
import type { Arguments } from '../arguments'
import { flagOf, numberOf, textOf, wordOf } from '../coerce'
import { describeType, type HostObject, type Scalar } from '../hostObject'
import type { LiveRange } from '../liveRange'
import type { Session } from '../session'

const CHART_TYPES = ['Line', 'LineMarkers', 'ColumnStacked', 'ColumnClustered'] as const
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot', 'Automatic'] as const
const MARKERS = ['Invalid', 'Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus', 'Picture'] as const
const LABEL_PLACES = ['NextToAxis', 'High', 'Low', 'None'] as const
const LEGEND_PLACES = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const
const BLANKS = ['NotPlotted', 'Zero', 'Interplotted'] as const
const CATEGORY_TYPES = ['Automatic', 'TextAxis', 'DateAxis'] as const

/** An object that only holds values, of a chart or of a series. */
interface Part {
  readonly settings: ChartSettings
  readonly path: string
}

/** A property with the value that Excel begins with. */
function held(name: string, start: ChartSetting, coerce: (value: unknown) => ChartSetting): Readonly<Record<string, Scalar<Part>>> {
  return {
    [name]: {
      get: ({ settings, path }) => settings.get(`${path}.${name}`) ?? start,
      set: ({ settings, path }, value) => settings.set(`${path}.${name}`, coerce(value)),
    },
  }
}

/** A limit of a scale; blank is Excel's own choice, which it tells as a number. */
const limit = (name: string, start: number) => held(name, start, (value) => (value === '' ? start : numberOf(value)))
const within = ({ settings, path }: Part, name: string): Part => ({ settings, path: `${path}.${name}` })

const font = describeType<Part>({
  name: 'ChartFont',
  scalars: { ...held('Size', 10, numberOf), ...held('Bold', false, flagOf), ...held('Italic', false, flagOf), ...held('Color', '#000000', colourOf), ...held('Name', 'Calibri', textOf) },
})

const line = describeType<Part>({
  name: 'ChartLineFormat',
  scalars: { ...held('Color', '#4472C4', colourOf), ...held('Weight', 2.25, numberOf), ...held('LineStyle', 'Automatic', (value) => wordOf(value, LINE_STYLES)) },
})

const fill = describeType<Part>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: ({ settings, path }, given) => void settings.set(`${path}.Color`, colourOf(given.raw(0))),
    Clear: ({ settings, path }) => void settings.delete(`${path}.Color`),
  },
})

const format = describeType<Part>({
  name: 'ChartFormat',
  links: {
    Font: (part, session) => font(within(part, 'Font'), session),
    Line: (part, session) => line(within(part, 'Line'), session),
    Fill: (part, session) => fill(within(part, 'Fill'), session),
  },
})

const formatOf = (part: Part, session: Session): HostObject => format(within(part, 'Format'), session)

const title = describeType<Part>({
  name: 'ChartTitle',
  scalars: { ...held('Text', '', textOf), ...held('Visible', false, flagOf), ...held('Overlay', false, flagOf) },
  links: { Format: formatOf },
})

const legend = describeType<Part>({
  name: 'ChartLegend',
  scalars: { ...held('Visible', true, flagOf), ...held('Overlay', false, flagOf), ...held('Position', 'Bottom', (value) => wordOf(value, LEGEND_PLACES)) },
  links: { Format: formatOf },
})

const gridlines = describeType<Part>({ name: 'ChartGridlines', scalars: held('Visible', true, flagOf), links: { Format: formatOf } })

const axis = describeType<Part>({
  name: 'ChartAxis',
  scalars: {
    ...limit('Minimum', 0),
    ...limit('Maximum', 1.2),
    ...limit('MajorUnit', 0.2),
    ...held('NumberFormat', 'General', textOf),
    ...held('Visible', true, flagOf),
    ...held('TickLabelPosition', 'NextToAxis', (value) => wordOf(value, LABEL_PLACES)),
    ...held('CategoryType', 'Automatic', (value) => wordOf(value, CATEGORY_TYPES)),
  },
  links: {
    Title: (part, session) => title(within(part, 'Title'), session),
    Format: formatOf,
    MajorGridlines: (part, session) => gridlines(within(part, 'MajorGridlines'), session),
  },
})

const axes = describeType<Part>({
  name: 'ChartAxes',
  links: {
    CategoryAxis: (part, session) => axis(within(part, 'CategoryAxis'), session),
    ValueAxis: (part, session) => axis(within(part, 'ValueAxis'), session),
  },
})

interface OneSeries extends Part {
  readonly series: Series
  readonly chart: Chart
}

function drawn({ sheet, area }: LiveRange): DrawnCells {
  const place = { area }
  sheet.follow(place)
  return { sheet, place }
}

function addressOf(cells: DrawnCells | null): string {
  if (cells === null || cells.place.area === null) return ''
  return `${quotedSheet(cells.sheet.name)}!${areaText(cells.place.area, 'absolute')}`
}

const series = describeType<OneSeries>({
  name: 'ChartSeries',
  scalars: {
    Name: {
      get: (target) => target.series.name,
      set: (target, value) => {
        target.series.name = textOf(value)
      },
    },
    ...held('MarkerStyle', 'Automatic', (value) => wordOf(value, MARKERS)),
    ...held('MarkerSize', 5, markerSize),
    ...held('MarkerBackgroundColor', '#4472C4', colourOf),
    ...held('MarkerForegroundColor', '#4472C4', colourOf),
    ...held('Smooth', false, flagOf),
    ...held('GapWidth', 150, numberOf),
    ...held('Overlap', 0, numberOf),
  },
  links: { Format: formatOf },
  methods: {
    SetValues: (target, given) => {
      target.series.values = drawn(given.range(0))
    },
    SetXAxisValues: (target, given) => {
      target.series.categories = drawn(given.range(0))
    },
    GetDimensionDataSourceString: (target, given) => {
      const dimension = wordOf(given.raw(0), ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'])
      if (dimension === 'BubbleSizes') throw new HostError('InvalidArgument', 'No bubbles.')
      return addressOf(dimension === 'Values' || dimension === 'YValues' ? target.series.values : target.series.categories)
    },
    Delete: (target) => void target.chart.series.splice(target.chart.series.indexOf(target.series), 1),
  },
})

function markerSize(value: unknown): number {
  const size = numberOf(value)
  if (size < 2 || size > 72) throw new HostError('InvalidArgument', `${size} is no size of a mark.`)
  return size
}

const seriesOf = (chart: Chart, one: Series, session: Session): HostObject => series({ series: one, chart, settings: one.settings, path: 'Series' }, session)

const seriesCollection = describeType<Chart>({
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: (chart) => chart.series.length } },
  items: (chart, session) => chart.series.map((one) => seriesOf(chart, one, session)),
  objects: {
    Add: (chart, given, session) => {
      const one = newSeries(given.textOr(0, `Series${chart.series.length + 1}`), null)
      chart.series.splice(given.wholeOr(1, chart.series.length), 0, one)
      return seriesOf(chart, one, session)
    },
  },
})

interface OneChart {
  readonly sheet: Sheet
  readonly keepsake: Keepsake
}

function chartOf({ keepsake }: OneChart): Chart {
  if (keepsake.chart === undefined) throw new NotPlayed(`looking into the chart ${keepsake.name}`)
  return keepsake.chart
}

const idOf = ({ name, chart }: Keepsake): string => chart?.id ?? name

/** One of the whole chart's own. */
function ofChart(name: string, start: ChartSetting, coerce: (value: unknown) => ChartSetting): Readonly<Record<string, Scalar<OneChart>>> {
  return { [name]: { get: (target) => chartOf(target).settings.get(name) ?? start, set: (target, value) => chartOf(target).settings.set(name, coerce(value)) } }
}

const partOf = (target: OneChart, path: string): Part => ({ settings: chartOf(target).settings, path })

function requireChangeable({ sheet }: OneChart): void {
  sheet.requireUnprotected(null, 'allowEditObjects')
}

const chart = describeType<OneChart>({
  name: 'Chart',
  identity: ({ keepsake }) => ({ Id: idOf(keepsake) }),
  scalars: {
    Id: { get: ({ keepsake }) => idOf(keepsake) },
    Name: {
      get: ({ keepsake }) => keepsake.name,
      set: (target, value) => {
        requireChangeable(target)
        target.keepsake.name = textOf(value)
      },
    },
    ...ofChart('ChartType', 'ColumnClustered', (value) => wordOf(value, CHART_TYPES)),
    ...ofChart('DisplayBlanksAs', 'NotPlotted', (value) => wordOf(value, BLANKS)),
    ...ofChart('PlotVisibleOnly', true, flagOf),
  },
  links: {
    Title: (target, session) => title(partOf(target, 'Title'), session),
    Legend: (target, session) => legend(partOf(target, 'Legend'), session),
    Axes: (target, session) => axes(partOf(target, 'Axes'), session),
    Format: (target, session) => format(partOf(target, 'Format'), session),
    Series: (target, session) => seriesCollection(chartOf(target), session),
  },
  methods: {
    SetPosition: (target, given) => {
      requireChangeable(target)
      const [start, end] = [corner(target.sheet, given, 0), given.isMissing(1) ? null : corner(target.sheet, given, 1)]
      target.keepsake.area = end === null ? { ...target.keepsake.area, row: start.row, column: start.column } : boundingRect(start, end)
    },
    Delete: (target) => {
      requireChangeable(target)
      target.sheet.keepsakes.splice(target.sheet.keepsakes.indexOf(target.keepsake), 1)
    },
  },
})

function corner(sheet: Sheet, given: Arguments, index: number): Area {
  const range = given.range(index)
  if (range.sheet !== sheet) throw new HostError('InvalidArgument', 'A chart stands on its own sheet.')
  return range.area
}

const standing = (sheet: Sheet): Keepsake[] => sheet.keepsakesIn('chart', ALL_CELLS)

function freeName(sheet: Sheet): string {
  const taken = new Set(standing(sheet).flatMap((one) => [one.name, idOf(one)]))
  let number = 1
  while (taken.has(`Chart ${number}`) || taken.has(`{Chart ${number}}`)) number++
  return `Chart ${number}`
}

/** Of one column of cells Excel makes one series. */
function add(sheet: Sheet, given: Arguments, session: Session): HostObject {
  sheet.requireUnprotected(null, 'allowEditObjects')
  const source = given.range(1)
  if (source.area.columns !== 1) throw new NotPlayed('a chart of several columns at once')
  const settings: ChartSettings = new Map([['ChartType', wordOf(given.raw(0), CHART_TYPES)]])
  const name = freeName(sheet)
  const keepsake: Keepsake = { kind: 'chart', name, area: { row: 2, column: 3, rows: 15, columns: 8 }, chart: { id: `{${name}}`, series: [newSeries('Series1', drawn(source))], settings } }
  sheet.keepsakes.push(keepsake)
  return chart({ sheet, keepsake }, session)
}

export const charts = describeType<Sheet>({
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => standing(sheet).length } },
  items: (sheet, session) => standing(sheet).map((keepsake) => chart({ sheet, keepsake }, session)),
  item: (sheet, key, session) => {
    const keepsake = standing(sheet).find((one) => one.name === key || idOf(one) === key)
    return keepsake === undefined ? null : chart({ sheet, keepsake }, session)
  },
  objects: { Add: add },
})
