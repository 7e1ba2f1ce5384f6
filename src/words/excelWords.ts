/** What can go wrong between Casefile and an open workbook, by cause, in the words of whoever sits before Excel. */
export type ExcelFaultCode =
  /** The user is typing in a cell, and Excel does nothing else until that is done. */
  | 'cell-editing'
  /** The fact is the sheet's name. */
  | 'sheet-protected'
  /** Somebody has hidden a sheet that is to be shown. The fact is its name. */
  | 'sheet-hidden'
  | 'structure-protected'
  | 'read-only'
  /** A sheet or table went away while it was in use. The fact is its name. */
  | 'sheet-gone'
  | 'edited-meanwhile'
  /** The user's own cells stand where ours must go. The facts are the sheet's name and the first such cell. */
  | 'cells-in-the-way'
  /** Something of the user's is called as one of our tables must be. The facts are our sheet's name and that name. */
  | 'table-name-taken'
  | 'key-column-renamed'
  | 'too-much-data'
  | 'out-of-memory'
  | 'dialog-open'
  | 'excel-busy'
  | 'not-connected'
  | 'excel-too-old'
  /** A new workbook was to be opened beside this one. The fact is Excel's own code. */
  | 'copy-not-opened'
  | 'copy-too-large'
  /** Anything else that Excel refused. The fact is Excel's own code. */
  | 'excel-refused'

/** How the workbook was left. */
export type LeftAs =
  | 'untouched'
  /** Among sheets of ours that were being written. */
  | 'half-written'
  /** Among sheets of ours that were being removed. */
  | 'half-removed'
  /** Among rows of `Notes kept` that were being cleared. */
  | 'half-cleared'
  /** The row that was being written holds all that was asked, or nothing of it; which of the two, Excel did not answer. */
  | 'unsure'

interface Words {
  readonly happened: (facts: readonly string[]) => string
  readonly next: string
}

const named = (facts: readonly string[]): string => (facts[0] === undefined ? 'A sheet' : `The sheet ${facts[0]}`)

const WORDS: Readonly<Record<ExcelFaultCode, Words>> = {
  'cell-editing': { happened: () => 'A cell is being edited, and Excel lets nothing else happen until that is done.', next: 'Press Enter or Esc in the cell you are editing, then try again.' },
  'sheet-protected': { happened: (facts) => `${named(facts)} is protected.`, next: 'In Excel, choose Review, Unprotect Sheet, then try again.' },
  'sheet-hidden': { happened: (facts) => `${named(facts)} is hidden.`, next: 'In Excel, right-click the name of any sheet, choose Unhide, then try again.' },
  'structure-protected': { happened: () => 'The structure of this workbook is protected, so that no sheet can be added or removed.', next: 'In Excel, choose Review, Protect Workbook to take the protection off, then try again.' },
  'read-only': { happened: () => 'This workbook is open for reading only.', next: 'Choose Edit Workbook, or save a copy and open that, then try again.' },
  'sheet-gone': { happened: (facts) => `${facts[0] === undefined ? 'A sheet or table' : `The sheet or table ${facts[0]}`} was renamed, moved or deleted while it was in use.`, next: 'Try again: the tables are looked for anew.' },
  'edited-meanwhile': { happened: () => 'Somebody changed the workbook while Casefile was at work in it.', next: 'Try again.' },
  'cells-in-the-way': {
    happened: (facts) => `${named(facts)} could not be written, because cells of yours stand where Casefile needs room${facts[1] === undefined ? '' : ` (${facts[1]})`}.`,
    next: 'Move those cells, then try again.',
  },
  'table-name-taken': {
    happened: (facts) => `${named(facts)} could not be written, because this workbook has something else called ${facts[1] ?? 'as its table must be'}.`,
    next: 'Give that another name, then try again.',
  },
  'key-column-renamed': {
    happened: (facts) => `${named(facts)} could not be written, because its table has no column called ${facts[1] ?? 'as it was'} any more, by which its rows are known.`,
    next: 'Give that column its name again, then try again.',
  },
  'too-much-data': { happened: () => 'Excel refused so much data at once.', next: 'Take out rows or columns that are not needed, or split the workbook, then try again.' },
  'out-of-memory': { happened: () => 'Excel has run out of memory.', next: 'Close other workbooks, then try again.' },
  'dialog-open': { happened: () => 'A dialog box is open in Excel, and nothing can be written until it is closed.', next: 'Close the dialog box, then try again.' },
  'excel-busy': { happened: () => 'Excel is busy and did not answer.', next: 'Wait a moment, then try again.' },
  'not-connected': { happened: () => 'The connection to the workbook was lost.', next: 'Check that you are online and signed in, then try again.' },
  'excel-too-old': { happened: () => 'This Excel is too old for Casefile.', next: 'Use Excel 2021 or later, Microsoft 365, or Excel for the web.' },
  'copy-not-opened': {
    happened: (facts) => `Excel did not open the new workbook${facts[0] === undefined ? '' : ` (${facts[0]})`}.`,
    next: 'Try again. If it comes back, ask whoever looks after Excel here whether add-ins may open workbooks; the command line and the page without Excel make the same copy.',
  },
  'copy-too-large': { happened: () => 'The copy is too large for Excel to take from an add-in.', next: 'Choose fewer sheets, or make the copy with the command line or on the page without Excel.' },
  'excel-refused': {
    happened: (facts) => `Excel refused for a reason that Casefile does not know${facts[0] === undefined ? '' : ` (${facts[0]})`}.`,
    next: 'Try again. If it comes back, save the workbook, close it, open it and try once more.',
  },
}

export function isExcelFaultCode(code: string): code is ExcelFaultCode {
  return Object.hasOwn(WORDS, code)
}

const LEFT: Readonly<Record<LeftAs, string>> = {
  'half-removed': 'Your own sheets are as they were. Some sheets of Casefile’s may be gone, and some still there.',
  'half-cleared': 'Some of the rows that were to be cleared may be gone, and some still there. Whatever else was typed is as it was.',
  unsure: 'It is not certain whether the row was written: look at it first.',
  untouched: 'Nothing in the workbook was changed.',
  'half-written':
    'Your own sheets and whatever was typed are as they were. A sheet of Casefile’s that was not finished shows no time of refresh; the others are whole.',
}

export function isLeftAs(left: string): left is LeftAs {
  return Object.hasOwn(LEFT, left)
}

/** How the workbook was left, in words. */
export function leftSentence(left: LeftAs): string {
  return LEFT[left]
}

/** What happened, what was left as it was, and what to do next. */
export interface ExcelFaultWords {
  readonly happened: string
  readonly left: string
  readonly next: string
}

export function excelFaultWords(code: ExcelFaultCode, facts: readonly string[], left: LeftAs): ExcelFaultWords {
  return { happened: WORDS[code].happened(facts), left: LEFT[left], next: WORDS[code].next }
}

/** Those three in one line. */
export function excelFaultSentence(code: ExcelFaultCode, facts: readonly string[], left: LeftAs): string {
  const words = excelFaultWords(code, facts, left)
  return `${words.happened} ${words.left} ${words.next}`
}
