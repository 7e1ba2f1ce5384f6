/**
 * The calculation off the main thread, so that nothing blocks typing. The main thread keeps the workbook and serves it to the
 * worker page by page; the worker keeps the figures and answers for the rows behind them.
 */
export { calculationAt, type Calculation } from './calculation'
export * from './faults'
export type { MessageEnd } from './messages'
export type { CalculationReport, DetailName, IssueCount, MeasureDetails, MeasureReport } from './report'
export type { SetUpReport, IssueSlice, TargetInForce, TimescaleInForce } from './setUpReport'
export { startCalculation } from './startCalculation'
