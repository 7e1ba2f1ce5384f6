/** What became of sheets that were to be written into a file: why none was, and what is not quite as asked. */

/** Why no sheet is written, by cause. */
export type NotWrittenCode =
  /** The workbook has a table or a name that is called like ours, and is not ours. The subject is the name. */
  | 'table-name-taken'
  /** A table of ours lacks a column that its rows are known by. The subject is what the column was called. */
  | 'key-column-renamed'
  /** The user has put cells where our table now needs to be. The subject is the first of them: `'Summary'!A40`. */
  | 'cells-in-the-way'
  /** A table that must grow by a row has a row of totals there. The subject is its first cell. */
  | 'totals-in-the-way'
  /** The sheet that was written does not read back as it was asked for. The subject says where it departs. */
  | 'does-not-read-back'

const NOT_WRITTEN: readonly string[] = ['table-name-taken', 'key-column-renamed', 'cells-in-the-way', 'totals-in-the-way', 'does-not-read-back'] satisfies readonly NotWrittenCode[]

export function isNotWrittenCode(code: string): code is NotWrittenCode {
  return NOT_WRITTEN.includes(code)
}

/** Why nothing was written, in one sentence: the sheet that stood in the way, and the name or the cell. */
export function notWrittenSentence(reason: NotWrittenCode, sheet: string, subject: string): string {
  switch (reason) {
    case 'table-name-taken':
      return `Nothing was written, because the table of the sheet ${sheet} must be called ${subject} and this workbook has something else of that name: give that another name and try again.`
    case 'key-column-renamed':
      return `Nothing was written, because the table of the sheet ${sheet} has no column called ${subject} any more, by which its rows are known: give that column its name again and try again.`
    case 'cells-in-the-way':
      return `Nothing was written, because cells of yours stand where the table of the sheet ${sheet} must grow, the first of them ${subject}: move them and try again.`
    case 'totals-in-the-way':
      return `Nothing was written, because the table of the sheet ${sheet} ends in a row of totals (${subject}), and a row can be put above it only in Excel: take the totals off, or add the row in Excel.`
    case 'does-not-read-back':
      return `Nothing was written, because the sheet ${sheet} did not read back as it was written${subject === '' ? '' : ` (${subject})`}, which is a fault of Casefile's own.`
  }
}

/** What a workbook cannot hold as it was asked for, or what was kept of the user's: told to the caller, never silent. */
export type Adjustment =
  /** A text over 32,767 characters: the cell holds its beginning and an ellipsis. */
  | { readonly kind: 'text-cut'; readonly cell: string }
  /** A link to a sheet of ours that the workbook does not hold, or one too many on a cell whose text no formula can hold. */
  | { readonly kind: 'link-left-out'; readonly cell: string }
  /** A pick-list over 255 characters, or with a comma in one of its words: the drop-down is left out. */
  | { readonly kind: 'pick-list-left-out'; readonly column: string }
  /** The row is no longer listed and stays for the words that somebody typed into it. */
  | { readonly kind: 'row-kept'; readonly row: number }

/** An adjustment as a sentence. @param sheet the name that the sheet has in the workbook */
export function adjustmentSentence(sheet: string, adjustment: Adjustment): string {
  switch (adjustment.kind) {
    case 'text-cut':
      return `${sheet}: cell ${adjustment.cell} holds only the beginning of its text, because a cell has room for 32,767 characters.`
    case 'link-left-out':
      return `${sheet}: cell ${adjustment.cell} leads nowhere, because the workbook cannot hold its link.`
    case 'pick-list-left-out':
      return `${sheet}: the column ${adjustment.column} has no drop-down, because Excel cannot list its words.`
    case 'row-kept':
      return `${sheet}: row ${adjustment.row} is no longer listed and stays for what somebody typed into it, until that is cleared.`
  }
}
