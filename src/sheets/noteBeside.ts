/** What stands beside a figure on `Summary`, in few words: why it has no data, what is not confirmed, how far it may be trusted. */
import { longDate, NO_DAY } from '../calendar'
import type { MeasureFigure, Remark } from '../measures'
import { intervalShort, monthsWithoutDataText, noDataSentence, notConfirmedShort, questionReadingShort, remarkShort, SMALL_NUMBERS, sustainedFrom } from '../words'
import type { CountShown } from '../workbook'
import { figureCounts, lastCompleteMonthsCounts, remarkCounts } from './countsShown'
import { fractionPercent, targetPercent } from './printedRate'

/** A figure's target as questions quote it. */
export function quotedTarget(figure: MeasureFigure): string {
  return figure.target === null ? '' : targetPercent(figure.target)
}

/** Remarks without which a figure would be misread: they stand beside it, the others on `About` alone. */
const BESIDE: ReadonlySet<Remark['kind']> = new Set<Remark['kind']>([
  'over-15-per-cent-left-out',
  'everyone-counted',
  'seen-column-missing',
  'last-seen-only',
  'hours-as-days',
  'audits-completed',
  'children-behind-flow',
])

/** One of the notes, with the counts that it shows or rests on. */
export interface Note {
  readonly text: string
  readonly counts: readonly CountShown[]
}

export function notesBeside(figure: MeasureFigure): Note[] {
  const notes: Note[] = []
  const say = (text: string, counts: readonly CountShown[] = []) => notes.push({ text: `${text}.`, counts })
  if (figure.noData !== null) say(noDataSentence(figure.noData, longDate).replace(/\.$/, ''))
  if (figure.unconfirmed.length > 0) {
    say(notConfirmedShort(figure.unconfirmed.map((question) => questionReadingShort(question, quotedTarget(figure), figure.rule))))
  }
  if (figure.smallNumbers && figure.noData === null) say(SMALL_NUMBERS.short)
  if (figure.interval !== null) say(intervalShort(fractionPercent(figure.interval.lower), fractionPercent(figure.interval.upper)), figureCounts(figure))
  for (const remark of figure.remarks) if (BESIDE.has(remark.kind)) say(remarkShort(remark), remarkCounts(figure, remark))
  if (figure.target !== null && figure.sustained.monthsWithoutData > 0) say(monthsWithoutDataText(figure.sustained.monthsWithoutData))
  const { met, firstMonthEnd } = figure.sustained
  if (figure.target !== null && figure.noData === null && met < 3 && firstMonthEnd !== NO_DAY) say(sustainedFrom(longDate(firstMonthEnd)), lastCompleteMonthsCounts(figure, 3))
  return notes
}
