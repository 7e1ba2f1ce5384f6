/**
 * Faults: what goes wrong, as it crosses from one thread to the other. A fault names its cause by a code; it never carries an
 * error's own message, which could quote a cell.
 */
export interface Fault {
  /** `cancelled`, the code of an error that has one (`sheet-protected`), else `unexpected`. */
  readonly code: string
  /** What the sentence needs besides: names of sheets, never cells. Of an unexpected error its kind: `TypeError`. */
  readonly facts: readonly string[]
  /** How the workbook was left, by a code, where who threw it knows: `half-removed`. */
  readonly left?: string
}

/** Stopped because somebody asked. */
export const CANCELLED = 'cancelled'
/** An error without a code: nobody foresaw it. */
export const UNEXPECTED = 'unexpected'

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
  const { name, code, facts, left } = partsOf(thrown)
  if (name === 'AbortError') return { code: CANCELLED, facts: [] }
  if (isWord(code)) return { code, facts: Array.isArray(facts) ? facts.filter(isText) : [], ...(isWord(left) ? { left } : {}) }
  return { code: UNEXPECTED, facts: isWord(name) ? [name] : [] }
}

function partsOf(thrown: object): { readonly name?: unknown; readonly code?: unknown; readonly facts?: unknown; readonly left?: unknown } {
  return {
    name: 'name' in thrown ? thrown.name : undefined,
    code: 'code' in thrown ? thrown.code : undefined,
    facts: 'facts' in thrown ? thrown.facts : undefined,
    left: 'left' in thrown ? thrown.left : undefined,
  }
}
