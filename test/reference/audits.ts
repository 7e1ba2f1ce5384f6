/** Audits judged inadequate (measures.md, section 2.1). */
import { readGrade, readModeration, type Grade, type GradeOne } from './cells'
import { windowStart, type Day } from './dates'
import type { Belonging, Groups } from './groups'
import type { Judgement } from './judgement'
import { momentOf, readReAudit, type Row, type TableRead } from './reading'

export interface Audit {
  row: Row
  belonging: Belonging
  day: Day
  reAudit: boolean
  final: Grade | 'no grade' | 'off the scale'
  /** Whether its overall or moderated grade was read from a bare 1 to 4. */
  bareNumber: boolean
}

export function readAudits(table: TableRead, groups: Groups, asAt: Day, gradeOne: GradeOne): Audit[] {
  return table.rows.map((row) => {
    const overall = readGrade(row.cell('Overall grade'), gradeOne)
    const moderation = readModeration(row.cell('Moderated grade'), gradeOne)
    const moderatedOn = momentOf(row, 'Moderation date')
    const moderated = moderatedOn === null || moderatedOn.day <= asAt
    let final: Audit['final'] = overall.state === 'read' ? overall.value.grade : overall.state === 'blank' ? 'no grade' : 'off the scale'
    if (moderated && moderation.says === 'grade') final = moderation.reading.grade
    if (moderated && moderation.says === 'off the scale') final = 'off the scale'
    return {
      row,
      belonging: groups.of(row),
      day: momentOf(row, 'Audit date')?.day ?? Number.NaN,
      reAudit: readReAudit(row.cell('Re-audit of')) !== null,
      final,
      bareNumber:
        (overall.state === 'read' && overall.value.bareNumber) || (moderation.says === 'grade' && moderation.reading.bareNumber),
    }
  })
}

export function judgeAudits(audits: readonly Audit[], day: Day, months: number): Judgement {
  const judgement: Judgement = { counted: [], leftOut: [] }
  const first = windowStart(day, months)
  for (const audit of audits) {
    if (audit.day < first || audit.day > day) continue
    const { row, belonging } = audit
    if (audit.reAudit) judgement.leftOut.push({ row, reason: 're-audit' })
    else if (audit.final === 'no grade') judgement.leftOut.push({ row, reason: 'no-grade' })
    else if (audit.final === 'off the scale') judgement.leftOut.push({ row, reason: 'grade-off-scale' })
    else judgement.counted.push({ row, belonging, met: audit.final === 'inadequate' })
  }
  return judgement
}
