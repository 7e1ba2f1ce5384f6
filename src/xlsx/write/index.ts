/** Writing sheets of ours into a workbook's file, and the Workbook port on files. */
export { SheetNotWritten } from './sheetNotWritten'
export { sheetDifference, type Expected } from './sheetComparison'
export type { WriteOptions } from './graft'
export type { WrittenFileSheet } from './writeSheets'
export { emptyWorkbook, newWorkbook, XlsxWorkbook } from './xlsxWorkbook'
