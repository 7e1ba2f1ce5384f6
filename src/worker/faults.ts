/**
 * Faults: what goes wrong, as it crosses from one thread to the other. A fault names its cause by a code; it never carries an
 * error's own message, which could quote a cell.
 */
import type { RefreshStep } from '../refresh'

/** Where the work had come to: before the first write nothing of the workbook has changed. */
export type FaultStep = 'starting' | RefreshStep

export interface Fault {
  /** `cancelled`, the code of an error that has one (`sheet-protected`), else `unexpected`. */
  readonly code: string
  /** What the sentence needs besides: names of sheets, never cells. Of an unexpected error its kind: `TypeError`. */
  readonly facts: readonly string[]
}

/** Stopped because somebody asked. */
export const CANCELLED = 'cancelled'
/** An error without a code: nobody foresaw it. */
export const UNEXPECTED = 'unexpected'
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
  readonly step: FaultStep

  constructor({ code, facts }: Fault, step: FaultStep) {
    super(`${code} while ${step}`)
    this.code = code
    this.facts = facts
    this.step = step
  }
}

/** Codes and kinds are single words, so that no text of a cell can pass for one. */
const ONE_WORD = /^[A-Za-z][A-Za-z0-9-]*$/

function isWord(value: unknown): value is string {
  return typeof value === 'string' && ONE_WORD.test(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** What may be told of anything that was thrown. */
export function faultOf(thrown: unknown): Fault {
  if (typeof thrown !== 'object' || thrown === null) return { code: UNEXPECTED, facts: [] }
  const { name, code, facts } = partsOf(thrown)
  if (name === 'AbortError') return { code: CANCELLED, facts: [] }
  if (isWord(code)) return { code, facts: Array.isArray(facts) ? facts.filter(isText) : [] }
  return { code: UNEXPECTED, facts: isWord(name) ? [name] : [] }
}

function partsOf(thrown: object): { readonly name?: unknown; readonly code?: unknown; readonly facts?: unknown } {
  return {
    name: 'name' in thrown ? thrown.name : undefined,
    code: 'code' in thrown ? thrown.code : undefined,
    facts: 'facts' in thrown ? thrown.facts : undefined,
  }
}
