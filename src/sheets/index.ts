/** Summary sheets: figures in, SheetSpec out. A file a sheet; nothing here knows who draws them. */
export { aboutSheet } from './aboutSheet'
export { dataIssuesSheet } from './dataIssuesSheet'
export { layOut } from './layOut'
export { fractionPercent, ratePercent, targetPercent } from './printedRate'
export { longDateAndTime, type LayOutContext } from './stamp'
export { STATUS_LOOK } from './statusLook'
export { settingsSheets } from './settingsSheets'
export { SUMMARY_TABLE, summarySheet } from './summarySheet'
