/** The Workbook port on Office.js. */
export { ExcelFault } from './excelFault'
export { openExcelWorkbook } from './excelWorkbook'
