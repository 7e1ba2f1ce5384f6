/** The scale of a chart of whole numbers, which stand on 0. */

export interface CountScale {
  readonly least: 0
  readonly most: number
  readonly step: number
}

/** So many steps at the most, so that the numbers beside them can be read. */
const MOST_STEPS = 6

/** Round steps (1, 2, 5, 10 …) that hold the largest of the values. */
export function countScale(values: readonly number[]): CountScale {
  const high = Math.max(1, ...values)
  for (let ten = 1; ; ten *= 10) {
    for (const step of [ten, ten * 2, ten * 5]) if (high <= step * MOST_STEPS) return { least: 0, most: Math.ceil(high / step) * step, step }
  }
}
