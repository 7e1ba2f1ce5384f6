/** Numbers out of a sheet's bytes, exactly as `Number()` reads the same text, without making the text. */
const POINT = 0x2e
const MINUS = 0x2d
const ZERO = 0x30
/** Powers of ten that a double holds exactly. */
const TENS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))
/** Whole numbers of so many digits are exact in a double. */
const EXACT_DIGITS = 15
/** Excel writes up to 17 digits, and zeros before them. */
const MOST_DIGITS = 19

/**
 * The number that some bytes spell, `NaN` where they spell none. White space around it is allowed.
 *
 * Up to 15 digits with up to 22 decimals are one whole number divided by one power of ten, both exact in a double, so
 * that a single rounding gives the nearest double, as the standard asks. Times of day have 17 digits (43560.416666666664):
 * those are divided in twice the precision. All others are left to `Number()`.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  const negative = bytes[at] === MINUS
  if (negative) at++
  let point = -1
  let digits = 0
  let whole = 0
  let rest = 0
  for (; at < end; at++) {
    const digit = bytes[at] - ZERO
    if (digit >= 0 && digit <= 9) {
      if (digits < EXACT_DIGITS) whole = whole * 10 + digit
      else rest = rest * 10 + digit
      digits++
    } else if (bytes[at] === POINT && point < 0) point = at
    else return parseSlowly(bytes, start, end)
  }
  if (digits === 0 || digits > MOST_DIGITS) return parseSlowly(bytes, start, end)
  const decimals = point < 0 ? 0 : end - point - 1
  const size = digits <= EXACT_DIGITS ? whole / TENS[decimals] : divide(whole, TENS[digits - EXACT_DIGITS], rest, TENS[decimals])
  if (Number.isNaN(size)) return parseSlowly(bytes, start, end)
  return negative ? -size : size
}

/** For splitting a double into halves whose products are exact (Dekker 1971). */
const SPLITTER = 2 ** 27 + 1
/** More than all roundings of {@link divide} together, as a share of its small second term. */
const DOUBT = 2 ** -40

/**
 * `(whole * scale + rest) / divisor` to the nearest double, NaN in the rare case that lies too near the middle of two.
 * All four are whole numbers, exact in a double; the sum has up to 19 digits and is kept as two doubles.
 */
function divide(whole: number, scale: number, rest: number, divisor: number): number {
  const product = whole * scale
  const high = product + rest
  const low = rest - (high - product) + productError(whole, scale, product)
  const quotient = high / divisor
  const back = quotient * divisor
  const remainder = high - back - productError(quotient, divisor, back) + low
  const correction = remainder / divisor
  const doubt = Math.abs(correction) * DOUBT
  const result = quotient + (correction - doubt)
  return result === quotient + (correction + doubt) ? result : Number.NaN
}

/** What a product lost to rounding, exactly. */
function productError(one: number, other: number, product: number): number {
  const oneScaled = one * SPLITTER
  const oneHigh = oneScaled - (oneScaled - one)
  const oneLow = one - oneHigh
  const otherScaled = other * SPLITTER
  const otherHigh = otherScaled - (otherScaled - other)
  const otherLow = other - otherHigh
  return oneHigh * otherHigh - product + oneHigh * otherLow + oneLow * otherHigh + oneLow * otherLow
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
/** No double needs more digits than these to be told from its neighbours; a longer text is no number that a workbook holds. */
const LONGEST_NUMBER = 1_100

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_NUMBER) return Number.NaN
  const text = String.fromCharCode.apply(null, Array.from(bytes.subarray(start, end))).trim()
  return DECIMAL.test(text) ? Number(text) : Number.NaN
}
