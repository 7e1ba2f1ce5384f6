/** The words of the page without Excel. */
import { isRefusalCode, REFUSAL_WORDS } from './refusalWords'
import { isNotWrittenCode, notWrittenSentence } from './writingWords'

export const PAGE_WORDS = {
  title: 'Casefile without Excel',
  purpose: 'For trying out, training and a quick look. Everything stays in this browser. Formulas are worked out again when Excel opens the file.',
  open: 'Open a workbook',
  sample: 'The sample',
  template: 'A blank template',
  save: 'Save',
  bar: 'Workbook',
  unsaved: 'changes not saved',
  welcome: 'Nothing is open yet',
  drop: 'Drop an Excel workbook (.xlsx or .xlsm) here, or choose one with “Open a workbook”. “The sample” is a made-up county; “A blank template” is ready to fill.',
  blank: 'The workbook has no sheet to show.',
  sheets: 'Sheets',
  tabs: 'Sheets of the workbook',
  content: 'Content of the selected cell',
  forTyping: 'for typing',
  opening: 'Opening the workbook',
  saving: 'Saving the workbook',
  reading: 'Reading the sheet',
  close: 'Close this message',
  unsavedTitle: 'Save the changes first?',
  unsavedBody: 'The workbook that is open has changes that are not saved. Opening another would lose them.',
  saveFirst: 'Save, then open',
  leave: 'Open without saving',
  stay: 'Go on with this workbook',
} as const

/** What the page has to say. */
export type PageNews =
  | { readonly news: 'opened'; readonly name: string }
  | { readonly news: 'saved'; readonly name: string }
  | { readonly news: 'changed-meanwhile' }
  | { readonly news: 'not-typed' }
  | { readonly news: 'one-at-a-time' }
  | { readonly news: 'sheet-gone'; readonly sheet: string }
  | { readonly news: 'fault'; readonly code: string; readonly facts: readonly string[] }

const FAULTS: Readonly<Record<string, string>> = {
  'file-lost': 'The part of this page that holds the workbook has stopped, perhaps for want of memory. What was not saved is lost; the file that you opened is as it was. Reload the page and open it again.',
}

function faultSentence(code: string, [sheet = '', subject = '']: readonly string[]): string {
  if (isRefusalCode(code)) return REFUSAL_WORDS[code]
  if (isNotWrittenCode(code)) return notWrittenSentence(code, sheet, subject)
  return FAULTS[code] ?? `That could not be done (${code}). The workbook is as it was. Try again; if it happens again, save the workbook and reload the page.`
}

/** What happened, what was left as it was, what to do next. */
export function pageMessage(news: PageNews): string {
  switch (news.news) {
    case 'opened':
      return `${news.name} is open.`
    case 'saved':
      return `${news.name} was handed to the browser, which puts it with your downloads. The file that you opened is as it was.`
    case 'changed-meanwhile':
      return 'The row has changed since it was shown, so nothing was written. Look at the cell and type again.'
    case 'not-typed':
      return 'This cell is not for typing on this page, so it was left as it was. Cells for typing have a dashed frame; others can be changed in Excel.'
    case 'one-at-a-time':
      return 'More than one file was dropped, so none was opened. Drop one workbook.'
    case 'sheet-gone':
      return `The workbook has no sheet ${news.sheet} any more, so nothing was selected.`
    case 'fault':
      return faultSentence(news.code, news.facts)
  }
}

export function savedName(name: string, unsaved: 'unsaved' | 'saved'): string {
  return unsaved === 'unsaved' ? `${name} (${PAGE_WORDS.unsaved})` : name
}

/** The field in which a cell is changed: `Summary, cell V12`. */
export function cellLabel(sheet: string, address: string): string {
  return `${sheet}, cell ${address}`
}
