/** The errors that Excel gives, and the cause that a person is told for each. */
import type { ExcelFaultCode } from '../../src/words'
import type { FaultCode } from '../excel-host'

export const EXCEL_ERRORS: readonly (readonly [FaultCode, ExcelFaultCode])[] = [
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['AccessDenied', 'sheet-protected'],
  ['ItemNotFound', 'sheet-gone'],
  ['InvalidReference', 'sheet-gone'],
  ['InvalidBinding', 'sheet-gone'],
  ['Conflict', 'edited-meanwhile'],
  ['ItemAlreadyExists', 'edited-meanwhile'],
  ['InsertDeleteConflict', 'cells-in-the-way'],
  ['MergedRangeConflict', 'cells-in-the-way'],
  ['NonBlankCellOffSheet', 'cells-in-the-way'],
  ['PivotTableRangeConflict', 'cells-in-the-way'],
  ['RequestPayloadSizeLimitExceeded', 'too-much-data'],
  ['ResponsePayloadSizeLimitExceeded', 'too-much-data'],
  ['OperationCellsExceedLimit', 'too-much-data'],
  ['RangeExceedsLimit', 'too-much-data'],
  ['MemoryLimitReached', 'out-of-memory'],
  ['WriteNotSupportedWhenModalDialogOpen', 'dialog-open'],
  ['ActivityLimitReached', 'excel-busy'],
  ['ServiceNotAvailable', 'excel-busy'],
  ['Timeout', 'excel-busy'],
  ['RequestAborted', 'excel-busy'],
  ['InvalidOrTimedOutSession', 'not-connected'],
  ['Unauthenticated', 'not-connected'],
  ['InactiveWorkbook', 'not-connected'],
  ['ApiNotFound', 'excel-too-old'],
  ['GeneralException', 'excel-refused'],
  ['UnsupportedOperation', 'excel-refused'],
]
