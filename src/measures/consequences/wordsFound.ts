/** The types of visit and of supervision that a workbook holds, each with how often, and whether it counts. */
import { typesCounting, type Records, type TypesQuestion } from '../../records'

/** One type, as first written. */
export interface WordFound {
  /** Blank for the rows that give none. */
  readonly word: string
  readonly rows: number
  readonly counts: boolean
}

/** @param types code of each row's type, -1 blank */
function found(types: Int32Array, shown: readonly string[], counts: (type: string) => boolean): readonly WordFound[] {
  const rows = new Int32Array(shown.length + 1)
  for (const type of types) rows[type + 1]++
  return Array.from(rows, (count, code) => ({ word: code === 0 ? '' : shown[code - 1], rows: count }))
    .filter((word) => word.rows > 0)
    .map((word) => ({ ...word, counts: counts(word.word) }))
    .sort((a, b) => b.rows - a.rows)
}

/** The types that a question is about, under the list in force; none where the workbook holds no such table. */
export function wordsFound({ visits, supervisions, visitTypes, supervisionTypes }: Records, question: TypesQuestion, list: string): readonly WordFound[] {
  const counts = typesCounting(question, list)
  if (question === 'visit-types') return visits === null ? [] : found(visits.type, visitTypes, counts)
  return supervisions === null ? [] : found(supervisions.type, supervisionTypes, counts)
}
