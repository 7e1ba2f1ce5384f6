/** The two rows at the end of the whole and of each Head of Service: what was promised and is not done, and what falls due next. */
import { longDate, type Day } from '../../calendar'
import type { Figures, StructureRow } from '../../measures'
import { keyOf, promisedFor, promisesOf, type KeptNote, type ListRow, type SurgeryList } from '../../notes'
import { aheadText, NOT_RECORDED, promisedText, REPORT_LINES, REPORT_WORDS } from '../../words'
import type { CountShown, CountSum, RowSpec, SpecCell } from '../../workbook'
import { counting, textCell } from '../cells'
import { waitingOf } from '../waiting'
import type { Part } from './lastTime'
import { partCell } from './reportRows'
import { headKey } from './sections'

export interface LinesFacts {
  readonly figures: Figures
  readonly structure: readonly StructureRow[]
  /** Null where there is none. */
  readonly list: SurgeryList | null
  /** As `Notes kept` has them. */
  readonly kept: readonly KeptNote[]
  /** The last day looked ahead to. */
  readonly until: Day
}

type Listed = Pick<ListRow, 'child' | 'category' | 'team'>

const countName = (what: string, part: Part): string => (part.of === 'whole' ? `report ${what}` : `report ${what} of ${JSON.stringify(headKey(part.name))}`)

/** How many of each there are, most first, equals in the order met. */
function countedBy(names: readonly string[]): { readonly team: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([team, count]) => ({ team, count })).sort((one, other) => other.count - one.count)
}

/** Tells whose each child of the list is, and what is to be said of them. */
export class ReportLines {
  private readonly headOf: ReadonlyMap<string, string | null>
  private readonly headOfTeam: ReadonlyMap<string, string | null>
  private readonly rows: readonly ListRow[]
  private readonly kept: readonly KeptNote[]

  constructor(private readonly facts: LinesFacts) {
    const { figures, structure, list, kept } = facts
    this.headOf = new Map(figures.visitStates().states.map((state) => [keyOf(state), state.headOfService]))
    const headsOfTeams = new Map<string, Set<string | null>>()
    for (const { level, team, headOfService } of structure) {
      if (level === 'team' && typeof team === 'string') headsOfTeams.set(team, (headsOfTeams.get(team) ?? new Set()).add(headOfService))
    }
    this.headOfTeam = new Map([...headsOfTeams].flatMap(([team, heads]) => (heads.size === 1 ? [[team, [...heads][0]]] : [])))
    this.rows = list?.rows.filter((row) => row.kind === 'child') ?? []
    const listed = new Set(this.rows.map(keyOf))
    const notListed = new Map([...kept, ...(list?.leaving ?? [])].map((note) => [keyOf(note), note]))
    this.kept = [...notListed].flatMap(([key, note]) => (listed.has(key) ? [] : [note]))
  }

  /** A child's own Head of Service; of one that the tables do not name any more, that of the team alone, if it has one. */
  private headOfRow(row: Listed): string | null {
    const own = this.headOf.get(keyOf(row))
    return own === undefined ? (this.headOfTeam.get(row.team ?? '') ?? null) : own
  }

  /** The Heads of Service of everybody on the list, and of whom something is kept. */
  heads(): readonly (string | null)[] {
    return [...new Set([...this.rows, ...this.kept].map((row) => this.headOfRow(row)))]
  }

  private of<Row extends Listed>(rows: readonly Row[], part: Part): Row[] {
    return part.of === 'whole' ? [...rows] : rows.filter((row) => headKey(this.headOfRow(row)) === headKey(part.name))
  }

  rowsOf(part: Part): RowSpec[] {
    return [this.row(part, REPORT_LINES.promised, this.promised(part)), this.row(part, REPORT_LINES.ahead, this.ahead(part))]
  }

  private row(part: Part, name: string, said: SpecCell): RowSpec {
    return { style: 'subtotal', cells: { headOfService: partCell(part), measure: textCell(name), note: said } }
  }

  private promised(part: Part): SpecCell {
    const { list, figures } = this.facts
    if (list === null) return textCell(REPORT_WORDS.noList)
    const { open, doneNotSeen, kept, undated } = promisesOf(this.of(this.rows, part), this.of(this.kept, part), figures.asAt)
    const seen = open.filter(({ outcome }) => outcome.is === 'seen').length
    const text = promisedText({
      open: open.length,
      teams: countedBy(open.map(({ team }) => team ?? NOT_RECORDED)),
      oldest: longDate(Math.min(...open.map(promisedFor))),
      seenSince: seen,
      doneNotSeen: doneNotSeen.length,
      kept: kept.length,
      undated: undated.length,
    })
    const teams = countedBy(open.map(({ team }) => team ?? NOT_RECORDED)).map(({ team, count }): CountShown => ({ name: `${countName('promised', part)} in ${JSON.stringify(team)}`, count }))
    const counts = [['promised', open.length], ['promised, seen since', seen], ['promised, done and not seen', doneNotSeen.length], ['promised, kept', kept.length], ['promised, undated', undated.length]] as const
    return counting(textCell(text), [...counts.map(([what, count]) => ({ name: countName(what, part), count })), ...teams])
  }

  private ahead(part: Part): SpecCell {
    const { list, figures, until } = this.facts
    if (list === null) return textCell(REPORT_WORDS.noList)
    const waiting = waitingOf(this.of(this.rows, part), until)
    const mustBeSeen = figures.measures.reduce((sum, { lookAhead }) => {
      const own = part.of === 'whole' ? lookAhead : lookAhead?.headsOfService.find(({ headOfService }) => headKey(headOfService) === headKey(part.name))
      return sum + (own?.mustBeSeen ?? 0)
    }, 0)
    const counts = [['overdue', waiting.overdueNow], ['falling due', waiting.fallDue], ['households', waiting.households], ['to be seen', mustBeSeen]] as const
    return counting(textCell(aheadText(longDate(until), { ...waiting, mustBeSeen })), counts.map(([what, count]) => ({ name: countName(what, part), count })))
  }

  /** What of this the whole is the sum of. */
  sums(heads: readonly Part[]): CountSum[] {
    return ['promised', 'promised, seen since', 'promised, done and not seen', 'promised, kept', 'promised, undated', 'overdue', 'falling due'].map((what) => ({
      totals: [countName(what, { of: 'whole' })],
      parts: heads.map((part) => countName(what, part)),
    }))
  }
}
