/** Each fault says what happened, what was left as it was, and what to do. */
import { excelFaultSentence, excelFaultWords, type ExcelFaultCode } from '../../src/words'

const CODES: readonly ExcelFaultCode[] = [
  'cell-editing', 'sheet-protected', 'structure-protected', 'read-only', 'sheet-gone', 'edited-meanwhile', 'cells-in-the-way', 'table-name-taken', 'key-column-renamed',
  'too-much-data', 'out-of-memory', 'dialog-open', 'excel-busy', 'not-connected', 'excel-too-old', 'excel-refused',
]

it.each(CODES)('%s: three whole sentences, with the facts and without', (code) => {
  for (const facts of [[], ['Summary', 'B7']]) {
    const { happened, left, next } = excelFaultWords(code, facts, 'untouched')
    for (const part of [happened, left, next]) expect(part).toMatch(/^[A-Z][^]*\.$/)
    expect(excelFaultSentence(code, facts, 'untouched')).toBe(`${happened} Nothing in the workbook was changed. ${next}`)
    // the same words serve a refresh, a row that is typed and sheets that are removed
    expect(happened + next).not.toMatch(/undefined|null|refresh/i)
  }
})

it('names the sheet and the cell', () => {
  expect(excelFaultSentence('cells-in-the-way', ['Summary', 'C40'], 'untouched')).toBe(
    'The sheet Summary could not be written, because cells of yours stand where Casefile needs room (C40). Nothing in the workbook was changed. Move those cells, then try again.',
  )
})

it('says of a half-written workbook that a missing time of refresh is the mark', () => {
  expect(excelFaultWords('not-connected', [], 'half-written').left).toContain('shows no time of refresh')
})
