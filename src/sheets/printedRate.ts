/**
 * How a rate is printed so that it never flatters (measures 3): with one decimal, or with as many more as it takes
 * for the printed number to be judged no better than the rate itself.
 *
 * Everything is compared as whole numbers: a rate is numerator over denominator, a target millionths.
 */
import type { Direction, Rate, Status } from '../measures'
import type { NumberFormat } from '../workbook'

/** The decimals that a format of the palette can show. */
export const PRINTED_DECIMALS = [1, 2, 3, 4, 6] as const
export type PrintedDecimals = (typeof PRINTED_DECIMALS)[number]

const PERCENT_FORMATS: Readonly<Record<PrintedDecimals, NumberFormat>> = {
  1: 'percent1',
  2: 'percent2',
  3: 'percent3',
  4: 'percent4',
  6: 'percent6',
}

const MILLION = 1_000_000

/** What a rate is judged by: target and tolerance in millionths. */
export interface JudgedAgainst {
  readonly target: number | null
  readonly tolerance: number | null
  readonly direction: Direction
}

/** A rate as a whole number of steps of a per cent's last decimal: 0.865 with one decimal is 865. A half goes up, as Excel has it. */
function printedSteps(rate: Rate, decimals: number): number {
  const scale = 100 * 10 ** decimals
  return Math.floor((2 * rate.numerator * scale + rate.denominator) / (2 * rate.denominator))
}

/** 0 missed, 1 near, 2 met. */
function rank(numerator: number, denominator: number, against: JudgedAgainst & { target: number }): number {
  const scaled = numerator * MILLION
  const tolerance = against.tolerance ?? 0
  const isHigher = against.direction === 'higher'
  const reaches = (bound: number) => (isHigher ? scaled >= bound * denominator : scaled <= bound * denominator)
  if (reaches(against.target)) return 2
  return reaches(isHigher ? against.target - tolerance : against.target + tolerance) ? 1 : 0
}

/**
 * How many decimals of a per cent to print: the fewest with which the printed number is judged no better than the rate
 * is (a missed target never prints as one met, nor as one nearly met). Six where even they would flatter, which takes
 * a group of well over a hundred thousand.
 */
export function decimalsFor(rate: Rate, against: JudgedAgainst): PrintedDecimals {
  const { target } = against
  if (target === null || rate.denominator === 0) return 1
  const standard = { ...against, target }
  const truth = rank(rate.numerator, rate.denominator, standard)
  const honest = (decimals: PrintedDecimals) => rank(printedSteps(rate, decimals), 100 * 10 ** decimals, standard) <= truth
  return PRINTED_DECIMALS.find(honest) ?? 6
}

/** The number format of a rate. */
export function rateFormat(rate: Rate, against: JudgedAgainst): NumberFormat {
  return PERCENT_FORMATS[decimalsFor(rate, against)]
}

const SYMBOL_FORMATS: Readonly<Record<'met' | 'near' | 'missed', Readonly<Record<PrintedDecimals, NumberFormat>>>> = {
  met: { 1: 'met-percent1', 2: 'met-percent1', 3: 'met-percent1', 4: 'met-percent1', 6: 'met-percent1' },
  near: { 1: 'near-percent1', 2: 'near-percent2', 3: 'near-percent3', 4: 'near-percent4', 6: 'near-percent6' },
  missed: { 1: 'missed-percent1', 2: 'missed-percent2', 3: 'missed-percent3', 4: 'missed-percent4', 6: 'missed-percent6' },
}

/** The number format of a rate that stands alone in its cell, with its status's symbol: `✖ 84.97%`. Met rates never need a second decimal. */
export function rateFormatWithSymbol(rate: Rate & { readonly status: Status }, against: JudgedAgainst): NumberFormat {
  const { status } = rate
  if (status === 'no-data' || status === 'no-target') return rateFormat(rate, against)
  return SYMBOL_FORMATS[status][decimalsFor(rate, against)]
}

/** A target's number format: one decimal, or as many as it has. */
export function targetFormat(target: number): NumberFormat {
  return PERCENT_FORMATS[targetDecimals(target)]
}

function targetDecimals(target: number): PrintedDecimals {
  return PRINTED_DECIMALS.find((decimals) => target % 10 ** (4 - decimals) === 0) ?? 4
}

/** A target as text: 850000 is `85%`, 85000 `8.5%`. */
export function targetPercent(target: number): string {
  return `${target / 10_000}%`
}

/** A rate as text with the decimals that keep it honest: `84.97%`. */
export function ratePercent(rate: Rate, against: JudgedAgainst): string {
  const decimals = decimalsFor(rate, against)
  const digits = String(printedSteps(rate, decimals)).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`
}

/** A fraction that is no rate of counted things (a mean, a limit, an interval's end) as text with one decimal. */
export function fractionPercent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)}%`
}
