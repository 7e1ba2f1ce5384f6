import { ratePercent, targetPercent } from '../../sheets'
import type { Direction, TrendMonth } from '../../measures'
import { monthText, trendCaption, trendSentence, trendWithoutData } from '../../words'
import { useStyles } from './trendLineStyles'
import { trendDrawing, type TrendPoint } from './trendPoints'

export interface TrendLineProps {
  /** The measure's name, as printed. */
  readonly measure: string
  /** Oldest first. */
  readonly trend: readonly TrendMonth[]
  /** Millionths. */
  readonly target: number | null
  readonly direction: Direction
}

const FRAME = { width: 264, height: 56, margin: 5 }
const RADIUS = 2.5

function pathOf(run: readonly TrendPoint[]): string {
  return run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
}

/** Twelve months as a line, the target dashed across it, a month that is not over as a ring. Nothing in it is told by colour alone. */
export function TrendLine({ measure, trend, target, direction }: TrendLineProps) {
  const styles = useStyles()
  const { runs, target: targetAt, range } = trendDrawing(trend, target, FRAME)
  if (range === null) return <p className={styles.none}>{trendWithoutData(measure)}</p>
  const first = monthText(trend[0].month)
  const last = monthText(trend[trend.length - 1].month)
  const printed = (month: TrendMonth) => ratePercent(month, { target: month.target, tolerance: month.tolerance, direction })
  const sentence = trendSentence({
    measure,
    first,
    last,
    lowest: printed(range.lowest),
    highest: printed(range.highest),
    latest: printed(range.latest),
    part: range.latest.part,
    target: target === null ? null : targetPercent(target),
  })
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} role="img" aria-label={sentence} viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}>
        {targetAt !== null && <line className={styles.target} x1={0} x2={FRAME.width} y1={targetAt} y2={targetAt} />}
        {runs.map((run) => (
          <g key={run[0].x}>
            <path className={styles.line} d={pathOf(run)} />
            {run.map(({ x, y, part }) => (
              <circle key={x} className={part ? styles.partMonth : styles.month} cx={x} cy={y} r={part ? RADIUS + 0.5 : RADIUS} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption} aria-hidden="true">
        {trendCaption(first, last, target === null ? 'no-target' : 'target')}
      </figcaption>
    </figure>
  )
}
