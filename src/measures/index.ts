/** Rates, targets, trends, groups, and the rows behind a figure. */
export { calculate } from './calculate'
export { ANSWERING_SETTING, consequencesOf, questionArises, type QuestionConsequences, type QuestionReading, type ReadingFigure, type WeighOptions } from './consequences/consequences'
export type { WordFound } from './consequences/wordsFound'
export { extraSupport } from './extraSupport'
export * from './figures'
export { SMALL_NUMBERS } from './groups'
export { structureOf, type StructureRow } from './structure'
export { isDueBy } from './visitStates'
