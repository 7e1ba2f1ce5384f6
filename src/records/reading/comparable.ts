/** What of a row is compared with another: every column read, as parsed. */
import { AUDITORS_STANDS, FROM_NUMBER, gradeOfCode } from '../cells/grades'
import { WordBook } from '../cells/words'
import type { GradeNumbers } from '../records'
import { kindOf } from './loadContext'
import type { StagedTable } from './readTable'

function gradesCompared(staged: StagedTable, field: string, column: Int32Array, numbers: GradeNumbers): Int32Array {
  const grades = column.map((grade) => (grade < 0 || grade === AUDITORS_STANDS ? grade : gradeOfCode(grade, numbers)))
  const offScale = new WordBook()
  for (const trouble of staged.stage.troubles) {
    if (trouble.field === field && trouble.code === 'grade-off-scale') grades[trouble.index] = FROM_NUMBER + offScale.text(trouble.value)
  }
  return grades
}

/** A column as it is compared: names and words without case and spaces, grades without how they were written (off the scale, by their words). */
export function comparable(staged: StagedTable, field: string, numbers: GradeNumbers): Int32Array {
  const column = (staged.stage.column(field) ?? new Int32Array(0)).subarray(0, staged.stage.count)
  const kind = staged.domains.includes(field) ? 'grade' : kindOf(staged.table, field).kind
  if (kind === 'workers-name' || kind === 'word' || kind === 'text') return staged.words(field).grouped(column)
  return kind === 'grade' || kind === 'moderated-grade' ? gradesCompared(staged, field, column, numbers) : column
}
