/** `Notes kept`: what was typed for children who left the list, where people can read it, use it and delete it. */
import type { KeptNote } from '../notes'
import { LIST_CATEGORIES, NOTES_KEPT_HEADERS, NOTES_KEPT_SAYS, SHEET_NAMES, SHEET_TITLES, settingsFooter } from '../words'
import type { DateSystem, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { line, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { dayAt, textAt, type StandingLine } from './standingTable'
import { CATEGORY_OF, TYPED_COLUMNS, typedWords } from './visitsDueSheet'
import { waysLine } from './ways'

export const NOTES_KEPT_TABLE = 'Notes_kept'

const HEADERS = NOTES_KEPT_HEADERS

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'child', header: HEADERS.child, widths: { least: 10, most: 18 }, format: 'text', align: 'left', content: 'computed', holds: 'child-id' },
  { key: 'family', header: HEADERS.family, widths: { least: 10, most: 16 }, format: 'text', align: 'left', content: 'computed', holds: 'source-text' },
  { key: 'category', header: HEADERS.category, widths: { least: 14, most: 22 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'worker', header: HEADERS.worker, widths: { least: 14, most: 24 }, format: 'text', align: 'left', content: 'computed', holds: 'worker' },
  { key: 'team', header: HEADERS.team, widths: { least: 14, most: 24 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'teamManager', header: HEADERS.teamManager, widths: { least: 14, most: 24 }, format: 'text', align: 'left', content: 'computed', holds: 'worker' },
  { key: 'listed', header: HEADERS.listed, widths: { least: 12, most: 14 }, format: 'date', align: 'left', content: 'computed' },
  ...TYPED_COLUMNS,
]

/** The headers that {@link keptNotes} reads. */
export const NOTES_KEPT_COLUMNS: readonly string[] = COLUMNS.map(({ header }) => header)

function rowOf({ words, ...note }: KeptNote): RowSpec {
  const cells: Record<string, SpecCell> = {
    child: textCell(note.child),
    family: textCell(note.family ?? ''),
    category: textCell(LIST_CATEGORIES[note.category]),
    worker: textCell(note.worker ?? ''),
    team: textCell(note.team ?? ''),
    teamManager: textCell(note.teamManager ?? ''),
    listed: numberCell(note.listedAsAt === 0 ? null : note.listedAsAt),
  }
  for (const { key } of TYPED_COLUMNS) if (words[key] !== null) cells[key] = { value: words[key] }
  return { cells }
}

/** A row as it stands, whatever somebody has put in the place of a case type or a day. */
function rowAsItStands(standing: StandingLine, dateSystem: DateSystem): RowSpec {
  const cells: Record<string, SpecCell> = {}
  for (const { key, header, content } of COLUMNS) if (content === 'computed') cells[key] = textCell(textAt(standing, header))
  if (typeof standing.get(HEADERS.listed) === 'number') cells.listed = numberCell(dayAt(standing, HEADERS.listed, dateSystem))
  const words = typedWords(standing, dateSystem)
  for (const { key } of TYPED_COLUMNS) if (words[key] !== null) cells[key] = { value: words[key] }
  return { cells }
}

function sheetOf(rows: readonly RowSpec[], released: readonly RowSpec[]): SheetSpec {
  return {
    key: 'notes-kept',
    name: SHEET_NAMES['notes-kept'],
    intro: [line(textCell(SHEET_TITLES['notes-kept'](), 'title')), line(textCell(NOTES_KEPT_SAYS, 'note')), waysLine('visits-due', 'summary')],
    table: { name: NOTES_KEPT_TABLE, nameIfTaken: 'casefile_notes_kept', columns: fitted(COLUMNS, rows, 'filter-buttons'), rowKey: ['child', 'category', 'listed'], rows, ...(released.length === 0 ? {} : { released }), filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: { orientation: 'landscape', footer: settingsFooter(SHEET_NAMES['notes-kept']) },
  }
}

/**
 * Table `Notes_kept`.
 *
 * @param notes in the order in which they stand
 * @param restored those of children who are listed again, with these words beside them there; not among `notes`
 */
export function notesKeptSheet(notes: readonly KeptNote[], restored: readonly KeptNote[] = []): SheetSpec {
  return sheetOf(notes.map(rowOf), restored.map(rowOf))
}

/** The same table from its own rows: those that stay, and those that may leave with the words that they hold. */
export function notesKeptWithout(leaving: readonly StandingLine[], staying: readonly StandingLine[], dateSystem: DateSystem): SheetSpec {
  const rowsOf = (lines: readonly StandingLine[]): RowSpec[] => lines.map((standing) => rowAsItStands(standing, dateSystem))
  return sheetOf(rowsOf(staying), rowsOf(leaving))
}

/** The notes as they stand; a row without a child and a case type of ours is none. */
export function keptNotes(lines: readonly StandingLine[], dateSystem: DateSystem): KeptNote[] {
  return lines.flatMap((standing): KeptNote[] => {
    const [child, category] = [textAt(standing, HEADERS.child), CATEGORY_OF.get(textAt(standing, HEADERS.category))]
    const nameAt = (header: string): string | null => textAt(standing, header) || null
    if (child === '' || category === undefined) return []
    return [
      {
        child,
        category,
        family: nameAt(HEADERS.family),
        worker: nameAt(HEADERS.worker),
        team: nameAt(HEADERS.team),
        teamManager: nameAt(HEADERS.teamManager),
        listedAsAt: dayAt(standing, HEADERS.listed, dateSystem),
        words: typedWords(standing, dateSystem),
      },
    ]
  })
}
