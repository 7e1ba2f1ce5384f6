import type { Direction, GroupFigure } from '../../measures'

/** Under this many in the denominator a group is not put in order: one alone would move it from first to last. */
const TOO_FEW_TO_RANK = 5

export interface RankedGroups {
  /** Worst first, *Not recorded* last. */
  readonly ranked: readonly GroupFigure[]
  /** Those with too few to be ranked, by name. */
  readonly small: readonly GroupFigure[]
}

/** Groups by rate, the worst first; equal rates by name, as they come. Rates are compared as whole numbers. */
export function worstFirst(groups: readonly GroupFigure[], direction: Direction): RankedGroups {
  const named = groups.filter(({ name }) => name !== null)
  const sign = direction === 'higher' ? 1 : -1
  const ranked = named
    .filter(({ denominator }) => denominator >= TOO_FEW_TO_RANK)
    .sort((a, b) => sign * (a.numerator * b.denominator - b.numerator * a.denominator))
  return { ranked: [...ranked, ...groups.filter(({ name }) => name === null)], small: named.filter(({ denominator }) => denominator < TOO_FEW_TO_RANK) }
}
