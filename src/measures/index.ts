/** Rates, targets, trends, groups, and the rows behind a figure. */
export { calculate } from './calculate'
export { extraSupport } from './extraSupport'
export * from './figures'
