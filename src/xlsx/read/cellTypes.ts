/** What a cell's `t` says, as a small number. */
export const CellType = {
  number: 0,
  shared: 1,
  text: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  date: 6,
} as const
export type CellType = (typeof CellType)[keyof typeof CellType]

const S = 0x73
const N = 0x6e
const B = 0x62
const E = 0x65
const D = 0x64
const I = 0x69

/** The type that these bytes spell: `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
export function cellTypeOf(bytes: Uint8Array, start: number, end: number): CellType {
  const first = bytes[start]
  if (first === S) return end - start === 1 ? CellType.shared : CellType.text
  if (first === N) return CellType.number
  if (first === B) return CellType.boolean
  if (first === E) return CellType.error
  if (first === D) return CellType.date
  if (first === I) return CellType.inline
  return CellType.text
}
