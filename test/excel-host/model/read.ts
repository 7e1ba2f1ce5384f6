/** Looking at the workbook from a test. */
import type { CellValue } from '../../../src/workbook'
import { areaAt } from './describe'
import type { Look } from './look'
import { shownText } from './shownText'
import type { Workbook } from './workbook'

/** The values of an area, blank as null. */
export function valuesAt(workbook: Workbook, sheetName: string, address: string): CellValue[][] {
  const sheet = workbook.sheet(sheetName)
  const area = areaAt(address)
  const source = workbook.cellSource(sheet)
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => sheet.valueOf(sheet.grid.at(area.row + row, area.column + column), source)),
  )
}

/** The value of one cell. */
export function valueAt(workbook: Workbook, sheetName: string, address: string): CellValue {
  return valuesAt(workbook, sheetName, address)[0][0]
}

/** The formula of one cell with its equals sign; null where it has none. */
export function formulaAt(workbook: Workbook, sheetName: string, address: string): string | null {
  const area = areaAt(address)
  return workbook.sheet(sheetName).grid.at(area.row, area.column)?.formula ?? null
}

export function lookAt(workbook: Workbook, sheetName: string, address: string): Look {
  const area = areaAt(address)
  return workbook.sheet(sheetName).grid.lookAt(area.row, area.column)
}

/** What one cell shows. */
export function textAt(workbook: Workbook, sheetName: string, address: string): string {
  return shownText(valueAt(workbook, sheetName, address), lookAt(workbook, sheetName, address).numberFormat, workbook.dateSystem)
}
