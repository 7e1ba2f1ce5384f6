/**
 * The sample as a real extract: other names and headers, title rows, a sheet a year, text dates in a dozen English forms, ids with
 * spaces or `.0`, blanks, `#N/A`, unreadable dates, grades off the scale, odd yes and no, several ids in a cell, exact duplicates, unknown
 * workers, dates that have not come. How often stands in {@link MESS_RATES}, what is called what in {@link RECIPES}.
 */
import { dayOf, longDate, NO_DAY, partsOf, type Day } from '../../calendar'
import type { IntroLine, RowSpec, SheetSpec, SourceSheetKey, SpecCell } from '../../workbook'
import { SOURCE_SHEET_WORDS } from '../../words'
import type { Draws } from '../random'
import { introOf, sourceSheet, type TablePart } from '../sourceSheets'
import { columnSpec, type SourceColumn } from '../sourceTables'
import { MESS_RATES } from './messRates'
import { RECIPES, type Recipe } from './recipes'
import { spoil, type SpoiltColumn } from './spoiling'

const EMPTY_LINE: IntroLine = { cells: [{ value: null }] }

function titleRows(recipe: Recipe, asAt: Day): IntroLine[] {
  if (recipe.titleRows === 0) return []
  const title = introOf(SOURCE_SHEET_WORDS.extractTitle(recipe.sheet), SOURCE_SHEET_WORDS.extractNote(longDate(asAt)))
  return recipe.titleRows === 2 ? title : [...title, EMPTY_LINE, EMPTY_LINE]
}

function spoilRow(row: RowSpec, columns: readonly SpoiltColumn[], draws: Draws): RowSpec {
  const cells: Record<string, SpecCell> = {}
  for (const column of columns) {
    const cell = row.cells[column.header]
    if (cell !== undefined) cells[column.header] = spoil(cell, column, draws)
  }
  const isAudit = columns[0].table === 'Audits'
  if (isAudit && draws.chance(MESS_RATES.limitingDomain)) cells.Risk = { value: 'Inadequate' }
  return { cells }
}

/** The rows spoilt, some of them entered twice. */
function spoilRows(rows: readonly RowSpec[], columns: readonly SpoiltColumn[], draws: Draws): RowSpec[] {
  const spoilt: RowSpec[] = []
  for (const row of rows) {
    const made = spoilRow(row, columns, draws)
    spoilt.push(made)
    if (draws.chance(MESS_RATES.duplicateRow)) spoilt.push(made)
  }
  return spoilt
}

/** The rows of one sheet by the year of a date in it, in order of date already; a row without a date stays with those before it. */
function byYear(rows: readonly RowSpec[], header: string, firstYear: number): { year: number; rows: RowSpec[] }[] {
  const years: { year: number; rows: RowSpec[]; next: Day }[] = []
  const begin = (year: number): void => void years.push({ year, rows: [], next: dayOf(year + 1, 1, 1) })
  begin(firstYear)
  for (const row of rows) {
    const value = row.cells[header]?.value
    const latest = years[years.length - 1]
    if (typeof value === 'number' && value >= latest.next) begin(partsOf(value).year)
    years[years.length - 1].rows.push(row)
  }
  return years
}

function firstYearOf(rows: readonly RowSpec[], header: string): number {
  const value = rows[0]?.cells[header]?.value
  return partsOf(typeof value === 'number' && value !== NO_DAY ? value : dayOf(1990, 1, 1)).year
}

/** The sheets of one table's rows in a messy extract: one, or one a year. */
export function messySheets({ table, part, rows }: TablePart, asAt: Day, draws: Draws): SheetSpec[] {
  const recipe = RECIPES[table.name]
  const kept = table.columns.filter(({ header }) => !recipe.without.includes(header))
  const columns = kept.map((column: SourceColumn) => {
    const spec = columnSpec({ ...column, pickList: undefined }, recipe.headers[column.header] ?? column.header)
    return spec.format === 'text' ? { ...spec, format: 'general' as const } : spec
  })
  const spoilt = kept.map(({ header, kind, needed }) => ({
    table: table.name, header, kind, needed, happened: recipe.happened.includes(header),
  }))
  const date = recipe.happened[0] ?? ''
  const years = recipe.sheets === 'one-a-year' ? byYear(rows, date, firstYearOf(rows, date)) : [{ year: 0, rows }]
  return years.map((sheet) => {
    const ends = [...(sheet.year === 0 ? [] : [sheet.year]), ...(part === 1 ? [] : [part])]
    return sourceSheet({
      key: ends.reduce<SourceSheetKey>((key, end) => `${key}-${end}`, table.key),
      name: [recipe.sheet, ...ends].join(' '),
      table: recipe.table + ends.join('_'),
      columns,
      rows: spoilRows(sheet.rows, spoilt, draws),
      intro: titleRows(recipe, asAt),
      footer: SOURCE_SHEET_WORDS.sampleFooter,
    })
  })
}
