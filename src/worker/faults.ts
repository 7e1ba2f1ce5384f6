/** What goes wrong with a calculation, and where it had come to. */
import type { RefreshStep } from '../refresh'
import type { Fault } from '../threads'

export { CANCELLED, faultOf, UNEXPECTED, type Fault } from '../threads'

/** Where the work had come to: before the first write nothing of the workbook has changed. */
export type FaultStep = 'starting' | RefreshStep

/** One calculation at a time: a second was asked for during the first. */
export const ALREADY_RUNNING = 'already-running'
/** The worker could not be started, or stopped by itself. */
export const WORKER_LOST = 'worker-lost'
/** Rows were asked for of a figure that nobody holds any more. */
export const RESULT_GONE = 'result-gone'

/** A fault, thrown. */
export class WorkFault extends Error implements Fault {
  override readonly name = 'WorkFault'
  readonly code: string
  readonly facts: readonly string[]
  readonly left?: string
  readonly step: FaultStep

  constructor({ code, facts, left }: Fault, step: FaultStep) {
    super(`${code} while ${step}`)
    this.code = code
    this.facts = facts
    this.left = left
    this.step = step
  }
}
