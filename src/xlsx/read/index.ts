/** Reading a workbook's file: what it holds, and chosen columns of it, page by page. */
export { cellValue } from './sources'
export { readArea, columnNumber, type Area } from './area'
export { openWorkbookFile, type SheetOfFile, type XlsxReader } from './openWorkbookFile'
export type { CellLook } from './cellLooks'
export { readTablePart, type TablePart } from './tablePart'
