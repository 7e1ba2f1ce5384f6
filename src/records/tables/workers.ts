/** The `Workers` table, and who the people in it are. It is read before the other tables, so that a Worker ID anywhere is known. */
import { NO_DAY } from '../../calendar'
import { personOf } from '../cells/people'
import type { WorkerRecords } from '../records'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'

export interface SettledWorkers {
  readonly settled: SettledTable
  records(places: readonly number[]): WorkerRecords
}

/** Gives every row its person: those with a Worker ID first, then those by name alone. Answers person codes by row of the stage. */
function peopleOf(staged: StagedTable, context: LoadContext): Int32Array {
  const { stage } = staged
  const { people } = context.books
  const ids = stage.column('Worker ID')
  const names = stage.column('Worker')
  const shownIds = staged.identifiers('Worker ID').shown
  const { written } = staged.words('Worker')
  const persons = new Int32Array(stage.count).fill(-1)
  for (let index = 0; index < stage.count; index++) {
    const name = names?.[index] ?? -1
    const id = ids?.[index] ?? -1
    if (name >= 0 && id >= 0) persons[index] = people.addWorkerWithId(shownIds[id], written[name])
  }
  for (let index = 0; index < stage.count; index++) {
    const name = names?.[index] ?? -1
    if (name >= 0 && persons[index] < 0) persons[index] = people.addWorkerByName(written[name])
  }
  people.closeWorkers()
  return persons
}

/** The names of managers in `Workers` were read as words, since a Worker ID among them could not be known yet. */
function managersOf(staged: StagedTable, field: string, codeOf: (name: string) => number): Int32Array {
  const { written } = staged.words(field)
  const codes = written.map(codeOf)
  const column = staged.stage.column(field) ?? new Int32Array(staged.stage.count).fill(-1)
  return column.map((word) => (word < 0 ? -1 : codes[word]))
}

/** 1 where a row is a case-holding social worker's: by its own column (blank counts), else by its role (blank counts), else everyone. */
function caseHolding(staged: StagedTable, context: LoadContext): Uint8Array {
  const { stage } = staged
  const marked = stage.column('Case-holding social worker')
  const roles = stage.column('Role')
  const holds = staged.words('Role').written.map((role) => context.rules.isCaseHoldingRole(role))
  return Uint8Array.from({ length: stage.count }, (_, index) => {
    if (marked) return marked[index] === 0 ? 0 : 1
    if (!roles) return 1
    return roles[index] < 0 || holds[roles[index]] ? 1 : 0
  })
}

/** Settles the table, names its people, and tells the context which team each belongs to on the as-at date. */
export function settleWorkers(staged: StagedTable, context: LoadContext): SettledWorkers {
  const { books } = context
  const persons = peopleOf(staged, context)
  const managers = managersOf(staged, 'Team manager', (name) => books.managers.text(name))
  const headsOfService = managersOf(staged, 'Head of service', (name) => books.headsOfService.text(name))
  const holding = caseHolding(staged, context)
  const settled = settle(staged, context, { subject: ['Worker ID', 'Start'], person: (index) => persons[index] })
  const { used } = settled
  const person = Int32Array.from(used, (index) => persons[index])
  const start = settled.takeDays('Start')
  const end = settled.takeDays('End')
  const team = settled.take('Team')
  context.setWorkersTeams(teamsInForce({ person, start, end, team }, books.people.inWorkers, context.asAt))
  settled.reportEndBeforeStart('Start', 'End')
  settled.reportEndBeforeStart('Away from', 'Away to')
  reportSharedNames(staged, settled, context)
  return {
    settled,
    records: (places) => ({
      ...settled.base(places),
      person,
      caseHolding: Uint8Array.from(used, (index) => holding[index]),
      team,
      manager: Int32Array.from(used, (index) => managers[index]),
      headOfService: Int32Array.from(used, (index) => headsOfService[index]),
      start,
      end,
      awayFrom: settled.takeDays('Away from'),
      awayTo: settled.takeDays('Away to'),
    }),
  }
}

interface WorkerRows {
  readonly person: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly team: Int32Array
}

/** By person: the team of the row in force on a day, else of the row last begun (of equals, the lower). */
function teamsInForce({ person, start, end, team }: WorkerRows, people: number, day: number): Int32Array {
  const ruling = new Int32Array(people).fill(-1)
  const isInForce = (row: number) => start[row] <= day && (end[row] === NO_DAY || end[row] >= day)
  person.forEach((who, row) => {
    const known = ruling[who]
    const isBetter = known < 0 || (isInForce(row) === isInForce(known) ? start[row] >= start[known] : isInForce(row))
    if (isBetter) ruling[who] = row
  })
  return ruling.map((row) => (row < 0 ? -1 : team[row]))
}

/** Rows of `Workers` without a Worker ID, whose name two Worker IDs share: one issue a name. */
function reportSharedNames(staged: StagedTable, settled: SettledTable, context: LoadContext): void {
  const { people } = context.books
  const { written } = staged.words('Worker')
  const names = settled.take('Worker')
  const ids = settled.take('Worker ID')
  const counts = new Map<string, { readonly index: number; count: number }>()
  names.forEach((name, index) => {
    if (ids[index] >= 0 || !people.isShared(written[name])) return
    const known = counts.get(written[name])
    if (known) known.count++
    else counts.set(written[name], { index: settled.used[index], count: 1 })
  })
  for (const [name, { index, count }] of counts) {
    settled.addIssue(index, 'Worker', 'worker-ambiguous', name, 'counted', [String(count), ...people.idsSharing(personOf(people.personNamed(name)))])
  }
}

