/** The `Contacts` table: which contacts call for a visit, and how soon (measures.md 2.3). */
import { Cell } from '../cells/cellReader'
import type { ContactRecords } from '../records'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'
import { reportWorkers } from './workerChecks'

export interface SettledContacts {
  readonly settled: SettledTable
  records(places: readonly number[]): ContactRecords
}

/** 1 where neither `Visit required` nor an outcome says whether a contact calls for a visit. */
function undecidedOf(settled: SettledTable): Uint8Array {
  const required = settled.take('Visit required')
  const outcome = settled.take('Outcome')
  return Uint8Array.from(required, (answer, index) => (answer === Cell.blank && outcome[index] < 0 ? 1 : 0))
}

/** 1 where a contact calls for a visit: `Visit required` says, else the outcome; an outcome that is not known does, and is an issue; where there is none, the setting says. */
function callsForVisit(settled: SettledTable): Uint8Array {
  const { staged, context } = settled
  const outcomes = staged.words('Outcome').written
  const judged = outcomes.map((outcome) => context.rules.callsForVisit(outcome))
  const required = settled.take('Visit required')
  const outcome = settled.take('Outcome')
  return Uint8Array.from(settled.used, (from, index) => {
    if (required[index] !== Cell.blank) return required[index]
    const word = outcome[index]
    if (word < 0) return context.rules.undecidedCalls ? 1 : 0
    if (!judged[word].known) settled.addIssue(from, 'Outcome', 'outcome-unknown', outcomes[word], 'counted')
    return judged[word].holds ? 1 : 0
  })
}

/** 1 where a contact is urgent; a priority that is not known is an issue, and not urgent. */
function urgencyOf(settled: SettledTable): Uint8Array {
  const { staged, context } = settled
  const priorities = staged.words('Priority').written
  const judged = priorities.map((priority) => context.rules.urgency(priority))
  const priority = settled.take('Priority')
  return Uint8Array.from(settled.used, (from, index) => {
    const word = priority[index]
    if (word < 0) return 0
    if (!judged[word].known) settled.addIssue(from, 'Priority', 'priority-unknown', priorities[word], 'counted')
    return judged[word].holds ? 1 : 0
  })
}

/** Settles the table, and judges each contact's outcome and priority. */
export function settleContacts(staged: StagedTable, context: LoadContext): SettledContacts {
  const settled = settle(staged, context, { subject: [], ownDate: 'Contact date' })
  settled.reportFuture('Contact date', () => true)
  settled.reportNotCome('Decision date', () => true)
  settled.reportDuplicateIds('Contact ID')
  reportWorkers(settled)
  const calls = callsForVisit(settled)
  const urgent = urgencyOf(settled)
  const firstSeen = settled.takeDaysKnown('First seen')
  return {
    settled,
    records: (places) => ({
      ...settled.base(places),
      child: settled.take('Child ID'),
      day: settled.takeDays('Contact date'),
      minute: settled.takeMinutes('Contact date'),
      callsForVisit: calls,
      undecided: undecidedOf(settled),
      outcome: staged.words('Outcome').grouped(settled.take('Outcome')),
      urgent,
      firstSeen,
      firstSeenMinute: settled.takeMinutes('First seen').map((minute, index) => (firstSeen[index] === 0 ? -1 : minute)),
      worker: settled.take('Worker'),
      team: settled.take('Team'),
    }),
  }
}
