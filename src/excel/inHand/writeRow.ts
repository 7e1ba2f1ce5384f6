/**
 * Writes cells of one row of a table for the user who said so: where they still hold what was read, and where the table
 * still stands as it was listed.
 *
 * Excel has no compare-and-swap. What the cells hold is read and compared in one batch, and written in the next; that one
 * reads them again just before it writes. Where somebody has typed in between, their words are put back and nothing of ours
 * stays, so that for the length of one answer they may see ours in place of theirs.
 */
import { type CellEdit, type CellValue, cutText, type TableSource } from '../../workbook'
import { batch } from '../batch'
import { asExcelFault, ExcelFault } from '../excelFault'
import { eventsOnAfter, turnEventsOff } from '../events'
import { cellValueOf } from '../reading/packPage'
import { asTyped, mightBeReadAsSomethingElse, TEXT_FORMAT } from '../rules/entry'
import { cellAddress } from '../rules/place'

/** A row as it was seen. */
interface SeenRow {
  readonly values: readonly unknown[]
  readonly formulas: readonly unknown[]
  readonly formats: readonly string[]
}

interface SeenTable extends SeenRow {
  readonly isReadOnly: boolean
  readonly isProtected: boolean
  /** From 0. */
  readonly column: number
  readonly headers: readonly string[]
  /** Sheet rows of the data, from 1. */
  readonly firstRow: number
  readonly lastRow: number
  readonly hasTotals: boolean
  /** Formats of the row above, which a new row takes on. */
  readonly formatsAbove: readonly string[]
}

type Ids = { readonly tableId: string; readonly sheetId: string }

/** @throws {ExcelFault} `sheet-gone`, `sheet-protected`, `read-only`, `cells-in-the-way` … */
export async function writeRow(source: TableSource, ids: Ids, row: number, cells: readonly CellEdit[]): Promise<'written' | 'changed-meanwhile'> {
  const seen = await lookAt(source, ids, row)
  if (seen.isReadOnly) throw new ExcelFault('read-only')
  if (seen.isProtected) throw new ExcelFault('sheet-protected', [source.sheet])
  const isNew = row === seen.lastRow + 1
  const stands = seen.column === source.firstColumn - 1 && seen.headers.length === source.headers.length && seen.headers.every((header, at) => header === source.headers[at])
  if (!stands || row < seen.firstRow || row > seen.lastRow + 1) return 'changed-meanwhile'
  const asRead = isNew && seen.hasTotals ? blankRow(seen) : seen
  if (!cells.every(({ column, was }) => isSame(cellValueOf(asRead.values[column]), was))) return 'changed-meanwhile'
  const taken = isNew ? asRead.formulas.findIndex((entered) => entered !== '') : -1
  if (taken >= 0) throw new ExcelFault('cells-in-the-way', [source.sheet, cellAddress(row - 1, seen.column + taken)])
  const written = cells.filter(({ was, value }) => !isSame(was, value === '' ? null : value))
  if (written.length === 0 && !isNew) return 'written'
  const block = blockOf(written, isNew ? { ...asRead, formats: seen.formatsAbove } : asRead)
  return eventsOnAfter(() => (isNew ? addRow(ids, block, seen.hasTotals) : changeRow(ids, source, row, block, cells)))
}

function blankRow({ values }: SeenRow): SeenRow {
  const blank = values.map(() => '')
  return { values: blank, formulas: blank, formats: blank.map(() => 'General') }
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') return one.error === other.error
  return one === other
}

function lookAt(source: TableSource, { tableId, sheetId }: Ids, row: number): Promise<SeenTable> {
  return batch((context) => {
    const { workbook } = context
    workbook.load('readOnly')
    const sheet = workbook.worksheets.getItem(sheetId)
    const protection = sheet.protection.load('protected')
    const table = workbook.tables.getItem(tableId).load('showTotals,showHeaders')
    const area = table.getRange().load('rowIndex,columnIndex,rowCount')
    const columns = table.columns.load('items/name')
    const at = (sheetRow: number) => sheet.getRangeByIndexes(sheetRow - 1, source.firstColumn - 1, 1, source.headers.length)
    const line = at(row).load('values,formulas,numberFormat')
    const above = at(Math.max(1, row - 1)).load('numberFormat')
    return () => {
      const firstRow = area.rowIndex + 1 + (table.showHeaders ? 1 : 0)
      return {
        ...seenRow(line),
        isReadOnly: workbook.readOnly,
        isProtected: protection.protected,
        column: area.columnIndex,
        headers: columns.items.map(({ name }) => name),
        firstRow,
        lastRow: area.rowIndex + area.rowCount - (table.showTotals ? 1 : 0),
        hasTotals: table.showTotals,
        formatsAbove: above.numberFormat[0],
      }
    }
  })
}

