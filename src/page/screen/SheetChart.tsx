import { CHART_TEXT, type SeriesLook } from '../../workbook'
import { chartLayout, PIXELS_A_POINT, type DrawnSeries, type Point } from '../draw/chartLayout'
import type { SheetChart as Chart } from '../file/messages'

const DASHES = { solid: undefined, dash: '8 5', dots: '2 4' } as const
const TITLE_SIZE = CHART_TEXT.title.size * PIXELS_A_POINT
const AXIS_SIZE = 13
const LEGEND_SWATCH = 30
/** Words closer to each other than this stand aslant. */
const ROOM_FOR_WORDS = 46

/** A chart of the sheet. Whoever cannot see it has the table that it draws, and in it the sentence that reads it. */
export function SheetChart({ chart, width, height }: { readonly chart: Chart; readonly width: number; readonly height: number }) {
  const { plot, title, acrossTitle, upTitle, ticks, words, series } = chartLayout(chart, width, height)
  const isTight = words.length > 1 && words[1].x - words[0].x < ROOM_FOR_WORDS
  return (
    <svg aria-hidden="true" width={width} height={height} style={{ display: 'block', backgroundColor: '#FFFFFF' }} fill={`#${CHART_TEXT.axis.colour}`} fontSize={AXIS_SIZE}>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke={`#${CHART_TEXT.grid}`} />
      <text x={title.x} y={title.y} textAnchor="middle" fontSize={TITLE_SIZE} fontWeight="bold" fill={`#${CHART_TEXT.title.colour}`}>
        {title.text}
      </text>
      {ticks.map(({ x, y, text }) => (
        <g key={text}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={`#${CHART_TEXT.grid}`} />
          <text x={x} y={y + AXIS_SIZE / 3} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} fill="none" stroke={`#${CHART_TEXT.axis.colour}`} />
      {words.map(({ x, y, text }, index) => (
        <text key={index} x={x} y={y} textAnchor={isTight ? 'end' : 'middle'} transform={isTight ? `rotate(-40 ${x} ${y})` : undefined}>
          {text}
        </text>
      ))}
      <text x={acrossTitle.x} y={acrossTitle.y} textAnchor="middle">
        {acrossTitle.text}
      </text>
      <text x={upTitle.x} y={upTitle.y} textAnchor="middle" transform={`rotate(-90 ${upTitle.x} ${upTitle.y})`}>
        {upTitle.text}
      </text>
      {series.map((one, index) => (
        <Series key={index} series={one} />
      ))}
    </svg>
  )
}

function Series({ series: { name, look, lines, marks, bars, legend } }: { readonly series: DrawnSeries }) {
  const middle = { x: legend.x + LEGEND_SWATCH / 2, y: legend.y }
  return (
    <g>
      {bars.map((bar, index) => (
        <rect key={index} {...bar} fill={`#${look.fill}`} stroke={`#${look.line?.colour}`} />
      ))}
      {lines.map((points, index) => (
        <Line key={index} points={points} look={look} />
      ))}
      {marks.map((point, index) => (
        <Mark key={index} at={point} look={look} />
      ))}
      {look.fill === undefined ? <Line points={[legend, { x: legend.x + LEGEND_SWATCH, y: legend.y }]} look={look} /> : <rect x={middle.x - 6} y={middle.y - 6} width={12} height={12} fill={`#${look.fill}`} stroke={`#${look.line?.colour}`} />}
      <Mark at={middle} look={look} />
      <text x={legend.x + LEGEND_SWATCH + 4} y={legend.y + AXIS_SIZE / 3}>
        {name}
      </text>
    </g>
  )
}

function Line({ points, look: { line } }: { readonly points: readonly Point[]; readonly look: SeriesLook }) {
  if (line === undefined) return null
  return <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke={`#${line.colour}`} strokeWidth={line.width} strokeDasharray={DASHES[line.dash]} />
}

function Mark({ at: { x, y }, look: { mark } }: { readonly at: Point; readonly look: SeriesLook }) {
  if (mark === undefined) return null
  const radius = (mark.size * PIXELS_A_POINT) / 2
  const colours = { fill: `#${mark.fill}`, stroke: `#${mark.edge}` }
  if (mark.shape === 'circle') return <circle cx={x} cy={y} r={radius} {...colours} />
  return <path d={`M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`} {...colours} />
}
