import type { NotWrittenCode } from '../../words'

/** Thrown before anything is changed: whoever catches it still has the workbook as it was. */
export class SheetNotWritten extends Error {
  readonly reason: NotWrittenCode
  readonly sheet: string
  readonly subject: string
  /** Between threads an error is its code and facts, which never quote a cell. */
  readonly code: NotWrittenCode
  readonly facts: readonly string[]

  constructor(reason: NotWrittenCode, sheet: string, subject: string) {
    super(`${reason}: ${sheet}: ${subject}`)
    this.name = 'SheetNotWritten'
    this.reason = reason
    this.sheet = sheet
    this.subject = subject
    this.code = reason
    this.facts = [sheet, reason === 'does-not-read-back' ? '' : subject]
  }
}
