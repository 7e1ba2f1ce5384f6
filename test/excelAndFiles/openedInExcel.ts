/** A file as the stand-in opens it: what `savedAsFile.ts` keeps of a workbook, read back. */
import { addName, addTable, areaAt, DEFAULT_LOOK, lookChange, renameTable, showFilteredRows, Workbook, type FilterCriteria, type Look, type Sheet } from '../excel-host'
import { decodePart, openPackage, pullXml, readWorkbookPart, type Package } from '../../src/xlsx/package'
import type { CellLook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { readSheetDetails, type SheetDetails } from '../xlsx/details/sheetDetails'

export async function openedInExcel(bytes: Uint8Array): Promise<Workbook> {
  const file = openPackage(bytes, inflateInNode)
  const { sheets, definedNames, dateSystem } = await readWorkbookPart(file)
  const workbook = new Workbook({ dateSystem })
  for (const { name, part } of sheets) {
    const sheet = workbook.addSheet(name)
    const details = await readSheetDetails(file, part)
    putCells(sheet, details)
    for (const row of await hiddenRows(file, part)) sheet.hiddenRows.set(row, 'by hand')
    await putTables(workbook, sheet, file, details)
  }
  for (const { name, localSheet, formula } of definedNames) if (localSheet === undefined) addName(workbook, null, name, `=${formula}`)
  return workbook
}

function putCells(sheet: Sheet, { cells }: SheetDetails): void {
  for (const [address, { value, formula, look }] of cells) {
    const { row, column } = areaAt(address)
    const cell = sheet.grid.ensure(row, column)
    cell.value = value
    cell.look = lookOf(look)
    if (formula !== undefined) Object.assign(cell, { formula: `=${formula}`, given: true })
  }
}

function lookOf({ numberFormat, fill, font, horizontal, wrap }: CellLook): Look {
  const asked = lookChange({
    numberFormat,
    ...(fill === undefined ? {} : { fillColor: `#${fill}`, fillPattern: 'Solid' }),
    ...(font.colour === undefined ? {} : { fontColor: `#${font.colour}` }),
    ...(font.size === undefined ? {} : { fontSize: font.size }),
    bold: font.bold,
    italic: font.italic,
    horizontalAlignment: horizontal === undefined ? 'General' : horizontal[0].toUpperCase() + horizontal.slice(1),
    wrapText: wrap,
  })
  return asked(DEFAULT_LOOK)
}

/** Counted from 0. */
async function hiddenRows(file: Package, part: string): Promise<number[]> {
  const rows: number[] = []
  for (const token of pullXml(decodePart(await file.read(part)))) {
    if (token.kind === 'open' && token.name === 'row' && token.attributes.get('hidden') === '1') rows.push(Number(token.attributes.get('r')) - 1)
  }
  return rows
}

async function putTables(workbook: Workbook, sheet: Sheet, file: Package, { tables }: SheetDetails): Promise<void> {
  for (const { part, displayName, area, totalsRowCount, hasFilterButtons } of tables) {
    const { firstRow, firstColumn, lastRow, lastColumn } = area
    const table = addTable(workbook, sheet, { row: firstRow - 1, column: firstColumn - 1, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 }, true)
    renameTable(workbook, table, displayName)
    table.showTotals = totalsRowCount > 0
    table.showFilterButton = hasFilterButtons
    for (const [column, criteria] of await filtersOf(file, part)) table.columns[column].filter = criteria
    if (!table.isFiltered) continue
    const { row, rows } = table.bodyArea
    for (let at = row; at < row + rows; at++) sheet.hiddenRows.delete(at)
    showFilteredRows(workbook, table)
  }
}

async function filtersOf(file: Package, part: string): Promise<ReadonlyMap<number, FilterCriteria>> {
  const filters = new Map<number, FilterCriteria & { readonly values: string[] }>()
  for (const token of pullXml(decodePart(await file.read(part)))) {
    if (token.kind !== 'open') continue
    if (token.name === 'filterColumn') filters.set(Number(token.attributes.get('colId')), { filterOn: 'Values', values: [] })
    else if (token.name === 'filter') [...filters.values()].at(-1)?.values.push(token.attributes.get('val') ?? '')
  }
  return filters
}
