/**
 * Whether a workbook read again came to the very same records. Figures are worked out from records and nothing else, so then
 * the figures of the first reading are those of the second. Everything is compared, cell by cell; what cannot be compared is
 * another.
 */
import type { Records } from './records'

export function sameRecords(one: Records, other: Records): boolean {
  return isSame(one, other)
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const prototype: unknown = Object.getPrototypeOf(one)
  if (prototype !== Object.getPrototypeOf(other)) return false
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return hasSameBytes(one, other)
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, index) => isSame(value, other[index]))
  if (one instanceof Map && other instanceof Map) return isSame([...one], [...other])
  if (one instanceof Set && other instanceof Set) return isSame([...one], [...other])
  return isPlain(prototype) && isSame(Object.entries(one), Object.entries(other))
}

/** Of an object that is no more than its own fields. */
function isPlain(prototype: unknown): boolean {
  return typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null
}

function hasSameBytes(one: ArrayBufferView, other: ArrayBufferView): boolean {
  const [bytes, others] = [one, other].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
  return bytes.length === others.length && bytes.every((byte, index) => byte === others[index])
}
