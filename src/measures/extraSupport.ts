/** Extra support (measures.md, section 3): teams and managers below target, the biggest gain first. */
import type { ExtraSupport, GroupFigure, MeasureFigure } from './figures'

/** Groups under this many stand apart, unranked. */
const TOO_FEW_TO_RANK = 5

const below = (group: GroupFigure): boolean => group.status === 'near' || group.status === 'missed'

/** The groups of one level that are below target, in each measure that has one. Workers are named only when asked for. */
export function extraSupport(measures: readonly MeasureFigure[], levels: readonly ExtraSupport['level'][] = ['team', 'teamManager']): readonly ExtraSupport[] {
  return measures.flatMap((measure) =>
    levels.map((level): ExtraSupport => {
      const groups = measure.groups[level].filter(below)
      return {
        measure: measure.id,
        level,
        ranked: groups.filter((group) => group.denominator >= TOO_FEW_TO_RANK).sort((a, b) => b.needed - a.needed),
        small: groups.filter((group) => group.denominator < TOO_FEW_TO_RANK),
      }
    }),
  )
}
