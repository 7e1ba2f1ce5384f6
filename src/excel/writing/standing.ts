/** A sheet of ours as it stands: where its table is, what is above it, and what of it is the user's. */
import type { DateSystem, SheetSpec } from '../../workbook'
import { ask, type Query } from '../batch'
import { ownChartNames } from '../charts/ownCharts'
import { formatOf, styleOf, type SeenLook } from '../rules/looks'
import { headerRowOf, type Area } from '../rules/place'
import { canHoldWords, queueRows, type RowState } from './tableRows'
import { planColumns, type ColumnPlan } from './columnPlan'
import type { OurTable } from './survey'
import { WordsHeld } from './wordsHeld'

export interface AboveCell {
  readonly row: number
  readonly column: number
  readonly isBlank: boolean
  /** In our colours, or a link within the workbook. */
  readonly isOurs: boolean
  readonly isTitle: boolean
}

export interface SavedFilter {
  readonly header: string
  readonly criteria: Excel.FilterCriteria
}

export interface Standing extends OurTable {
  /** With header, without totals. */
  readonly area: Area
  readonly hasTotals: boolean
  readonly filters: readonly SavedFilter[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly above: readonly AboveCell[]
  /** Where our lines begin: rows that the user put above them stay theirs. */
  readonly introRow: number
  readonly plan: ColumnPlan
  readonly rows: readonly RowState[]
  /** Names of the charts of ours that stand on the sheet. */
  readonly charts: readonly string[]
  /** Sheet rows before which somebody, or we, had a printed page begin; read only where we are to. */
  readonly pageBreaks: readonly number[]
  /** Added a moment ago. */
  readonly isNew: boolean
  /** New, or left half-written: its widths, its page and all its cells are set, not only what changes. */
  readonly isFresh: boolean
}

/** The user's things far to the right are no business of ours. */
const WIDEST_LOOK = 200
const ALL_ROWS = 1_048_576
const ALL_COLUMNS = 16_384

/** Known by nothing, so that no row that is asked for is taken to stand there. */
const FREE_ROW: RowState = { key: '', keyValues: [], keysEntered: [], hasWords: false, isTypedIn: false }

interface Frame {
  readonly area: Area
  readonly hasTotals: boolean
  readonly filters: readonly SavedFilter[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly lastUsedColumn: number
  readonly charts: readonly string[]
  readonly pageBreaks: readonly number[]
}

/** A sheet to be looked at. */
export interface Asked {
  readonly ours: OurTable
  readonly spec: SheetSpec
}

/** Sheets as they stand, in the order asked; in three batches, however many they are. */
export async function readStandings(asked: readonly Asked[], dateSystem: DateSystem): Promise<readonly Standing[]> {
  if (asked.length === 0) return []
  const frames = await ask(asked.map(({ ours, spec }) => frameOf(ours, spec)))
  const arounds = await ask(asked.map(({ ours, spec }, index) => aroundOf(ours, spec, frames[index])))
  const plans = asked.map(({ ours, spec }, index) => planColumns(ours.headers, arounds[index].leftOver, spec))
  const rows = await ask(
    asked.map(({ ours, spec }, index): Query<readonly RowState[]> => {
      const { columns } = plans[index]
      // where nobody can type, rows are written by their place
      if (!canHoldWords(columns)) return () => () => []
      const present = columns.filter(({ header }) => ours.headers.includes(header))
      return (context) => queueRows(context.workbook.tables.getItem(ours.tableId), present, spec.table.rowKey, new WordsHeld(spec, dateSystem))
    }),
  )
  return asked.map(({ ours, spec }, index) => standingOf(ours, spec, frames[index], arounds[index].above, plans[index], rows[index]))
}

/** One sheet as it stands. */
export async function readStanding(ours: OurTable, spec: SheetSpec, dateSystem: DateSystem): Promise<Standing> {
  const [standing] = await readStandings([{ ours, spec }], dateSystem)
  return standing
}

function standingOf(ours: OurTable, spec: SheetSpec, frame: Frame, above: readonly AboveCell[], plan: ColumnPlan, rows: readonly RowState[]): Standing {
  const title = spec.intro[0]?.cells[0]?.style === 'title' ? above.find(({ isTitle, column }) => isTitle && column === frame.area.column) : undefined
  const introRow = title?.row ?? 0
  const stamp = above.find(({ row, column }) => row === introRow + 1 && column === frame.area.column)
  const isFresh = hasStamp(spec) && (stamp === undefined || stamp.isBlank)
  // a table without words and typed columns has rows all the same
  const states = rows.length === 0 || isNoRow(rows) ? Array.from({ length: frame.area.rows - 1 }, () => FREE_ROW) : rows
  return { ...ours, area: frame.area, charts: frame.charts, pageBreaks: frame.pageBreaks, hasTotals: frame.hasTotals, filters: frame.filters, frozen: frame.frozen, above, introRow, plan, rows: states, isNew: false, isFresh }
}

function hasStamp({ intro }: SheetSpec): boolean {
  const stamp = intro[1]?.cells[0]?.value ?? null
  return stamp !== null && stamp !== ''
}

/** A table cannot be without a row: a single blank one stands for none. */
function isNoRow(rows: readonly RowState[]): boolean {
  return rows.length === 1 && !rows[0].hasWords && rows[0].keyValues.every((value) => value === '')
}

/** A sheet that has just been added: a header and a blank row. */
export function newStanding(ours: OurTable, spec: SheetSpec): Standing {
  return {
    ...ours,
    area: { row: headerRowOf(spec, 0), column: 0, rows: 2, columns: spec.table.columns.length },
    hasTotals: false,
    filters: [],
    frozen: { rows: 0, columns: 0 },
    above: [],
    introRow: 0,
    plan: planColumns(ours.headers, new Set(), spec),
    rows: [FREE_ROW],
    charts: [],
    pageBreaks: [],
    isNew: true,
    isFresh: true,
  }
}

function frameOf({ sheetId, tableId, headers }: OurTable, { table: { name }, print }: SheetSpec): Query<Frame> {
  return (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId)
    const table = context.workbook.tables.getItem(tableId).load('showTotals')
    const area = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount')
    const filter = table.autoFilter.load('criteria,isDataFiltered')
    const used = sheet.getUsedRangeOrNullObject(false).load('columnIndex,columnCount')
    const charts = sheet.charts.load('items/name')
    const breaks = print.breakAtChangeOf === undefined ? null : sheet.horizontalPageBreaks.load('items/rowIndex')
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount,columnCount')
    return () => {
      const criteria: readonly (Excel.FilterCriteria | null | undefined)[] = filter.isDataFiltered ? filter.criteria : []
      return {
        area: { row: area.rowIndex, column: area.columnIndex, rows: area.rowCount - (table.showTotals ? 1 : 0), columns: area.columnCount },
        hasTotals: table.showTotals,
        filters: criteria.flatMap((one, index) => (one ? [{ header: headers[index], criteria: withoutBlanks(one) }] : [])),
        frozen: frozen.isNullObject
          ? { rows: 0, columns: 0 }
          : { rows: frozen.rowCount === ALL_ROWS ? 0 : frozen.rowCount, columns: frozen.columnCount === ALL_COLUMNS ? 0 : frozen.columnCount },
        charts: ownChartNames(charts.items, name),
        pageBreaks: breaks?.items.map(({ rowIndex }) => rowIndex) ?? [],
        lastUsedColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount - 1,
      }
    }
  }
}

/** Excel names parts of a criterion that are not used, and would not take them back. */
function withoutBlanks(criteria: Excel.FilterCriteria): Excel.FilterCriteria {
  const used = Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return { ...Object.fromEntries(used), filterOn: criteria.filterOn }
}

const LOOK: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true }, font: { color: true, bold: true, italic: true } } }

