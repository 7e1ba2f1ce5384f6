/** Cells as they are printed, and whether two hold the same. */
import { longDate } from '../calendar'
import { longDateAndTime, ratePercent } from '../sheets'
import { outOf, wholeNumber } from '../words'
import type { Rate } from '../measures'
import type { CellValue, DateSystem, NumberFormat, SpecValue } from '../workbook'

/** Days from the first of the 1900 system to the first of the 1904 system. */
const DAYS_TO_1904 = 1462
const DECIMALS = [1, 2, 3, 4, 6, 9] as const

export const isDate = (format: NumberFormat): boolean => format === 'date' || format === 'datetime'

/** What a workbook's cell holds, days as in the 1900 system. */
export function heldAs(value: CellValue, format: NumberFormat, dateSystem: DateSystem): CellValue {
  return typeof value === 'number' && isDate(format) && dateSystem === 1904 ? value + DAYS_TO_1904 : value
}

/** Whether two cells hold the same: a blank text is a blank, and numbers are alike to twelve places, as a workbook keeps them. */
export function sameValue(one: CellValue, other: SpecValue): boolean {
  const [left, right] = [one ?? '', other ?? '']
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(left), Math.abs(right))
  return left === right
}

function decimal(value: number, decimals: number): string {
  const scale = 10 ** decimals
  // a half goes up, as Excel has it, also where binary fractions fall short of one
  return (Math.round(Number((value * scale).toPrecision(13))) / scale).toFixed(decimals)
}

function numberText(value: number, format: NumberFormat, decimals: number): string {
  if (format === 'date') return longDate(Math.floor(value))
  if (format === 'datetime') return longDateAndTime(value)
  if (format === 'integer') return Number.isInteger(value) ? wholeNumber(value) : String(value)
  if (format === 'decimal2') return value.toFixed(Math.max(2, decimals))
  if (format === 'points1') return `${value > 0 ? '+' : ''}${decimal(value, decimals)}`
  if (format.includes('percent')) return `${decimal(value * 100, decimals)}%`
  return String(value)
}

/** The decimals that a format shows. */
const decimalsOf = (format: NumberFormat): number => Number(/\d$/.exec(format)?.[0] ?? 0)

/** A cell as printed, without the symbol that its format may put before it; blank where it is. */
export function printed(value: CellValue, format: NumberFormat, decimals = decimalsOf(format)): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.error
  return typeof value === 'number' ? numberText(value, format, decimals) : typeof value === 'boolean' ? String(value).toUpperCase() : value
}

/** Two cells that differ, with as many decimals as it takes to see it. */
export function printedApart(onSheet: CellValue, now: SpecValue, format: NumberFormat): readonly [string, string] {
  const enough = DECIMALS.filter((decimals) => decimals >= decimalsOf(format)).find((decimals) => printed(onSheet, format, decimals) !== printed(now, format, decimals))
  return [printed(onSheet, format, enough), printed(now, format, enough)]
}

/** `140 of 170 (82.4%)`. */
export function rateText(rate: Rate): string {
  const { numerator, denominator } = rate
  return denominator === 0 ? outOf(numerator, denominator) : `${outOf(numerator, denominator)} (${ratePercent(rate, { target: null, tolerance: null, direction: 'higher' })})`
}
