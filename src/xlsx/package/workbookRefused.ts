import { REFUSAL_WORDS, type RefusalCode } from '../../words'

/**
 * A file that is not used, with the reason as a code. The message is the sentence for the user; `detail` says where
 * the file departs from the format, for whoever looks into it, and is never shown by itself.
 */
export class WorkbookRefused extends Error {
  readonly reason: RefusalCode
  readonly detail: string
  /** Between threads an error is its code and facts. */
  readonly code: RefusalCode

  constructor(reason: RefusalCode, detail = '', options?: ErrorOptions) {
    super(REFUSAL_WORDS[reason], options)
    this.name = 'WorkbookRefused'
    this.reason = reason
    this.detail = detail
    this.code = reason
  }
}
