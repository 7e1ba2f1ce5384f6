/** The Workbook port on files: .xlsx and .xlsm. */
export { inflateAnywhere, inflateInBrowser, WorkbookRefused, type Inflate } from './package'
export { openWorkbookFile, type SheetOfFile, type XlsxReader } from './read'
export { newWorkbook, SheetNotWritten, XlsxWorkbook, type Adjustment, type NotWrittenCode, type WrittenFileSheet } from './write'
