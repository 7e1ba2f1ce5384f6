/** What stands beside a figure on `Summary`, in few words: why it has no data, what is not confirmed, how far it may be trusted. */
import { longDate, NO_DAY } from '../calendar'
import type { MeasureFigure, Remark } from '../measures'
import { intervalShort, monthsWithoutDataText, noDataSentence, notConfirmedShort, questionReadingShort, remarkShort, SMALL_NUMBERS, sustainedFrom } from '../words'
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

export function noteBeside(figure: MeasureFigure): string {
  const said: string[] = []
  if (figure.noData !== null) said.push(noDataSentence(figure.noData, longDate).replace(/\.$/, ''))
  if (figure.unconfirmed.length > 0) {
    said.push(notConfirmedShort(figure.unconfirmed.map((question) => questionReadingShort(question, quotedTarget(figure)))))
  }
  if (figure.smallNumbers && figure.noData === null) said.push(SMALL_NUMBERS.short)
  if (figure.interval !== null) said.push(intervalShort(fractionPercent(figure.interval.lower), fractionPercent(figure.interval.upper)))
  for (const remark of figure.remarks) if (BESIDE.has(remark.kind)) said.push(remarkShort(remark))
  if (figure.target !== null && figure.sustained.monthsWithoutData > 0) said.push(monthsWithoutDataText(figure.sustained.monthsWithoutData))
  const { met, firstMonthEnd } = figure.sustained
  if (figure.target !== null && figure.noData === null && met < 3 && firstMonthEnd !== NO_DAY) said.push(sustainedFrom(longDate(firstMonthEnd)))
  return said.map((part) => `${part}.`).join(' ')
}
