/** The `Audits` table: which grade rules (measures.md 2.1). */
import { NO_DAY } from '../../calendar'
import { Cell } from '../cells/cellReader'
import { AUDITORS_STANDS, FROM_NUMBER, gradeOfCode } from '../cells/grades'
import { foldIdentifier } from '../cells/identifiers'
import { dayOfMoment } from '../cells/moments'
import { WordList } from '../cells/wordList'
import { reportFutureModeration, reportLimitingDomains, reportModeration, reportSecondRows } from '../checks/auditChecks'
import type { AuditDomain, AuditRecords } from '../records'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'
import { reportWorkers } from './workerChecks'

export interface SettledAudits {
  readonly settled: SettledTable
  /** Whether a grade that may rule was written as a bare number. */
  readonly gradesFromNumbers: boolean
  records(places: readonly number[]): AuditRecords
}

const OFF_SCALE = 5
const RANDOM = new WordList(['random*'])

/** Grades of a field in the rows used: 0 none, 5 off the scale; the moderator's 0 where the auditor's stands. */
function gradesOf(settled: SettledTable, field: string): Uint8Array {
  const { staged, used } = settled
  const { gradeNumbers } = settled.context.rules
  const offScale = new Set(staged.stage.troubles.filter((trouble) => trouble.field === field && trouble.code === 'grade-off-scale').map((trouble) => trouble.index))
  return Uint8Array.from(settled.take(field), (grade, index) => {
    if (offScale.has(used[index])) return OFF_SCALE
    return grade === Cell.blank || grade === AUDITORS_STANDS ? 0 : gradeOfCode(grade, gradeNumbers)
  })
}

/** Off the scale: the audit is left out of the figure where that grade would rule, else the cell counts as blank. */
function reportOffScale(settled: SettledTable, overall: Uint8Array, final: Uint8Array, isKnown: (row: number) => boolean): void {
  const places = new Map<number, number>()
  settled.used.forEach((from, place) => places.set(from, place))
  for (const { index, field, code, value } of settled.staged.stage.troubles) {
    if (code !== 'grade-off-scale' || (field !== 'Overall grade' && field !== 'Moderated grade')) continue
    const place = places.get(index)
    const rules = place !== undefined && final[place] === OFF_SCALE && (field === 'Moderated grade' ? isKnown(place) : !isModeratedOffScale(overall, final, place))
    settled.addIssue(index, field, 'grade-off-scale', value, place === undefined || rules ? 'left-out' : 'counted-blank')
  }
}

function isModeratedOffScale(overall: Uint8Array, final: Uint8Array, place: number): boolean {
  return final[place] === OFF_SCALE && overall[place] !== OFF_SCALE
}

/** 1 where the column is filled. */
function reAudits(settled: SettledTable): Uint8Array {
  return Uint8Array.from(settled.take('Re-audit of'), (word) => (word < 0 ? 0 : 1))
}

/** The audit that each re-audit names, as an index into the rows used; -1 where there is none. */
function auditsNamed(settled: SettledTable): Int32Array {
  const { staged } = settled
  const known = staged.identifiers('Audit ID')
  const idOfWord = staged.words('Re-audit of').written.map((written) => known.known(foldIdentifier(written)))
  const rowOfId = new Map<number, number>()
  settled.take('Audit ID').forEach((id, row) => id >= 0 && rowOfId.set(id, row))
  return settled.take('Re-audit of').map((word, row) => {
    const named = word < 0 ? undefined : rowOfId.get(idOfWord[word])
    return named === undefined || named === row ? -1 : named
  })
}

/** 1 drawn at random, 0 another type, -1 not given. */
function randomOf(settled: SettledTable): Int8Array {
  const isRandom = settled.staged.words('Audit type').written.map((type) => (RANDOM.isIn(type) ? 1 : 0))
  return Int8Array.from(settled.take('Audit type'), (word) => (word < 0 ? -1 : isRandom[word]))
}

/** Settles the table, and finds the grade that rules each audit. */
export function settleAudits(staged: StagedTable, context: LoadContext): SettledAudits {
  const { stage } = staged
  const column = (field: string, index: number) => stage.column(field)?.[index] ?? Cell.blank
  const settled = settle(staged, context, {
    subject: ['Audit ID', 'Child ID', 'Worker'],
    ownDate: 'Audit date',
    // allocated and not done yet: nothing to put right
    mayBeBlank: (index) => (column('Allocated on', index) >= 0 || column('Due', index) >= 0) && column('Overall grade', index) < 0,
  })
  const overall = gradesOf(settled, 'Overall grade')
  const moderationDays = settled.takeDays('Moderation date')
  const isKnown = (row: number) => moderationDays[row] === NO_DAY || moderationDays[row] <= context.asAt
  const moderated = gradesOf(settled, 'Moderated grade').map((grade, row) => (isKnown(row) ? grade : 0))
  const final = moderated.map((grade, row) => (grade === 0 ? overall[row] : grade))
  const domains = staged.domains.map((header): AuditDomain => ({ header, grade: gradesOf(settled, header) }))

  settled.reportFuture('Audit date', () => true)
  settled.reportDuplicateIds('Audit ID')
  reportWorkers(settled)
  reportOffScale(settled, overall, final, isKnown)
  reportModeration(settled, overall, isKnown)
  reportFutureModeration(settled)
  reportSecondRows(settled)
  reportLimitingDomains(settled, overall, domains)
  const isNumber = (grade: number) => grade >= FROM_NUMBER
  return {
    settled,
    gradesFromNumbers: settled.take('Overall grade').some(isNumber) || settled.take('Moderated grade').some(isNumber),
    records: (places) => ({
      ...settled.base(places),
      day: settled.takeDays('Audit date'),
      child: settled.take('Child ID'),
      caseType: Uint8Array.from(settled.take('Case type'), (type) => Math.max(type, 0)),
      headOfService: settled.take('Head of service'),
      manager: settled.take('Team manager'),
      team: settled.take('Team'),
      worker: settled.take('Worker'),
      auditor: settled.take('Auditor'),
      moderator: settled.take('Moderator'),
      overall,
      moderated,
      final,
      agreed: Uint8Array.from(settled.take('Moderated grade'), (grade, row) => (grade === AUDITORS_STANDS && isKnown(row) ? 1 : 0)),
      reAudit: reAudits(settled),
      reAuditOf: auditsNamed(settled),
      random: randomOf(settled),
      allocated: settled.takeDays('Allocated on'),
      due: settled.takeDays('Due'),
      moderationDay: moderationDays,
      actions: settled.take('Actions'),
      actionTexts: staged.words('Actions').written,
      actionDue: settled.takeDays('Action due'),
      domains,
      notDone: notDone(settled),
    }),
  }
}

/** Audits allocated and not done: rows left out because they have no audit date, that say when they were allocated or are due. */
function notDone(settled: SettledTable): NonNullable<AuditRecords['notDone']> {
  const { stage } = settled.staged
  const rows: number[] = []
  const dates = stage.column('Audit date')
  for (let index = 0; index < stage.count; index++) {
    const isAllocated = (stage.column('Allocated on')?.[index] ?? -1) >= 0 || (stage.column('Due')?.[index] ?? -1) >= 0
    if (isAllocated && dates?.[index] === Cell.blank) rows.push(index)
  }
  const days = (field: string) => Int32Array.from(rows, (index) => Math.max(stage.column(field)?.[index] ?? -1, -1)).map(dayOfMoment)
  return { row: Int32Array.from(rows, (index) => stage.rows[index]), allocated: days('Allocated on'), due: days('Due') }
}
