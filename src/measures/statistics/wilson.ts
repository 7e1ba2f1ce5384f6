/** The 95% confidence interval of a share in a sample, after E. B. Wilson (1927). */
import type { Rate } from '../figures'

const Z = 1.959963984540054

/** Lower and upper end as fractions; null without a sample. 2 of 24 gives 2.3% to 25.8%. */
export function wilsonInterval({ numerator, denominator }: Rate): { readonly lower: number; readonly upper: number } | null {
  if (denominator === 0) return null
  const share = numerator / denominator
  const z2 = Z * Z
  const centre = share + z2 / (2 * denominator)
  const reach = Z * Math.sqrt((share * (1 - share)) / denominator + z2 / (4 * denominator * denominator))
  const scale = 1 + z2 / denominator
  return { lower: Math.max(0, (centre - reach) / scale), upper: Math.min(1, (centre + reach) / scale) }
}
