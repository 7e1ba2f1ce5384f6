/** A figure by head of service, team manager, team, worker and case type. The parts always sum to the whole: a row without a name is in *Not recorded*. */
import type { Day } from '../calendar'
import { CaseType, type MeasureId, type NameList, type Records } from '../records'
import type { GroupFigure, GroupLevel } from './figures'
import { IN_NUMERATOR, MISSED } from './outcomes'
import { judge, type Standards } from './targets'
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

/** Adds up what rows contribute, by the groups they belong to. */
export class GroupTally {
  private readonly counts: Record<GroupLevel, { names: NameList; codes: ArrayLike<number>; base: number; numerator: Int32Array; denominator: Int32Array }>

  constructor(records: Pick<Records, 'people' | 'teams' | 'managers' | 'headsOfService'>, belonging: Belonging) {
    const level = (names: NameList, codes: ArrayLike<number>, base = 0) => ({
      names,
      codes,
      base,
      numerator: new Int32Array(names.shown.length + 1),
      denominator: new Int32Array(names.shown.length + 1),
    })
    this.counts = {
      headOfService: level(records.headsOfService, belonging.headOfService),
      teamManager: level(records.managers, belonging.manager),
      team: level(records.teams, belonging.team),
      worker: level(records.people, belonging.worker),
      caseType: level(belonging.caseType ? CASE_TYPE_NAMES : { shown: [], folded: [] }, belonging.caseType ?? [], CaseType.inNeed),
    }
  }

  /**
   * Adds up the rows in the denominator.
   *
   * @param outcomes a byte a row
   * @param shares what each row adds; null: one each
   */
  count(outcomes: Uint8Array, shares: { readonly numerator: Int32Array; readonly denominator: Int32Array } | null): void {
    const rows = new Int32Array(outcomes.length)
    let counted = 0
    for (let row = 0; row < outcomes.length; row++) if (outcomes[row] === IN_NUMERATOR || outcomes[row] === MISSED) rows[counted++] = row
    for (const { codes, base, numerator, denominator, names } of Object.values(this.counts)) {
      const notRecorded = names.shown.length
      if (codes.length === 0) continue
      for (let index = 0; index < counted; index++) {
        const row = rows[index]
        const code = codes[row] - base
        const slot = code < 0 ? notRecorded : code
        numerator[slot] += shares ? shares.numerator[row] : outcomes[row] === IN_NUMERATOR ? 1 : 0
        denominator[slot] += shares ? shares.denominator[row] : 1
      }
    }
  }

  /** The groups of each level that have anybody, by folded name, *Not recorded* last. A team is judged by its own target. */
  figures(measure: MeasureId, standards: Standards, asAt: Day): Readonly<Record<GroupLevel, readonly GroupFigure[]>> {
    const figuresOf = (name: GroupLevel): GroupFigure[] => {
      const { names, numerator, denominator } = this.counts[name]
      if (name === 'caseType' && names.shown.length === 0) return []
      const codes = Array.from(denominator.keys()).filter((code) => denominator[code] > 0)
      const last = names.shown.length
      codes.sort((a, b) => (a === last ? 1 : b === last ? -1 : compareCodePoints(names.folded[a], names.folded[b])))
      return codes.map((code) => {
        const standard = name === 'team' && code < last ? standards.ofTeam(measure, code, asAt) : standards.of(measure, asAt)
        return {
          name: code === last ? null : names.shown[code],
          ...judge({ numerator: numerator[code], denominator: denominator[code] }, standard),
          smallNumbers: denominator[code] < SMALL_NUMBERS,
        }
      })
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
