/** The Workbook port on files: .xlsx and .xlsm. */
export { deflateAnywhere, inflateAnywhere, inflateInBrowser, WorkbookRefused, type Deflate, type Inflate } from './package'
export { cellValue, openWorkbookFile, type CellLook, type SheetOfFile, type XlsxReader } from './read'
export type { SheetView, ViewedCell, ViewedChart } from './view'
export { emptyWorkbook, newWorkbook, SheetNotWritten, XlsxWorkbook, type WrittenFileSheet } from './write'
