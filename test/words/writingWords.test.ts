import { adjustmentSentence, notWrittenSentence, type Adjustment, type NotWrittenCode } from '../../src/words'

test.each<[NotWrittenCode, string, string]>([
  [
    'table-name-taken',
    'casefile_summary',
    'Nothing was written, because the table of the sheet Summary must be called casefile_summary and this workbook has something else of that name: give that another name and try again.',
  ],
  [
    'key-column-renamed',
    'Measure',
    'Nothing was written, because the table of the sheet Summary has no column called Measure any more, by which its rows are known: give that column its name again and try again.',
  ],
  [
    'cells-in-the-way',
    "'Summary'!A40",
    "Nothing was written, because cells of yours stand where the table of the sheet Summary must grow, the first of them 'Summary'!A40: move them and try again.",
  ],
  [
    'totals-in-the-way',
    "'Summary'!A9",
    "Nothing was written, because the table of the sheet Summary ends in a row of totals ('Summary'!A9), and a row can be put above it only in Excel: take the totals off, or add the row in Excel.",
  ],
  ['does-not-read-back', 'row 3', "Nothing was written, because the sheet Summary did not read back as it was written (row 3), which is a fault of Casefile's own."],
])('why nothing was written, in one sentence: %s', (reason, subject, sentence) => {
  expect(notWrittenSentence(reason, 'Summary', subject)).toBe(sentence)
})

test.each<[Adjustment, string]>([
  [{ kind: 'text-cut', cell: 'F12' }, 'Data issues: cell F12 holds only the beginning of its text, because a cell has room for 32,767 characters.'],
  [{ kind: 'link-left-out', cell: 'K9' }, 'Data issues: cell K9 leads nowhere, because the workbook cannot hold its link.'],
  [{ kind: 'pick-list-left-out', column: 'Reason' }, 'Data issues: the column Reason has no drop-down, because Excel cannot list its words.'],
  [{ kind: 'row-kept', row: 15 }, 'Data issues: row 15 is no longer listed and stays for what somebody typed into it, until that is cleared.'],
])('what is not quite as asked: %j', (adjustment, sentence) => {
  expect(adjustmentSentence('Data issues', adjustment)).toBe(sentence)
})
