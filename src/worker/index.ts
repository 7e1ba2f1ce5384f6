/**
 * The calculation off the main thread, so that nothing blocks typing. In Excel the main thread keeps the workbook and serves it
 * to the worker page by page; on the page without Excel the worker holds it. The worker keeps the figures and answers for the
 * rows behind them.
 */
export { calculationAt, type Calculation } from './calculation'
export * from './faults'
export type { MessageEnd } from '../threads'
export type { CalculationReport, DetailName, IssueCount, MeasureDetails, MeasureReport } from './report'
export type { CellToExplain } from './messages'
export { serveCalculation } from './serveCalculation'
export type { SetUpReport, IssueSlice, TargetInForce, TimescaleInForce } from './setUpReport'
export type { PlannedVisits, SurgeryFigures } from './surgeryReport'
export type { ChosenPreview, OfferedSheet } from './sharing'
export { startCalculation } from './startCalculation'
