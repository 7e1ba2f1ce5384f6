/** Tables to typed records: aliases, column matching, cell parsing, issues. */
export { FIELDS, GRADE_DOMAINS } from './aliases'
export * from './defaults'
export type { FieldDefinition, FieldKind } from './fields'
export { foldName } from './cells/folding'
export { loadRecords, type LoadOptions } from './loadRecords'
export * from './records'
export { targetInForce } from './targetInForce'
