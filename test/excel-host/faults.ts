/** What a test may have happen to chosen batches: failures, delays, and other people's edits between them. */
import { ERROR_MESSAGES, type ErrorCode } from './model'

/** Errors that come with a number instead of an answer, as office.js knows them. */
export const TRANSPORT_ERRORS = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const
export type TransportError = keyof typeof TRANSPORT_ERRORS
export type FaultCode = ErrorCode | TransportError

export function isTransportError(code: FaultCode): code is TransportError {
  return Object.hasOwn(TRANSPORT_ERRORS, code)
}

export function messageOf(code: FaultCode): string {
  return isTransportError(code) ? `Excel answered ${TRANSPORT_ERRORS[code]}.` : ERROR_MESSAGES[code]
}

/** What a batch looks like to who chooses among them. */
export interface BatchView {
  /** 1 for the first since the host began; clean-up batches are not counted. */
  readonly number: number
  /** Names of its methods, of the properties that it sets, and of its paths: `Values`, `GetRange`, `Tables` … */
  readonly names: ReadonlySet<string>
  /** True where office.js marks it as one that writes. */
  readonly writes: boolean
  readonly requestBytes: number
}

/** The n-th batch, or the first that answers true. */
export type BatchChoice = number | ((batch: BatchView) => boolean)

export interface Fault {
  readonly code: FaultCode
  /** How many of the batch's actions are done before it fails; `all`: everything was done, and the answer is lost. */
  readonly after: number | 'all'
}

/** Plans that wait for their batch; each is used once. */
export class Plans<Plan> {
  private readonly waiting: { readonly choice: BatchChoice; readonly plan: Plan; left: number }[] = []

  add(choice: BatchChoice, plan: Plan, times: number): void {
    this.waiting.push({ choice, plan, left: times })
  }

  /** The plans for a batch; they are used up. */
  take(batch: BatchView): Plan[] {
    const taken: Plan[] = []
    for (const entry of this.waiting) {
      const chosen = typeof entry.choice === 'number' ? entry.choice === batch.number : entry.choice(batch)
      if (!chosen || entry.left === 0) continue
      entry.left--
      taken.push(entry.plan)
    }
    return taken
  }

  /** How many plans have not met their batch. */
  get unused(): number {
    return this.waiting.filter((entry) => entry.left > 0).length
  }
}
