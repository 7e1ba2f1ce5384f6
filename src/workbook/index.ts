/** What every room may know of a workbook: types, the palette, and nothing that runs. */
export * from './cell'
export * from './chartSpec'
export * from './holds'
export * from './openWorkbook'
export * from './palette'
export * from './port'
export * from './sheetSpec'
