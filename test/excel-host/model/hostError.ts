/** Errors as Excel names them, and the one error that is the stand-in's own. */

/**
 * Error codes that Excel's object model answers with. `message` is this stand-in's own wording: nobody may build on
 * Excel's, which is localised and changes.
 */
export const ERROR_MESSAGES = {
  AccessDenied: 'The sheet or the workbook is protected.',
  ActivityLimitReached: 'Too much is being asked at once.',
  ApiNotFound: 'This Excel does not have that part of the interface.',
  BadPassword: 'The password is wrong.',
  Conflict: 'The request conflicts with another one.',
  FilteredRangeConflict: 'The range is filtered in a way that this cannot be done to.',
  FormulaLengthExceedsLimit: 'The formula is too long.',
  GeneralException: 'Something went wrong inside Excel.',
  InactiveWorkbook: 'Another workbook has the focus.',
  InsertDeleteConflict: 'Cells cannot be inserted or deleted there.',
  InvalidArgument: 'An argument is missing, or is not of a form that works here.',
  InvalidBinding: 'The object is no longer there because of earlier changes.',
  InvalidOperation: 'That cannot be done to this object.',
  InvalidReference: 'The reference does not lead to cells any more.',
  InvalidRequest: 'The request cannot be understood.',
  InvalidSelection: 'The selection does not allow this.',
  ItemAlreadyExists: 'There is one of that name already.',
  ItemNotFound: 'There is none of that name.',
  MemoryLimitReached: 'Excel ran out of memory.',
  MergedRangeConflict: 'A table cannot overlap another table, a pivot table or merged cells.',
  NonBlankCellOffSheet: 'Cells that hold something would be pushed off the sheet.',
  NotImplemented: 'This Excel does not do that.',
  OpenWorkbookLinksBlocked: 'Links to other workbooks are blocked.',
  OperationCellsExceedLimit: 'Too many cells are affected at once.',
  PivotTableRangeConflict: 'A pivot table is in the way.',
  RangeExceedsLimit: 'The range has too many cells.',
  RefreshWorkbookLinksBlocked: 'Links to other workbooks may not be refreshed.',
  RequestAborted: 'The request was stopped while it ran.',
  ServiceNotAvailable: 'The service cannot be reached.',
  Timeout: 'It took too long.',
  Unauthenticated: 'The sign-in is missing or has ended.',
  UnsupportedFeature: 'The sheet holds something that this cannot handle.',
  UnsupportedOperation: 'That is not supported.',
  UnsupportedSheet: 'That kind of sheet does not support this.',
} as const
export type ErrorCode = keyof typeof ERROR_MESSAGES

/** What Excel answers to a request that it refuses; `code` is what an add-in sees as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = ERROR_MESSAGES[code],
  ) {
    super(message)
    this.name = 'HostError'
  }
}

/** The stand-in was asked for something of Excel's that it does not play. Never to be taken for an answer of Excel's. */
export class NotPlayed extends Error {
  constructor(what: string) {
    super(`The stand-in for Excel does not play ${what}.`)
    this.name = 'NotPlayed'
  }
}
