/** Values from the wire, made what a member needs; anything else is InvalidArgument, as in Excel. */
import { HostError, NotPlayed } from '../model'

function wrong(value: unknown, wanted: string): HostError {
  return new HostError('InvalidArgument', `${JSON.stringify(value)} is not ${wanted}.`)
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw wrong(value, 'text')
}

export function numberOf(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw wrong(value, 'a number')
}

export function wholeOf(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw wrong(value, 'a whole number')
}

export function flagOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw wrong(value, 'true or false')
}

/** One of some words, whatever its capitals. */
export function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase())
  if (found === undefined) throw wrong(value, `one of ${words.join(', ')}`)
  return found
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value))
  throw wrong(value, 'an object')
}

/** An object that says nothing but what is played. */
export function knownOf(value: unknown, names: readonly string[], what: string): Readonly<Record<string, unknown>> {
  const given = recordOf(value)
  const unknown = Object.keys(given).find((name) => !names.includes(name) && given[name] !== null && given[name] !== undefined)
  if (unknown !== undefined) throw new NotPlayed(`${what} with ${unknown}`)
  return given
}
