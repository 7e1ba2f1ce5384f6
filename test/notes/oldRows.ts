/** The rows of `Notes kept` that are older than a day, read from the cells of the stand-in's workbook. */
import { dayOf, type Day } from '../../src/calendar'
import type { KeptNote } from '../../src/notes'
import { NOTES_KEPT_TABLE } from '../../src/sheets'
import { NOTES_KEPT_HEADERS } from '../../src/words'
import type { Workbook } from '../excel-host'
import { columnOf, OWN_COLUMN, RENAMED_COLUMN, valueAt, wordAt, wordedTable } from './wordedTables'

/** Days from the first of the 1900 system to the first of the 1904 system. */
const DAYS_TO_1904 = 1462

const note = (child: string, listedAsAt: Day, action: string, byWhen: Day | null = null): KeptNote => ({
  child,
  category: 'in-need',
  family: null,
  worker: 'A. Alder',
  team: 'North',
  teamManager: null,
  listedAsAt,
  words: { reason: 'Family away', action, owner: null, byWhen, done: null },
})

/** What lists before that of 31 July 2019 have left, of a child that the list may show again among them. */
export const NOTES: readonly KeptNote[] = [
  note('C6', dayOf(2019, 7, 17), 'The youngest'),
  note('C3', dayOf(2019, 7, 3), '=1+1 is no formula', dayOf(2019, 7, 10)),
  note('X1', dayOf(2019, 1, 15), '007'),
  note('X2', 0, 'Of no list'),
  note('X3', dayOf(2019, 7, 3), 'One of two on a day', dayOf(2019, 8, 20)),
]

export interface OldRow {
  /** All that it holds. */
  readonly cells: string
  readonly words: readonly string[]
  /** Whether it stays all the same: something stands in a column of the user's own, or a formula or nothing but blanks in one of ours. */
  readonly stays: boolean
}

export function oldRows(workbook: Workbook, before: Day): readonly OldRow[] {
  const worded = wordedTable(workbook, NOTES_KEPT_TABLE)
  if (worded === null) return []
  const { table, typed, rows } = worded
  const listedColumn = columnOf(table, NOTES_KEPT_HEADERS.listed)
  return rows.flatMap(({ row, words }): OldRow[] => {
    const listed = valueAt(workbook, table, row, listedColumn)
    if (typeof listed !== 'number' || Math.floor(listed) + (workbook.dateSystem === 1904 ? DAYS_TO_1904 : 0) >= before) return []
    const cells = table.columns.map((_, at) => valueAt(workbook, table, row, table.area.column + at))
    const own = [OWN_COLUMN, RENAMED_COLUMN].filter((header) => typed.includes(header))
    const stays =
      own.some((header) => wordAt(workbook, table, row, header).length > 0) ||
      typed.some((header) => {
        const value = valueAt(workbook, table, row, columnOf(table, header))
        return table.sheet.grid.at(row, columnOf(table, header))?.formula !== undefined || (typeof value === 'string' && value.trim() === '')
      })
    return [{ cells: JSON.stringify(cells), words, stays }]
  })
}

/** Of some rows those that stood before as well, cell for cell; each that stood before answers for one. */
export function stoodBefore(rows: readonly OldRow[], before: readonly OldRow[]): readonly OldRow[] {
  const left = before.map(({ cells }) => cells)
  return rows.filter(({ cells }) => {
    const at = left.indexOf(cells)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