export function seenLook({ format }: Excel.CellProperties): SeenLook {
  const { fill, font } = format ?? {}
  return { fill: fill?.color ?? '', text: font?.color ?? '', bold: font?.bold === true, italic: font?.italic === true }
}

/** What is above the table, and which columns among ours an earlier refresh left there. */
function aroundOf({ sheetId, tableId, headers }: OurTable, spec: SheetSpec, { area, lastUsedColumn }: Frame): Query<{ readonly above: readonly AboveCell[]; readonly leftOver: ReadonlySet<string> }> {
  const known = new Set(spec.table.columns.map(({ header }) => header.toLowerCase()))
  const lastOfOurs = headers.findLastIndex((header) => known.has(header.toLowerCase()))
  const unknown = headers.filter((header, index) => index < lastOfOurs && !known.has(header.toLowerCase()))
  return (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId)
    const table = context.workbook.tables.getItem(tableId)
    const width = Math.min(Math.max(lastUsedColumn + 1, area.column + area.columns), WIDEST_LOOK)
    const lines = area.row === 0 ? null : sheet.getRangeByIndexes(0, 0, area.row, width)
    const values = lines?.load('values')
    const looks = lines?.getCellProperties({ ...LOOK, hyperlink: true })
    const suspects = unknown.map((header) => {
      const column = table.columns.getItem(header)
      return { header, heading: column.getHeaderRowRange().getCellProperties(LOOK), body: column.getDataBodyRange().load('formulas,numberFormat') }
    })
    return () => ({
      above: (looks?.value ?? []).flatMap((line, row) => line.map((cell, column) => aboveCell(cell, values?.values[row][column], row, column))),
      leftOver: new Set(suspects.filter(({ heading, body }) => styleOf(seenLook(heading.value[0][0])) === 'heading' && holdsRatesAlone(body)).map(({ header }) => header)),
    })
  }
}

function aboveCell(cell: Excel.CellProperties, value: unknown, row: number, column: number): AboveCell {
  const style = styleOf(seenLook(cell))
  const isLink = cell.hyperlink?.documentReference !== undefined && cell.hyperlink.documentReference !== ''
  return { row, column, isBlank: value === '', isOurs: style !== undefined || isLink, isTitle: style === 'title' }
}

/** A month that has passed. Any other column among ours is the user's. */
function holdsRatesAlone({ formulas, numberFormat }: Excel.Range): boolean {
  return formulas.every((line: readonly unknown[], row) => line[0] === '' || (typeof line[0] === 'number' && formatOf(String(numberFormat[row][0]))?.includes('percent') === true))
}
