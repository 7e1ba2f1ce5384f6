/** A sheet as somebody sees it who looks at the workbook: for drawing it. */
export { viewSheet, type ColumnWidths, type SheetView, type ViewedCell, type ViewedChart, type ViewOptions } from './sheetView'
