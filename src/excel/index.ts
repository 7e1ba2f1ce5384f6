/** The Workbook port on Office.js, and the open workbook that the pane works with. */
export { ExcelFault } from './excelFault'
export { openNewWorkbook } from './inHand/openNewWorkbook'
export { openExcelWorkbook } from './excelWorkbook'
