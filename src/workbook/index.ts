/** What every room may know of a workbook: types, the palette, and what tells a table of ours. */
export * from './cell'
export * from './chartSpec'
export * from './holds'
export * from './openWorkbook'
export * from './palette'
export * from './port'
export * from './sheetSpec'
export * from './tableName'
