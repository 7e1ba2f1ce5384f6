import { issueSentence, OUTCOME_WORDS, outcomeSentence, type Issue, type IssueCode } from '../../src/words'

function issue(code: IssueCode, more: Partial<Issue> = {}): Issue {
  return { code, table: 'Visits', sheet: 'Visits', row: 17, column: 'Visit date', columnNumber: 2, value: '', outcome: 'counted', worker: '', team: '', ...more }
}

describe('what is wrong, in a plain sentence', () => {
  const sentences: readonly (readonly [IssueCode, Partial<Issue>, string])[] = [
    ['column-missing', { facts: [] }, 'No column of this sheet is known as Visit date, which Visits needs. If one is, say so in the Columns table.'],
    ['column-missing', { facts: ['Vist date', 'When'] }, 'No column of this sheet is known as Visit date, which Visits needs. Is it Vist date or When? Say so in the Columns table.'],
    ['column-claimed-twice', { value: 'Date of visit', facts: ['Visit date'] }, 'Date of visit and Visit date claim the same field.'],
    ['table-unused', { value: 'tblOld' }, 'Columns names tblOld, which is not there or is never read.'],
    ['date-unreadable', { value: '31/02/2019' }, '31/02/2019 is not a date.'],
    ['date-out-of-range', { value: '01/01/1901' }, '01/01/1901 is not a date between 1990 and 2100.'],
    ['date-future', { value: '01/01/2030' }, '01/01/2030 has not come yet, so this cannot have happened.'],
    ['needed-blank', {}, 'Visit date is blank, and the row cannot be used without it.'],
    ['error-cell', { value: '#N/A' }, 'The cell holds the error #N/A.'],
    ['grade-off-scale', { value: 'Adequate' }, 'Adequate is not on the scale of outstanding, good, requires improvement and inadequate.'],
    ['yes-no-unreadable', { value: 'perhaps' }, 'perhaps is neither yes nor no.'],
    ['seen-not-recorded', {}, 'It is not recorded whether the child was seen.'],
    ['number-unreadable', { value: 'some' }, 'some is not a number that can stand here.'],
    ['priority-unknown', { value: 'P9' }, 'P9 is not known as a priority, urgent or not.'],
    ['outcome-unknown', { value: 'Other' }, 'It is not known whether the outcome Other calls for a visit.'],
    ['rag-unknown', { value: 'Purple' }, 'Purple is not known as the RAG status of an action: red, amber, green, blue (or complete) for done, or blank where it has not been started.'],
    ['status-unknown', { value: 'Part held' }, 'Part held is not known as the status of a supervision.'],
    ['case-type-unknown', { value: 'Care leaver', facts: ['3'] }, 'Care leaver is not a case type that is counted: in need, on a child protection plan or in care. It stands in 3 rows.'],
    ['timescale-unreadable', { value: 'often', facts: ['20 working days'] }, 'often is not a timescale such as 10 working days, 6 weeks or 3 months. The default is 20 working days.'],
    ['several-ids', { value: '1; 2' }, '1; 2 is more than one id in one cell.'],
    ['id-leading-zeros', { value: '0012', facts: ['12'] }, '0012 is nowhere else, but 12 is: the same but for leading zeros.'],
    ['end-before-start', { value: '01/01/2019', facts: ['02/01/2019'] }, 'The end, 01/01/2019, is before the start, 02/01/2019.'],
    ['duplicate-row', { facts: ['12'] }, 'The row is equal to row 12 in every column read.'],
    ['duplicate-id', { value: 'C1', facts: ['12'] }, 'C1 is the id of row 12, too.'],
    ['duplicate-id', { table: 'Merged records', value: '1', facts: ['2'] }, '1 is merged into two different ids.'],
    ['audit-twice', {}, 'The child was audited twice in the period.'],
    ['moderation-as-second-row', { facts: ['12'] }, 'The moderation of the audit in row 12 stands in a row of its own.'],
    ['moderation-without-grade', {}, 'There is a moderated grade, but no overall grade of the auditor’s.'],
    ['limiting-domain', { value: 'Good', facts: ['Risk', 'Planning'] }, 'The overall grade is good, though Risk and Planning is inadequate.'],
    ['child-unknown', { value: '7', facts: ['1'] }, '7 is in Visits, but in no case and no contact.'],
    ['child-unknown', { value: '7', facts: ['1200'] }, '7 is in Visits (1,200 rows), but in no case and no contact.'],
    ['worker-unknown', { value: 'Jayne Ash', facts: ['1', 'Jane Ash'] }, 'Jayne Ash is not in Workers. Is it Jane Ash?'],
    ['worker-unknown', { value: 'Jayne Ash', facts: ['2'] }, 'Jayne Ash is not in Workers. It stands in 2 rows.'],
    ['worker-ambiguous', { value: 'Jane Ash', facts: ['1', 'W1', 'W2'] }, 'Jane Ash is the name of more than one person in Workers (W1 and W2). Their Worker ID would tell them apart.'],
    ['merged-circular', { value: '1' }, '1 leads back to itself in Merged records.'],
    ['setting-unreadable', { value: 'three', facts: ['Supervisions needed', '3'] }, 'three cannot be read as Supervisions needed. The default is 3.'],
    ['setting-unknown', { table: 'Settings', value: 'Colour' }, 'Colour is not known in Settings.'],
    ['target-unreadable', { value: 'eighty', facts: ['80%'] }, 'eighty cannot be read as a per cent. The default is 80%.'],
    ['target-is-date', { value: '43593', facts: ['8.5%'] }, 'Excel has turned what was typed into a date: 8/5 becomes 8 May. Type 8.5% instead. The default is 8.5%.'],
    ['measure-unknown', { value: 'seen-cx' }, 'seen-cx is not the id or the name of a measure.'],
  ]

  test.each(sentences)('%s %j', (code, more, expected) => {
    expect(issueSentence(issue(code, more))).toBe(expected)
  })
})

describe('what was done', () => {
  test.each([
    ['date-unreadable', 'left-out', OUTCOME_WORDS['left-out']],
    ['date-unreadable', 'counted-blank', OUTCOME_WORDS['counted-blank']],
    ['grade-off-scale', 'left-out', 'The audit was left out.'],
    ['grade-off-scale', 'counted-blank', OUTCOME_WORDS['counted-blank']],
    ['duplicate-row', 'left-out', 'It was counted once.'],
    ['seen-not-recorded', 'counted-blank', 'The visit was not counted as seen.'],
    ['column-missing', 'measure-stopped', OUTCOME_WORDS['measure-stopped']],
  ] as const)('%s, %s: %s', (code, outcome, expected) => {
    expect(outcomeSentence(issue(code, { outcome }))).toBe(expected)
  })
})
