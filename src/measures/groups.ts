/** A figure by head of service, team manager, team, worker and case type. The parts always sum to the whole: a row without a name is in *Not recorded*. */
import type { Day } from '../calendar'
import { CaseType, type MeasureId, type NameList, type Records } from '../records'
import type { GroupFigure, GroupLevel } from './figures'
import { IN_NUMERATOR, MISSED } from './outcomes'
import { judge, type Standard, type Standards } from './targets'
import type { WorkersInForce } from './workersInForce'

/** Under this many in the denominator a group carries *small numbers*. */
export const SMALL_NUMBERS = 10

/** Where one row of a measure's table belongs: codes, -1 not recorded. */
export interface Belonging {
  readonly worker: Int32Array
  readonly team: Int32Array
  readonly manager: Int32Array
  readonly headOfService: Int32Array
  /** 0 none, else a case type; absent where it does not apply. */
  readonly caseType?: Uint8Array
}

/** What a table of records says of where its rows belong. */
export interface WrittenBelonging {
  readonly count: number
  readonly worker: Int32Array
  readonly team: Int32Array
  readonly manager?: Int32Array
  readonly headOfService?: Int32Array
  readonly caseType?: Uint8Array
}

/** Each row's team, manager and head of service, with the blanks filled. */
export function belongingOf(rows: WrittenBelonging, workers: WorkersInForce): Belonging {
  const team = new Int32Array(rows.count)
  const manager = new Int32Array(rows.count)
  const headOfService = new Int32Array(rows.count)
  for (let index = 0; index < rows.count; index++) {
    const worker = rows.worker[index]
    team[index] = workers.team(rows.team[index], worker)
    manager[index] = workers.manager(rows.manager ? rows.manager[index] : -1, worker, team[index])
    headOfService[index] = workers.headOfService(rows.headOfService ? rows.headOfService[index] : -1, worker, team[index])
  }
  return { worker: rows.worker, team, manager, headOfService, caseType: rows.caseType }
}

/** Where a UTF-16 unit stands among code points: the surrogates, which begin those above U+FFFF, stand after all others. */
const rankOf = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)

/** By code point, so that the order is the same everywhere. */
function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const difference = rankOf(left.charCodeAt(index)) - rankOf(right.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

const CASE_TYPE_NAMES: NameList = {
  shown: ['Child in need', 'Child protection plan', 'Child in care'],
  folded: ['1', '2', '3'],
}

/** Where a table knows of no case types. */
const NO_LEVEL: LevelCounts = { names: { shown: [], folded: [] }, numerator: new Int32Array(1), denominator: new Int32Array(1) }

/** The order in which the names of a list are shown, by code; each list is put in order once, for all measures. */
export class NameOrder {
  private readonly known = new Map<NameList, readonly number[]>()

  of(names: NameList): readonly number[] {
    let order = this.known.get(names)
    if (!order) {
      const { folded } = names
      order = Array.from(folded.keys()).sort((a, b) => compareCodePoints(folded[a], folded[b]))
      this.known.set(names, order)
    }
    return order
  }
}

/** What the rows of one level add up to: a slot a code, and one more for *Not recorded*. */
interface LevelCounts {
  readonly names: NameList
  readonly numerator: Int32Array
  readonly denominator: Int32Array
}

/** What each row adds to either part of a rate; null: one each. */
type Shares = { readonly numerator: Int32Array; readonly denominator: Int32Array } | null

/** The rows in the denominator, and what each adds to either part of the rate. */
interface CountedRows {
  readonly rows: Int32Array
  readonly above: Int32Array
  readonly below: Int32Array
}

function countedRows(outcomes: Uint8Array, shares: Shares): CountedRows {
  const rows = new Int32Array(outcomes.length)
  const above = new Int32Array(outcomes.length)
  const below = new Int32Array(outcomes.length)
  let counted = 0
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] !== IN_NUMERATOR && outcomes[row] !== MISSED) continue
    rows[counted] = row
    above[counted] = shares ? shares.numerator[row] : outcomes[row] === IN_NUMERATOR ? 1 : 0
    below[counted++] = shares ? shares.denominator[row] : 1
  }
  return { rows: rows.subarray(0, counted), above, below }
}

/** @param firstCode of the level's names: codes below it are *Not recorded* */
function levelCounts({ rows, above, below }: CountedRows, names: NameList, codes: Int32Array | Uint8Array, firstCode: number): LevelCounts {
  const notRecorded = names.shown.length
  const numerator = new Int32Array(notRecorded + 1)
  const denominator = new Int32Array(notRecorded + 1)
  for (let place = 0; place < rows.length; place++) {
    const code = codes[rows[place]] - firstCode
    const slot = code < 0 ? notRecorded : code
    numerator[slot] += above[place]
    denominator[slot] += below[place]
  }
  return { names, numerator, denominator }
}

/** Adds up what rows contribute, by the groups they belong to. */
export class GroupTally {
  private readonly counts: Readonly<Record<GroupLevel, LevelCounts>>

  /**
   * Adds up the rows in the denominator.
   *
   * @param outcomes a byte a row
   * @param shares what each row adds; null: one each
   */
  constructor(
    records: Pick<Records, 'people' | 'teams' | 'managers' | 'headsOfService'>,
    belonging: Belonging,
    outcomes: Uint8Array,
    shares: Shares,
  ) {
    const counted = countedRows(outcomes, shares)
    this.counts = {
      headOfService: levelCounts(counted, records.headsOfService, belonging.headOfService, 0),
      teamManager: levelCounts(counted, records.managers, belonging.manager, 0),
      team: levelCounts(counted, records.teams, belonging.team, 0),
      worker: levelCounts(counted, records.people, belonging.worker, 0),
      caseType: belonging.caseType ? levelCounts(counted, CASE_TYPE_NAMES, belonging.caseType, CaseType.inNeed) : NO_LEVEL,
    }
  }

  /** The groups of each level that have anybody, by folded name, *Not recorded* last. A team is judged by its own target. */
  figures(measure: MeasureId, standards: Standards, order: NameOrder, asAt: Day): Readonly<Record<GroupLevel, readonly GroupFigure[]>> {
    const whole = standards.of(measure, asAt)
    const figuresOf = (level: GroupLevel): GroupFigure[] => {
      const { names, numerator, denominator } = this.counts[level]
      const figures: GroupFigure[] = []
      const add = (code: number, name: string | null, standard: Standard): void => {
        if (denominator[code] === 0) return
        figures.push({ name, ...judge({ numerator: numerator[code], denominator: denominator[code] }, standard), smallNumbers: denominator[code] < SMALL_NUMBERS })
      }
      for (const code of order.of(names)) add(code, names.shown[code], level === 'team' ? standards.ofTeam(measure, code, asAt) : whole)
      add(names.shown.length, null, whole)
      return figures
    }
    return {
      headOfService: figuresOf('headOfService'),
      teamManager: figuresOf('teamManager'),
      team: figuresOf('team'),
      worker: figuresOf('worker'),
      caseType: figuresOf('caseType'),
    }
  }
}
