/** A plain sentence for each thing that can be wrong with a workbook's data, and for what was done about it. */
import type { Issue, IssueCode, RowOutcome } from './issueCodes'
import { counted, listed } from './measureWords'

/** What was done with the row. */
export const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  'left-out': 'The row was left out.',
  counted: 'The row was counted.',
  'counted-blank': 'The row was counted, with this cell as blank.',
  'default-used': 'The default rules until this is put right.',
  'measure-stopped': 'The measures that need it have no data.',
}

/** Where what was done is not plain from the row's fate alone. */
const OWN_OUTCOMES: Readonly<Partial<Record<IssueCode, (issue: Issue) => string>>> = {
  'seen-column-missing': () => 'None of its visits was counted as seen.',
  'column-claimed-twice': ({ facts }) => `${fact(facts, 0)} was read.`,
  'range-set-aside': () => 'None of its rows were read.',
  'table-unused': () => 'It was passed over, and the usual rules found the tables and columns.',
  'duplicate-row': () => 'It was counted once.',
  'duplicate-id': ({ table, facts }) => (table === 'Merged records' ? `${fact(facts, 0)} is kept.` : 'Both rows were counted.'),
  'grade-off-scale': ({ outcome }) => (outcome === 'left-out' ? 'The audit was left out.' : OUTCOME_WORDS[outcome]),
  'seen-not-recorded': () => 'The visit was not counted as seen.',
  'priority-unknown': () => 'The contact was counted as not urgent.',
  'outcome-unknown': () => 'The contact was counted as calling for a visit.',
  'status-unknown': () => 'The supervision was counted as held.',
  'rag-unknown': () => 'The action was counted. Until it is completed, its RAG is shown as it stands and counted as not known.',
  'column-missing': ({ table, outcome }) => (table === 'Actions' ? 'None of its actions were read.' : OUTCOME_WORDS[outcome]),
  'worker-unknown': () => 'The rows were counted under the name as written.',
  'worker-ambiguous': () => 'The rows were counted under the first of them.',
  'child-unknown': () => 'The visits were read, but belong to no case and no contact.',
  'id-leading-zeros': () => 'The two were taken for different children.',
  'merged-circular': () => 'The ids in the circle stay as they are.',
}

/** What was done about an issue: `The row was left out.` */
export function outcomeSentence(issue: Issue): string {
  return OWN_OUTCOMES[issue.code]?.(issue) ?? OUTCOME_WORDS[issue.outcome]
}

/** Outcomes that name a header or an id of the workbook. */
const NAMING_OUTCOMES: ReadonlySet<IssueCode> = new Set<IssueCode>(['column-claimed-twice', 'duplicate-id'])

/** What was done about an issue, naming nothing of the workbook. */
export function outcomeWithoutNames(issue: Issue): string {
  return NAMING_OUTCOMES.has(issue.code) ? OUTCOME_WORDS[issue.outcome] : outcomeSentence(issue)
}

function fact(facts: readonly string[] | undefined, place: number): string {
  return facts?.[place] ?? ''
}

/** What follows a count that stands first among the facts. */
function afterCount(facts: readonly string[] | undefined): readonly string[] {
  return facts?.slice(1) ?? []
}

/** `Named in 3 rows.`; nothing for one row, which the issue shows. */
function inRows(facts: readonly string[] | undefined): string {
  const count = Number(fact(facts, 0))
  return count > 1 ? ` It stands in ${counted(count, 'row', 'rows')}.` : ''
}

