/** Why Excel would not do what was asked, by a cause that a person understands. */
import type { ExcelFaultCode, LeftAs } from '../words'

/** Thrown by the port on Excel for everything that Excel refuses. Carries names of sheets and addresses, never what a cell holds. */
export class ExcelFault extends Error {
  override readonly name = 'ExcelFault'
  readonly code: ExcelFaultCode
  readonly facts: readonly string[]
  /** Whether anything was written before. */
  readonly left: LeftAs

  constructor(code: ExcelFaultCode, facts: readonly string[] = [], left: LeftAs = 'untouched') {
    super(code)
    this.code = code
    this.facts = facts
    this.left = left
  }
}

/** Excel's codes, as Office.js gives them. */
const CAUSES: Readonly<Record<string, ExcelFaultCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  InvalidBinding: 'sheet-gone',
  Conflict: 'edited-meanwhile',
  ItemAlreadyExists: 'edited-meanwhile',
  InsertDeleteConflict: 'cells-in-the-way',
  MergedRangeConflict: 'cells-in-the-way',
  NonBlankCellOffSheet: 'cells-in-the-way',
  PivotTableRangeConflict: 'cells-in-the-way',
  RequestPayloadSizeLimitExceeded: 'too-much-data',
  ResponsePayloadSizeLimitExceeded: 'too-much-data',
  OperationCellsExceedLimit: 'too-much-data',
  RangeExceedsLimit: 'too-much-data',
  MemoryLimitReached: 'out-of-memory',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  ActivityLimitReached: 'excel-busy',
  ServiceNotAvailable: 'excel-busy',
  Timeout: 'excel-busy',
  RequestAborted: 'excel-busy',
  InvalidOrTimedOutSession: 'not-connected',
  Unauthenticated: 'not-connected',
  InactiveWorkbook: 'not-connected',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
}

/** The code of an error of Office.js; null for anything else that was thrown. */
export function officeCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || thrown instanceof ExcelFault) return null
  return 'code' in thrown && typeof thrown.code === 'string' && 'debugInfo' in thrown ? thrown.code : null
}

/** Whether so much was asked or answered that less at a time may pass. */
export function isTooMuchAtOnce(thrown: unknown): boolean {
  const code = officeCode(thrown)
  return code !== null && CAUSES[code] === 'too-much-data'
}

/**
 * The fault behind an error of Office.js; anything else that was thrown comes back as it is.
 *
 * @param subject the sheet or table in hand
 */
export function asExcelFault(thrown: unknown, left: LeftAs, subject?: string): unknown {
  if (thrown instanceof ExcelFault) return thrown.left === left ? thrown : new ExcelFault(thrown.code, thrown.facts, left)
  const excelCode = officeCode(thrown)
  if (excelCode === null) return thrown
  const code = Object.hasOwn(CAUSES, excelCode) ? CAUSES[excelCode] : 'excel-refused'
  return new ExcelFault(code, code === 'excel-refused' ? [excelCode] : subject === undefined ? [] : [subject], left)
}
