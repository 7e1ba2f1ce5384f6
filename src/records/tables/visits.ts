/** The `Visits` table: the log of visits, and whether the child was seen. */
import { knownOfCodes, picked, rowsHolding } from '../reading/columns'
import { NOBODY } from '../reading/issueLog'
import type { VisitRecords } from '../records'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'
import type { SettledCases } from './cases'
import { reportWorkers } from './workerChecks'

export interface SettledVisits {
  readonly settled: SettledTable
  records(places: readonly number[]): VisitRecords
}

const NOT_RECORDED = -1

/** Where no range has a Seen column, every visit counts as one at which the child was seen; where another has, it is not recorded. */
function seenEverywhere(staged: StagedTable): Int32Array {
  const { stage } = staged
  return stage.column('Seen') ?? new Int32Array(stage.count).fill(1)
}

/** Visits used whose Seen is not recorded: an issue each, but not for an unborn child, nor where the cell has one already. */
function reportNotRecorded(settled: SettledTable, seen: Int32Array, unborn: Uint8Array | undefined): void {
  const { stage } = settled.staged
  const children = stage.column('Child ID')
  const troubled = new Set(stage.troubles.filter((trouble) => trouble.field === 'Seen').map((trouble) => trouble.index))
  for (const index of rowsHolding(NOT_RECORDED, seen, stage.count)) {
    if (settled.reasonOf(index) !== null || troubled.has(index) || unborn?.[children?.[index] ?? 0] === 1) continue
    settled.addIssue(index, 'Seen', 'seen-not-recorded', '', 'counted-blank')
  }
}

/** Settles the table; after `Cases`, which says who is unborn and to whom a visit's child belongs. */
export function settleVisits(staged: StagedTable, context: LoadContext, cases: SettledCases | null): SettledVisits {
  const { stage } = staged
  const children = stage.column('Child ID')
  const settled = settle(staged, context, {
    subject: [],
    ownDate: 'Visit date',
    otherwiseConcerned: (index) => cases?.concerned(children?.[index] ?? -1) ?? NOBODY,
  })
  const seen = seenEverywhere(staged)
  settled.reportFuture('Visit date', (index) => seen[index] === 1)
  settled.reportNotCome('Recorded', () => true)
  reportNotRecorded(settled, seen, cases?.unborn)
  reportWorkers(settled)
  const types = staged.words('Visit type')
  const countsAs = Uint8Array.from(types.written, (type) => (context.rules.visitTypeCounts(type) ? 1 : 0))
  const type = settled.take('Visit type')
  const typeCounts = knownOfCodes(type, countsAs, 1)
  return {
    settled,
    records: (places) => ({
      ...settled.base(places),
      child: settled.take('Child ID'),
      day: settled.takeDays('Visit date'),
      minute: settled.takeMinutes('Visit date'),
      type: types.grouped(type),
      typeCounts,
      seen: picked(new Int8Array(settled.used.length), seen, settled.used),
      seenAlone: settled.takeFlags('Seen alone'),
      recorded: settled.takeDays('Recorded'),
    }),
  }
}
