/** Whose row is whose: the row of `Workers` in force for each person, and what it lends to rows that leave team or manager blank. */
import type { Day } from '../calendar'
import type { Records, WorkerRecords } from '../records'

/** Whether a record of `Workers` is in force on a day. */
function isInForce(workers: WorkerRecords, index: number, day: Day): boolean {
  const end = workers.end[index]
  return workers.start[index] <= day && (end === 0 || end >= day)
}

/** The record of `Workers` in force for each person on a day (of several the latest start, of equals the lower row), -1 where there is none. */
function rowsInForce(workers: WorkerRecords | null, people: number, day: Day): Int32Array {
  const inForce = new Int32Array(people).fill(-1)
  if (workers === null) return inForce
  for (let index = 0; index < workers.count; index++) {
    if (!isInForce(workers, index, day)) continue
    const person = workers.person[index]
    const known = inForce[person]
    if (known < 0 || workers.start[index] >= workers.start[known]) inForce[person] = index
  }
  return inForce
}

const DISAGREE = -2

/** What the rows of `Workers` in force on a day say of each team, where they agree; -1 where none says, -2 where they differ. */
function agreedByTeam(workers: WorkerRecords | null, teams: number, column: Int32Array | undefined, day: Day): Int32Array {
  const agreed = new Int32Array(teams).fill(-1)
  if (workers === null || column === undefined) return agreed
  for (let index = 0; index < workers.count; index++) {
    const team = workers.team[index]
    const value = column[index]
    if (team < 0 || value < 0 || !isInForce(workers, index, day)) continue
    agreed[team] = agreed[team] === -1 || agreed[team] === value ? value : DISAGREE
  }
  return agreed
}

/**
 * Fills a row's blanks as measures.md, section 3 (Groups) says: team, manager and head of service come from the worker's
 * row of `Workers` in force on the as-at date; a manager or head of service else from the other rows of that team, where
 * they agree. Codes; -1 is *Not recorded*. The groups are today's, also in past months.
 */
export class WorkersInForce {
  private readonly workers: WorkerRecords | null
  private readonly inForce: Int32Array
  private readonly managerOfTeam: Int32Array
  private readonly headOfTeam: Int32Array

  constructor(records: Pick<Records, 'workers' | 'people' | 'teams'>, asAt: Day) {
    this.workers = records.workers
    this.inForce = rowsInForce(records.workers, records.people.shown.length, asAt)
    this.managerOfTeam = agreedByTeam(records.workers, records.teams.shown.length, records.workers?.manager, asAt)
    this.headOfTeam = agreedByTeam(records.workers, records.teams.shown.length, records.workers?.headOfService, asAt)
  }

  /** The record of `Workers` in force for a person, -1 where there is none. */
  rowOf(person: number): number {
    return person < 0 ? -1 : this.inForce[person]
  }

  team(written: number, worker: number): number {
    return written >= 0 ? written : this.lent(this.workers?.team, worker)
  }

  manager(written: number, worker: number, team: number): number {
    return this.above(written, this.workers?.manager, this.managerOfTeam, worker, team)
  }

  headOfService(written: number, worker: number, team: number): number {
    return this.above(written, this.workers?.headOfService, this.headOfTeam, worker, team)
  }

  private above(written: number, column: Int32Array | undefined, ofTeam: Int32Array, worker: number, team: number): number {
    if (written >= 0) return written
    const lent = this.lent(column, worker)
    if (lent >= 0) return lent
    return team >= 0 && ofTeam[team] >= 0 ? ofTeam[team] : -1
  }

  private lent(column: Int32Array | undefined, worker: number): number {
    const row = this.rowOf(worker)
    return row < 0 || column === undefined ? -1 : column[row]
  }
}
