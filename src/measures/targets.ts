/** Targets, status and what is needed (measures.md, section 3). Everything is compared in whole millionths, never as rounded decimals. */
import type { Day } from '../calendar'
import { TARGET_DEFAULTS, targetInForce, type MeasureId, type TargetRow } from '../records'
import type { Direction, JudgedRate, Rate, Status } from './figures'

const MILLION = 1_000_000

/** What rules a measure on one day, for the whole or for one team. Target and tolerance are millionths; null where the measure has none. */
export interface Standard {
  readonly target: number | null
  readonly tolerance: number | null
  readonly direction: Direction
  /** Months; null for a snapshot. */
  readonly window: number | null
}

/** Finds the standard in force for any measure, day and team. */
export class Standards {
  private readonly rowsOf = new Map<string, TargetRow[]>()

  constructor(rows: readonly TargetRow[]) {
    for (const row of rows) {
      const key = `${row.measure} ${row.team}`
      const known = this.rowsOf.get(key)
      if (known) known.push(row)
      else this.rowsOf.set(key, [row])
    }
  }

  /** The standard for the whole on a day. */
  of(measure: MeasureId, day: Day): Standard {
    return this.from(measure, this.rowsOf.get(`${measure} -1`), day)
  }

  /** The standard for one team's own figure: its own rows where it has any, else that of the whole. */
  ofTeam(measure: MeasureId, team: number, day: Day): Standard {
    const rows = this.rowsOf.get(`${measure} ${team}`)
    return rows ? this.from(measure, rows, day) : this.of(measure, day)
  }

  private from(measure: MeasureId, rows: readonly TargetRow[] | undefined, day: Day): Standard {
    const standard = TARGET_DEFAULTS[measure]
    const row = rows ? targetInForce(rows, day) : null
    if (row === null) return standard
    // A flow has no target, whatever is typed: how often a family is visited is not a goal (measures.md 2.5).
    const hasTarget = standard.target !== null
    return {
      target: hasTarget ? (row.target ?? standard.target) : null,
      tolerance: hasTarget ? (row.tolerance ?? standard.tolerance) : null,
      direction: row.direction ?? standard.direction,
      window: standard.window === null ? null : (row.window ?? standard.window),
    }
  }
}

/** Met, near or missed, by exact fractions; no data without a group. */
export function statusOf(rate: Rate, standard: Standard): Status {
  if (rate.denominator === 0) return 'no-data'
  if (standard.target === null) return 'no-target'
  const scaled = rate.numerator * MILLION
  const tolerance = standard.tolerance ?? 0
  if (standard.direction === 'higher') {
    if (scaled >= standard.target * rate.denominator) return 'met'
    return scaled >= (standard.target - tolerance) * rate.denominator ? 'near' : 'missed'
  }
  if (scaled <= standard.target * rate.denominator) return 'met'
  return scaled <= (standard.target + tolerance) * rate.denominator ? 'near' : 'missed'
}

/**
 * Higher is better: the fewest more that would meet the target. Lower is better: how many there are above the number
 * allowed. Never below 0; 0 without a group or a target.
 */
export function neededFor(rate: Rate, standard: Standard): number {
  if (rate.denominator === 0 || standard.target === null) return 0
  const wanted = standard.target * rate.denominator
  const needed =
    standard.direction === 'higher' ? Math.ceil(wanted / MILLION) - rate.numerator : rate.numerator - Math.floor(wanted / MILLION)
  return Math.max(0, needed)
}

/** How many kept in a row from here on would meet the target: ⌈(t·n − x) / (1 − t)⌉. Null without a target, or where no number would. */
export function neededInARow(rate: Rate, standard: Standard): number | null {
  if (rate.denominator === 0 || standard.target === null) return null
  const short = standard.direction === 'higher' ? standard.target * rate.denominator - rate.numerator * MILLION : rate.numerator * MILLION - standard.target * rate.denominator
  if (short <= 0) return 0
  // Lower is better: each further one that is not counted adds t to what is allowed.
  const gain = standard.direction === 'higher' ? MILLION - standard.target : standard.target
  return gain <= 0 ? null : Math.ceil(short / gain)
}

/** A rate held against a standard. */
export function judge(rate: Rate, standard: Standard): JudgedRate {
  return {
    numerator: rate.numerator,
    denominator: rate.denominator,
    target: standard.target,
    tolerance: standard.tolerance,
    status: statusOf(rate, standard),
    needed: neededFor(rate, standard),
  }
}

