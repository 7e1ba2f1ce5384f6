/** What can be inconsistent about an audit (tables.md, section 4). */
import type { Day } from '../../calendar'
import { Cell } from '../cells/cellReader'
import type { AuditDomain } from '../records'
import type { SettledTable } from '../reading/settledTable'

const GOOD = 2
const INADEQUATE = 4

/** A moderator's grade, or agreement, where the auditor gave no overall grade. */
export function reportModeration(settled: SettledTable, overall: Uint8Array, isKnown: (row: number) => boolean): void {
  settled.take('Moderated grade').forEach((grade, row) => {
    if (grade !== Cell.blank && overall[row] === 0 && isKnown(row)) settled.addIssue(settled.used[row], 'Moderated grade', 'moderation-without-grade', '', 'counted')
  })
}

/** A moderator's grade, or agreement, of a day that has not come: it does not rule yet. */
export function reportFutureModeration(settled: SettledTable): void {
  const moderated = settled.take('Moderated grade')
  settled.reportNotCome('Moderation date', (row) => moderated[row] !== Cell.blank)
}

/** Whether a row says anything of moderation. */
function moderationRows(settled: SettledTable): Uint8Array {
  const columns = ['Moderator', 'Moderated grade', 'Moderation date'].map((field) => settled.take(field))
  return Uint8Array.from(settled.used, (_, row) => (columns.some((column) => column[row] !== Cell.blank) ? 1 : 0))
}

/**
 * A moderated audit entered as a second row: two rows of one audit (one Audit ID, or one child and date), of which only one
 * says anything of moderation.
 */
export function reportSecondRows(settled: SettledTable): void {
  const isModerated = moderationRows(settled)
  const ids = settled.take('Audit ID')
  const children = settled.take('Child ID')
  const dates = settled.take('Audit date')
  const firstOf = new Map<string, number>()
  settled.used.forEach((from, row) => {
    const keys = [ids[row] >= 0 ? `audit ${ids[row]}` : '', children[row] >= 0 ? `child ${children[row]} ${dates[row]}` : ''].filter((key) => key !== '')
    const known = keys.map((key) => firstOf.get(key)).find((first) => first !== undefined)
    for (const key of keys) if (!firstOf.has(key)) firstOf.set(key, row)
    if (known === undefined || isModerated[known] === isModerated[row]) return
    const [moderated, other] = isModerated[row] === 1 ? [from, settled.used[known]] : [settled.used[known], from]
    settled.addIssue(moderated, '', 'moderation-as-second-row', '', 'counted', [settled.rowName(other, moderated)])
  })
}

/** Two audits of one child in the window, re-audits aside: both count (measures.md 2.1). */
export function reportAuditedTwice(settled: SettledTable, from: Day): void {
  const children = settled.take('Child ID')
  const dates = settled.takeDays('Audit date')
  const reAudits = settled.take('Re-audit of')
  const firstOf = new Map<number, number>()
  settled.used.forEach((index, row) => {
    if (children[row] < 0 || dates[row] < from || reAudits[row] >= 0) return
    const first = firstOf.get(children[row])
    if (first === undefined) firstOf.set(children[row], row)
    else settled.addIssue(index, 'Child ID', 'audit-twice', '', 'counted', [settled.rowName(settled.used[first], index)])
  })
}

/** An overall grade better than *requires improvement* where a limiting domain is inadequate: it is what a limiting judgement means. */
export function reportLimitingDomains(settled: SettledTable, overall: Uint8Array, domains: readonly AuditDomain[]): void {
  const limiting = domains.filter(({ header }) => settled.context.rules.isLimitingDomain(header))
  overall.forEach((grade, row) => {
    if (grade === 0 || grade > GOOD) return
    const inadequate = limiting.filter((domain) => domain.grade[row] === INADEQUATE).map(({ header }) => header)
    if (inadequate.length > 0) settled.addIssue(settled.used[row], 'Overall grade', 'limiting-domain', grade === GOOD ? 'Good' : 'Outstanding', 'counted', inadequate)
  })
}
