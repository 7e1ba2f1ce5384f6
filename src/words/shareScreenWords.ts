/** The words of the pane's screen for the share copy. */
import { counted, listed, wholeNumber } from './measureWords'

/** How the new workbook comes before the user: opened by Excel, or handed to the browser to save. */
export type CopyShown = 'opened' | 'downloaded'

export const SHARE_WORDS = {
  title: 'Share copy',
  open: 'Share copy',
  intro: 'Makes a new workbook of the sheets that you choose, with the figures as they are now. It holds none of your tables, no settings and no hidden sheets. This workbook stays as it is.',
  sheets: 'Sheets in the copy',
  children: 'Children’s ids',
  workers: 'Names of workers and managers',
  'as-they-are': 'As they are',
  numbered: 'A running number in their place',
  dropped: 'Left out',
  more: 'What else',
  suppress: 'Leave out counts of 1 to 5, and what would give one away',
  notes: 'Include what was typed, in people’s own words',
  stays: 'What stays',
  looking: 'Working out what stays',
  nothingChosen: 'Choose at least one sheet.',
  notMade: 'The figures for a copy have not been worked out.',
  again: 'Work them out',
} as const

export const MAKE_COPY: Readonly<Record<CopyShown, string>> = { opened: 'Open the copy', downloaded: 'Download the copy' }

/** Children or workers of a copy: by their own id or name, or under a number. */
interface Told {
  readonly named: number
  readonly numbered: number
}

function tellText({ named, numbered }: Told, one: string, several: string, by: string): string {
  if (named > 0) return `${counted(named, one, several)} by ${by}`
  return numbered > 0 ? `${counted(numbered, one, several)} apart, under running numbers` : `no ${one}`
}

/** `From this copy its reader can tell 12 children apart, under running numbers, and no worker.` */
export function tellingSentence(children: Told, workers: Told): string {
  return `From this copy its reader can tell ${tellText(children, 'child', 'children', 'their ids')}, and ${tellText(workers, 'worker or manager', 'workers and managers', 'their names')}.`
}

export interface StayingSheet {
  readonly name: string
  readonly rows: number
  readonly droppedColumns: readonly string[]
  readonly suppressed: number
  readonly typedNotes: number
  readonly quotes: number
}

/** What stays of a sheet: `Visits due: 60 rows. Without the columns Reason and Action. 4 cells left out as small counts.` */
export function stayingText({ name, rows, droppedColumns, suppressed, typedNotes, quotes }: StayingSheet): string {
  const parts = [`${name}: ${counted(rows, 'row', 'rows')}.`]
  if (droppedColumns.length > 0) parts.push(`Without ${droppedColumns.length === 1 ? 'the column' : 'the columns'} ${listed(droppedColumns)}.`)
  if (suppressed > 0) parts.push(`${counted(suppressed, 'cell', 'cells')} left out for small counts.`)
  if (typedNotes > 0) parts.push(`${counted(typedNotes, 'typed note', 'typed notes')}: read ${typedNotes === 1 ? 'it' : 'them'} before you send the copy, since people write names.`)
  if (quotes > 0) parts.push(`${counted(quotes, 'cell', 'cells')} may quote your tables.`)
  return parts.join(' ')
}

/** Typed notes that cannot come along. */
export function unplacedText(notes: number): string {
  return `${wholeNumber(notes)} typed ${notes === 1 ? 'note stands' : 'notes stand'} in a row that is no longer listed, and ${notes === 1 ? 'is' : 'are'} not in the copy.`
}

export function sharedNews(how: CopyShown, sheets: readonly string[]): { readonly happened: string; readonly next: string } {
  const what = `A copy of ${listed(sheets)}`
  return how === 'opened'
    ? { happened: `${what} was opened as a new workbook, not saved yet.`, next: 'Look through it, save it under a name of its own, and send that file.' }
    : { happened: `${what} was handed to your browser to save.`, next: 'Open it and look through it before you send it.' }
}
