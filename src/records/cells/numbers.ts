/** Numbers, and the age that says *unborn*. */
import { Cell, type CellReader } from './cellReader'
import { foldName } from './folding'

/** Commas part thousands and nothing else: `8,5` is no number. */
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/
const AGE = /^(-?\d+)(?:\.\d+)? ?(?:years?|yrs?|y|months?|mths?|m|weeks?|wks?|w|days?|d)?(?: old)?$/

/** A number, also written as text or per cent; null for anything else. */
export function numberOf(text: string): number | null {
  const folded = foldName(text).replaceAll(' ', '')
  if (!NUMBER.test(folded)) return null
  const number = Number(folded.replaceAll(',', '').replace('%', ''))
  return folded.endsWith('%') ? number / 100 : number
}

/** Thousandths of full-time equivalents. */
export const fullTimeReader: CellReader = {
  unreadable: 'number-unreadable',
  text: (text) => {
    const number = numberOf(text)
    return number === null ? Cell.unreadable : fullTimeReader.number(number)
  },
  number: (value) => (value >= 0 && value <= 1000 ? Math.round(value * 1000) : Cell.unreadable),
  truth: () => Cell.unreadable,
}

/** An age of -1 is an unborn child's. */
export const UNBORN_AGE = 0

/** Ages in whole numbers, one more than written, so that -1 is {@link UNBORN_AGE}. */
export const ageReader: CellReader = {
  unreadable: 'number-unreadable',
  text: (text) => {
    const folded = foldName(text)
    if (folded === 'unborn') return UNBORN_AGE
    const found = AGE.exec(folded)
    return found === null ? Cell.unreadable : ageReader.number(Number(found[1]))
  },
  number: (value) => (value >= -1 && value < 1000 ? Math.floor(value) + 1 : Cell.unreadable),
  truth: () => Cell.unreadable,
}