function seenRow({ values, formulas, numberFormat }: Excel.Range): SeenRow {
  return { values: values[0], formulas: formulas[0], formats: numberFormat[0] }
}

/** What is entered into a row, from its first changed cell to its last; null leaves a cell as it is. */
interface Block {
  readonly column: number
  readonly inputs: readonly (string | number | boolean | null)[]
  readonly formats: readonly (string | null)[]
}

function blockOf(written: readonly CellEdit[], { formats }: SeenRow): Block {
  const column = Math.min(...written.map((cell) => cell.column))
  const width = Math.max(...written.map((cell) => cell.column)) - column + 1
  const inputs = new Array<string | number | boolean | null>(Math.max(0, width)).fill(null)
  const wanted = new Array<string | null>(Math.max(0, width)).fill(null)
  for (const cell of written) {
    const { value } = cell
    const format = formats[cell.column]
    inputs[cell.column - column] = value === null ? '' : typeof value === 'string' ? asTyped(cutText(value)) : value
    if (typeof value === 'string' && mightBeReadAsSomethingElse(value)) wanted[cell.column - column] = TEXT_FORMAT
    // in a cell of format @ a number would become text
    else if (value !== null && typeof value !== 'string' && format === TEXT_FORMAT) wanted[cell.column - column] = 'General'
    else wanted[cell.column - column] = format
  }
  return { column: Number.isFinite(column) ? column : 0, inputs, formats: wanted }
}

/** One action for the formats and one for the values, so that no half of a row is ever written. */
function enter(line: Excel.Range, { column, inputs, formats }: Block): void {
  if (inputs.length === 0) return
  const range = line.getCell(0, column).getAbsoluteResizedRange(1, inputs.length)
  range.numberFormat = [[...formats]]
  range.values = [[...inputs]]
}

async function changeRow({ sheetId }: Ids, source: TableSource, row: number, block: Block, cells: readonly CellEdit[]): Promise<'written' | 'changed-meanwhile'> {
  const lineOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row - 1, source.firstColumn - 1, 1, source.headers.length)
  const before = await batch((context) => {
    turnEventsOff(context)
    const line = lineOf(context).load('values,formulas,numberFormat')
    enter(lineOf(context), block)
    return () => seenRow(line)
  }).catch((thrown: unknown) => {
    throw asExcelFault(thrown, 'unsure', source.sheet)
  })
  if (cells.every(({ column, was }) => isSame(cellValueOf(before.values[column]), was))) return 'written'
  await putBack(lineOf, block, before, source.sheet)
  return 'changed-meanwhile'
}

/** Below the last row as it now is: two people who add a row at once both have theirs. */
async function addRow({ tableId }: Ids, block: Block, hasTotals: boolean): Promise<'written' | 'changed-meanwhile'> {
  const lineOf = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableId).getDataBodyRange().getLastRow()
  const before = await batch((context) => {
    turnEventsOff(context)
    const table = context.workbook.tables.getItem(tableId)
    if (hasTotals) table.rows.add()
    else table.resize(table.getRange().getResizedRange(1, 0))
    const line = lineOf(context).load('values,formulas,numberFormat')
    enter(lineOf(context), block)
    return () => seenRow(line)
  }).catch((thrown: unknown) => {
    throw asExcelFault(thrown, 'unsure')
  })
  // a formula of the table's own has filled the new row already
  const isFree = block.inputs.every((input, at) => input === null || before.values[block.column + at] === '' || String(before.formulas[block.column + at]).startsWith('='))
  if (isFree) return 'written'
  await putBack(lineOf, block, before)
  await batch((context) => {
    const table = context.workbook.tables.getItem(tableId)
    table.resize(table.getRange().getResizedRange(-1, 0))
    return () => undefined
  })
  return 'changed-meanwhile'
}

/** What somebody typed in the moment between two batches, where we have just written over it. */
async function putBack(lineOf: (context: Excel.RequestContext) => Excel.Range, { column, inputs }: Block, before: SeenRow, subject?: string): Promise<void> {
  const ours = <Value>(all: readonly Value[]) => inputs.map((input, at) => (input === null ? null : all[column + at]))
  try {
    await batch((context) => {
      const range = lineOf(context).getCell(0, column).getAbsoluteResizedRange(1, inputs.length)
      range.numberFormat = [ours(before.formats)]
      range.formulas = [ours(before.formulas.map((entered) => (typeof entered === 'string' && !entered.startsWith('=') ? asTyped(entered) : entered)))]
      return () => undefined
    })
  } catch (thrown) {
    throw asExcelFault(thrown, 'unsure', subject)
  }
}
