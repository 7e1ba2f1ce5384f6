/** Why a sheet of ours is not written, by cause. */
export type NotWrittenCode =
  /** The workbook has a table or a name that is called like ours, and is not ours. `subject` is the name. */
  | 'table-name-taken'
  /** The user has put cells where our table now needs to be. `subject` is the first of them: `'Summary'!A40`. */
  | 'cells-in-the-way'
  /** The sheet that was written does not read back as it was asked for. `subject` says where it departs. */
  | 'does-not-read-back'

/** Thrown before anything is changed: whoever catches it still has the workbook as it was. */
export class SheetNotWritten extends Error {
  readonly reason: NotWrittenCode
  readonly sheet: string
  readonly subject: string

  constructor(reason: NotWrittenCode, sheet: string, subject: string) {
    super(`${reason}: ${sheet}: ${subject}`)
    this.name = 'SheetNotWritten'
    this.reason = reason
    this.sheet = sheet
    this.subject = subject
  }
}
