/** Extra support (measures.md, section 3): teams and managers below target, the biggest gain first. */
import type { ExtraSupport, JudgedRate, MeasureFigure } from './figures'

/** Groups under this many stand apart, unranked. */
const TOO_FEW_TO_RANK = 5

const below = ({ status }: JudgedRate): boolean => status === 'near' || status === 'missed'

/**
 * Those below target, by how many more are needed, the biggest gain first (equals as they come); groups under 5 apart, unranked.
 *
 * @param rateOf the part's figure
 */
export function supportOrder<Part>(parts: readonly Part[], rateOf: (part: Part) => JudgedRate): { readonly ranked: readonly Part[]; readonly small: readonly Part[] } {
  const found = parts.filter((part) => below(rateOf(part)))
  return {
    ranked: found.filter((part) => rateOf(part).denominator >= TOO_FEW_TO_RANK).sort((a, b) => rateOf(b).needed - rateOf(a).needed),
    small: found.filter((part) => rateOf(part).denominator < TOO_FEW_TO_RANK),
  }
}

/** The teams and managers that are below target, in each measure that has one. Workers are named only when asked for. */
export function extraSupport(measures: readonly MeasureFigure[]): readonly ExtraSupport[] {
  const levels = ['team', 'teamManager'] as const
  return measures.flatMap((measure) => levels.map((level): ExtraSupport => ({ measure: measure.id, level, ...supportOrder(measure.groups[level], (group) => group) })))
}
