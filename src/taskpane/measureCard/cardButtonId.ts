import type { MeasureId } from '../../records'

/** By which whoever comes back from a figure finds its card again. */
export function cardButtonId(measure: MeasureId): string {
  return `card-${measure}`
}
