/** How the day of a figure that was issued comes out with what is recorded now. */
import type { EarlierFigure, NoDataReason, Rate } from '../../measures'
import { foldName } from '../../records'
import { HISTORY_GROUPS, NOT_RECORDED } from '../../words'
import type { IssuedFigure } from '../historySheet'

export type Again =
  | { readonly is: 'as-reported' }
  | { readonly is: 'restated'; readonly rate: Rate }
  /** Nobody of theirs was counted then, with the rows of now. */
  | { readonly is: 'nobody' }
  | { readonly is: 'not-known'; readonly why: NoDataReason }

const LEVELS = ['headOfService', 'teamManager', 'team'] as const

/** The part that was issued, by its group and name however they are spelt; undefined where there is none of that name. */
function partOf({ group, name }: Pick<IssuedFigure, 'group' | 'name'>, earlier: EarlierFigure): Rate | undefined {
  if (foldName(group) === foldName(HISTORY_GROUPS.whole)) return earlier
  const level = LEVELS.find((one) => foldName(HISTORY_GROUPS[one]) === foldName(group))
  return level === undefined ? undefined : earlier.groups[level].find((part) => foldName(part.name ?? NOT_RECORDED) === foldName(name))
}

/** @param earlier the measure as at the day that the issued figure is of */
export function againOf(issued: IssuedFigure, earlier: EarlierFigure): Again {
  if (earlier.noData !== null && earlier.noData.because !== 'nobody') return { is: 'not-known', why: earlier.noData }
  const rate = partOf(issued, earlier)
  if (rate === undefined || rate.denominator === 0) return { is: 'nobody' }
  const same = rate.numerator === issued.numerator && rate.denominator === issued.denominator
  return same ? { is: 'as-reported' } : { is: 'restated', rate: { numerator: rate.numerator, denominator: rate.denominator } }
}
