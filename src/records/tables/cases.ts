/** The `Cases` table: episodes of need, protection and care. */
import { UNBORN_AGE } from '../cells/numbers'
import type { CaseRecords } from '../records'
import type { Concerned } from '../reading/issueLog'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'
import { reportWorkers } from './workerChecks'

export interface SettledCases {
  readonly settled: SettledTable
  /** By child code: 1 where an episode marks the child as unborn. */
  readonly unborn: Uint8Array
  /** The worker and team of a child's latest episode, for issues with rows that name neither. */
  concerned(child: number): Concerned | undefined
  records(places: readonly number[]): CaseRecords
}

/** By child code: the row with the latest start, -1 where there is none. */
function latestEpisodes(child: Int32Array, start: Int32Array, children: number): Int32Array {
  const latest = new Int32Array(children).fill(-1)
  child.forEach((who, row) => {
    if (latest[who] < 0 || start[row] >= start[latest[who]]) latest[who] = row
  })
  return latest
}

/** Settles the table. */
export function settleCases(staged: StagedTable, context: LoadContext): SettledCases {
  const settled = settle(staged, context, { subject: [], ownDate: 'Start' })
  settled.reportEndBeforeStart('Start', 'End')
  reportWorkers(settled)
  const child = settled.take('Child ID')
  const start = settled.takeDays('Start')
  const children = context.books.children.shown.length
  const marked = settled.take('Unborn')
  const ages = settled.take('Age')
  const isUnborn = Uint8Array.from(settled.used, (_, index) => (marked[index] === 1 || ages[index] === UNBORN_AGE ? 1 : 0))
  const unborn = new Uint8Array(children)
  child.forEach((who, index) => {
    if (isUnborn[index] === 1) unborn[who] = 1
  })
  const latest = latestEpisodes(child, start, children)
  const lastSeen = settled.takeDaysKnown('Last seen')
  return {
    settled,
    unborn,
    concerned: (who) => (who < children && latest[who] >= 0 ? settled.concerned(settled.used[latest[who]]) : undefined),
    records: (places) => ({
      ...settled.base(places),
      child,
      family: settled.take('Family ID'),
      caseType: Uint8Array.from(settled.take('Case type')),
      start,
      end: settled.takeDays('End'),
      placementStart: settled.takeDays('Placement start'),
      longTerm: Int8Array.from(settled.take('Intended to last to 18')),
      visitInterval: settled.take('Visit interval'),
      lastSeen,
      unborn: isUnborn,
      worker: settled.take('Worker'),
      allocatedSince: settled.takeDays('Allocated since'),
      team: settled.take('Team'),
      manager: settled.take('Team manager'),
    }),
  }
}