/** `a, b or c`. */
function oneOf(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts[parts.length - 1]}`
}

/** What to do about a column that was not found, with the headers most like it where there are any. */
function sayWhich(nearest: readonly string[]): string {
  return nearest.length > 0 ? `Is it ${oneOf(nearest)}? Say so in the Columns table.` : 'If one is, say so in the Columns table.'
}

/** `; the default is 85%` where a default stands at this place among the facts. */
function theDefault(facts: readonly string[] | undefined, place: number): string {
  const known = fact(facts, place)
  return known === '' ? '' : ` The default is ${known}.`
}

const SENTENCES: Readonly<Record<IssueCode, (issue: Issue) => string>> = {
  'column-missing': ({ column, table, facts }) => `No column of this sheet is known as ${column}, which ${table} needs. ${sayWhich(facts ?? [])}`,
  'range-not-read': ({ sheet, table, facts }) => {
    const [missing, ...nearest] = facts ?? []
    const said = `The sheet ${sheet} looks like ${table}, but no column of it is known as ${missing}, so none of its rows were read.`
    return `${said} ${sayWhich(nearest)}`
  },
  'seen-column-missing': ({ sheet, facts }) => `The sheet ${sheet} has visits, but no column known as Seen, which other sheets of Visits have. ${sayWhich(facts ?? [])}`,
  'range-set-aside': ({ sheet, table }) => `The sheet ${sheet} looks like ${table}, but the Columns table names other sheets for ${table}, so none of its rows were read. To read it as well, name it in Columns too.`,
  'column-claimed-twice': ({ value, facts }) => `${value} and ${fact(facts, 0)} claim the same field.`,
  'table-unused': ({ value }) => (value === '' ? 'This row of Columns names no table.' : `Columns names ${value}, which is not there or is never read.`),

  'date-unreadable': ({ value }) => `${value} is not a date.`,
  'date-out-of-range': ({ value }) => `${value} is not a date between 1990 and 2100.`,
  'date-future': ({ value }) => `${value} has not come yet, so this cannot have happened.`,
  'needed-blank': ({ column }) => `${column} is blank, and the row cannot be used without it.`,
  'error-cell': ({ value }) => `The cell holds the error ${value}.`,
  'grade-off-scale': ({ value }) => `${value} is not on the scale of outstanding, good, requires improvement and inadequate.`,
  'yes-no-unreadable': ({ value }) => `${value} is neither yes nor no.`,
  'seen-not-recorded': () => 'It is not recorded whether the child was seen.',
  'number-unreadable': ({ value }) => `${value} is not a number that can stand here.`,
  'priority-unknown': ({ value }) => `${value} is not known as a priority, urgent or not.`,
  'outcome-unknown': ({ value }) => `It is not known whether the outcome ${value} calls for a visit.`,
  'status-unknown': ({ value }) => `${value} is not known as the status of a supervision.`,
  'rag-unknown': ({ value }) => `${value} is not known as the RAG status of an action: red, amber, green, blue (or complete) for done, or blank where it has not been started.`,
  'case-type-unknown': ({ value, facts }) => `${value} is not a case type that is counted: in need, on a child protection plan or in care.${inRows(facts)}`,
  'timescale-unreadable': ({ value, facts }) => `${value} is not a timescale such as 10 working days, 6 weeks or 3 months.${theDefault(facts, 0)}`,
  'several-ids': ({ value }) => `${value} is more than one id in one cell.`,
  'id-leading-zeros': ({ value, facts }) => `${value} is nowhere else, but ${fact(facts, 0)} is: the same but for leading zeros.`,

  'end-before-start': ({ value, facts }) => `The end, ${value}, is before the start, ${fact(facts, 0)}.`,
  'duplicate-row': ({ facts }) => `The row is equal to row ${fact(facts, 0)} in every column read.`,
  'duplicate-id': ({ value, table, facts }) =>
    table === 'Merged records' ? `${value} is merged into two different ids.` : `${value} is the id of row ${fact(facts, 0)}, too.`,
  'audit-twice': ({ facts }) => (facts && facts.length > 0 ? `The child was audited twice in the period: see row ${fact(facts, 0)}, too.` : 'The child was audited twice in the period.'),
  'moderation-as-second-row': ({ facts }) => `The moderation of the audit in row ${fact(facts, 0)} stands in a row of its own.`,
  'moderation-without-grade': () => 'There is a moderated grade, but no overall grade of the auditor’s.',
  'limiting-domain': ({ value, facts }) => `The overall grade is ${value.toLowerCase()}, though ${listed(facts ?? [])} is inadequate.`,
  'child-unknown': ({ value, facts }) => {
    const count = Number(fact(facts, 0))
    return `${value} is in Visits${count > 1 ? ` (${counted(count, 'row', 'rows')})` : ''}, but in no case and no contact.`
  },
  'worker-unknown': ({ value, facts }) => {
    const nearest = afterCount(facts)
    return `${value} is not in Workers.${nearest.length > 0 ? ` Is it ${oneOf(nearest)}?` : ''}${inRows(facts)}`
  },
  'worker-ambiguous': ({ value, facts }) => {
    const ids = afterCount(facts)
    return `${value} is the name of more than one person in Workers${ids.length > 0 ? ` (${listed(ids)})` : ''}. Their Worker ID would tell them apart.${inRows(facts)}`
  },
  'merged-circular': ({ value }) => `${value} leads back to itself in Merged records.`,

  'setting-unreadable': ({ value, facts }) => `${value} cannot be read as ${fact(facts, 0)}.${theDefault(facts, 1)}`,
  'setting-unknown': ({ value, table }) => `${value === '' ? 'A blank' : value} is not known in ${table}.`,
  'target-unreadable': ({ value, facts }) => `${value} cannot be read as a per cent.${theDefault(facts, 0)}`,
  'target-is-date': ({ facts }) => `Excel has turned what was typed into a date: 8/5 becomes 8 May. Type 8.5% instead.${theDefault(facts, 0)}`,
  'measure-unknown': ({ value }) => `${value === '' ? 'A blank' : value} is not the id or the name of a measure.`,
}

/** What is wrong, in a sentence: `31/02/2019 is not a date.` */
export function issueSentence(issue: Issue): string {
  return SENTENCES[issue.code](issue)
}
