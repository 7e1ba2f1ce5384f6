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
  for (let row = 0; row < child.length; row++) {
    const known = latest[child[row]]
    if (known < 0 || start[row] >= start[known]) latest[child[row]] = row
  }
  return latest
}

/** 1 for each row used that marks its child as unborn, by its own column or by the age. */
function unbornRows(settled: SettledTable): Uint8Array {
  const marked = settled.take('Unborn')
  const ages = settled.take('Age')
  const unborn = new Uint8Array(marked.length)
  for (let row = 0; row < unborn.length; row++) if (marked[row] === 1 || ages[row] === UNBORN_AGE) unborn[row] = 1
  return unborn
}

/** Settles the table. */
export function settleCases(staged: StagedTable, context: LoadContext): SettledCases {
  const settled = settle(staged, context, { subject: [], ownDate: 'Start' })
  settled.reportEndBeforeStart('Start', 'End')
  reportWorkers(settled)
  const child = settled.take('Child ID')
  const start = settled.takeDays('Start')
  const children = context.books.children.shown.length
  const isUnborn = unbornRows(settled)
  const unborn = new Uint8Array(children)
  for (let row = 0; row < child.length; row++) if (isUnborn[row] === 1) unborn[child[row]] = 1
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
      caseType: new Uint8Array(settled.take('Case type')),
      start,
      end: settled.takeDays('End'),
      placementStart: settled.takeDays('Placement start'),
      longTerm: settled.takeFlags('Intended to last to 18'),
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
