/** The words of *Clear what is older than …*, in Set-up. Days and names of sheets come as printed. */
import { counted } from './measureWords'

export const RETENTION_WORDS = {
  title: 'Clear what is older than …',
  hint: 'Notes kept holds what was typed for children who left the list of visits due, until somebody clears it. A row is as old as the list that its child was last on. Nothing is cleared before you have seen how much it is and said so.',
  olderThan: 'Older than',
  aDay: 'a day that I choose',
  before: 'Last listed before',
  unreadable: 'Choose a day from 1990 to today.',
  look: 'See what would be cleared',
  forGood: 'What is cleared cannot be brought back, and a child who is listed again comes without it.',
  nothingElse: 'Nothing else is cleared: Visits due, Figures issued, Extra support and every commentary stay as they are.',
  clear: 'Clear these rows',
  keep: 'Keep them',
} as const

/** The ages offered, in months. */
export const RETENTION_AGES: readonly { readonly months: number; readonly name: string }[] = [
  { months: 6, name: '6 months' },
  { months: 12, name: '1 year' },
  { months: 24, name: '2 years' },
  { months: 72, name: '6 years' },
]

export interface OldFacts {
  readonly sheet: string
  readonly before: string
  readonly rows: number
  /** As at which lists the oldest and the newest row were last listed. */
  readonly oldest: string
  readonly newest: string
}

/** What would be cleared: how many rows, the oldest and the newest. */
export function oldNotesText({ sheet, before, rows, oldest, newest }: OldFacts): string {
  if (rows === 0) return `No row of ${sheet} that may be cleared was last listed before ${before}.`
  if (rows === 1) return `1 row of ${sheet} was last listed before ${before}: as at ${oldest}.`
  return `${counted(rows, 'row', 'rows')} of ${sheet} were last listed before ${before}: the oldest as at ${oldest}, the newest as at ${newest}.`
}

export const NO_NOTES_KEPT = 'This workbook has no sheet Notes kept, so there is nothing to clear: no child has left the list with something typed.'

/** Rows that stay, and why; a reason that no row has is not named. */
export function notesThatStay({ younger, undated, besideOwn }: { readonly younger: number; readonly undated: number; readonly besideOwn: number }): readonly string[] {
  const stay = (count: number, why: string): string[] => (count === 0 ? [] : [`${counted(count, 'row stays', 'rows stay')}, ${why}`])
  return [
    ...stay(younger, 'last listed on that day or later.'),
    ...stay(undated, 'with no day under Last listed as at that could be read. Look at them on the sheet, and delete those that are not needed.'),
    ...stay(besideOwn, 'old enough, but with something in a column of your own. Delete them on the sheet if they are not needed.'),
  ]
}

export interface ClearedFacts {
  readonly sheet: string
  readonly before: string
  readonly cleared: number
  /** Shown, and changed or gone before they could be cleared. */
  readonly changed: number
  /** Shown, and still there. */
  readonly stayed: number
}

export function clearedMessage({ sheet, before, cleared, changed, stayed }: ClearedFacts): { readonly tone: 'success' | 'warning'; readonly happened: string; readonly left: string; readonly next: string } {
  const happened = cleared === 0 ? `No row of ${sheet} was cleared.` : `Cleared ${counted(cleared, 'row', 'rows')} of ${sheet}, last listed before ${before}.`
  const left = [
    ...(changed === 0 ? [] : [`${counted(changed, 'row was', 'rows were')} changed or taken away by somebody since ${changed === 1 ? 'it was' : 'they were'} shown, and left alone.`]),
    ...(stayed === 0 ? [] : [`${counted(stayed, 'row stays', 'rows stay')}: a formula is in ${stayed === 1 ? 'it' : 'them'}, or blanks, or what somebody typed just then.`]),
    'Everything else is as it was.',
  ]
  const isWhole = changed === 0 && stayed === 0
  return { tone: isWhole ? 'success' : 'warning', happened, left: left.join(' '), next: isWhole ? '' : 'See once more what would be cleared, or delete the rows on the sheet.' }
}
