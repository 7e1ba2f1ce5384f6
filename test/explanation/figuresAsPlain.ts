/** Each figure as text, with its months: to see whether it has moved. */
import type { Figures } from '../../src/measures'

export function figuresAsPlain({ measures }: Figures): ReadonlyMap<string, string> {
  return new Map(measures.map(({ id, numerator, denominator, trend }) => [id, JSON.stringify([numerator, denominator, trend.map((month) => [month.numerator, month.denominator])])]))
}
