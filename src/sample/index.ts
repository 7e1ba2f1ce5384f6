/** The blank template and the made-up sample county, as sheets. */
export { STATED_RATES } from './rates'
export { sampleSheets, type SampleOptions } from './sampleSheets'
export { templateSheets } from './sourceSheets'
