/** The mean of a series and how far it strays by chance alone (measures.md, section 3, *Is the change real?*). */

export interface Limits {
  mean: number
  lower: number
  upper: number
}

/** Mean ± 2.66 × the mean moving range, those over 3.267 × their mean screened once; nothing of fewer than two points. */
export function limitsOf(rates: readonly number[]): Limits | null {
  const average = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length
  const ranges: number[] = []
  for (let at = 1; at < rates.length; at++) ranges.push(Math.max(rates[at], rates[at - 1]) - Math.min(rates[at], rates[at - 1]))
  if (ranges.length === 0) return null
  const most = 3.267 * average(ranges)
  const reach = 2.66 * average(ranges.filter((range) => range <= most))
  const mean = average(rates)
  return { mean, lower: mean - reach, upper: mean + reach }
}
