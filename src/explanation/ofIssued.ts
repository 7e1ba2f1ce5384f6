/** A figure of *last time*: what was reported, and how the same day comes out with what is recorded now. */
import { longDate } from '../calendar'
import { againOf, issuedFigures, issuedKey, lastTime, targetPercent, type Again, type IssuedFigure } from '../sheets'
import { cannotBeRestated, EXPLAIN_WORDS, HISTORY_GROUPS, ISSUED_AGAIN, issuedLater, issuedThen, noDataSentence, REPORT_HEADERS, TEAMS_LEVELS } from '../words'
import { measureOf, textIn, type AskedRow, type SheetNow } from './asked'
import { printed, rateText } from './printed'
import { measureCalled } from './rowOf'

interface OfIssued {
  readonly lines: readonly string[]
  /** Whether the day comes out as it was reported; null where it is not known. */
  readonly agrees: boolean | null
}

const isRate = ({ numerator, denominator }: IssuedFigure): boolean => Number.isInteger(numerator) && Number.isInteger(denominator) && numerator >= 0 && numerator <= denominator && denominator > 0

function againLine(again: Again, issued: IssuedFigure, asAt: string): string {
  switch (again.is) {
    case 'as-reported':
      return ISSUED_AGAIN['as-reported'](asAt, rateText(issued))
    case 'restated':
      return ISSUED_AGAIN.restated(asAt, rateText(again.rate))
    case 'nobody':
      return ISSUED_AGAIN.nobody(asAt)
    case 'not-known':
      return cannotBeRestated(noDataSentence(again.why, longDate))
  }
}

function whoseOf({ group, name }: IssuedFigure): string {
  return group === HISTORY_GROUPS.whole ? group : `${group} ${name}`.trim()
}

/** What was reported, by the row of `Figures issued`; then the same day as it comes out now. */
function thenAndNow(issued: IssuedFigure, now: SheetNow): OfIssued {
  if (!isRate(issued)) return { lines: [EXPLAIN_WORDS.noRate], agrees: null }
  const asAt = longDate(Math.floor(issued.asAt))
  const then = issuedThen({ whose: whoseOf(issued), asAt, issuedOn: issued.issuedOn === 0 ? '' : printed(issued.issuedOn, 'date'), figure: rateText(issued), target: issued.target === null ? '' : targetPercent(issued.target) })
  const id = measureCalled(issued.measure)
  const figure = id === undefined ? undefined : measureOf(now, id)
  if (figure === undefined) return { lines: [then, EXPLAIN_WORDS.notWorkedOut], agrees: null }
  if (issued.asAt > now.figures.asAt) return { lines: [then, issuedLater(longDate(now.figures.asAt))], agrees: null }
  const again = againOf(issued, figure.earlier(Math.floor(issued.asAt)))
  return { lines: [then, againLine(again, issued, asAt)], agrees: again.is === 'not-known' ? null : again.is === 'as-reported' }
}

/** A row of `Figures issued`. */
export function issuedRow(row: AskedRow, now: SheetNow): OfIssued {
  const cells = Object.keys(row).flatMap((header): (readonly [string, string | number | boolean])[] => {
    const value = row[header]
    return value === null || typeof value === 'object' ? [] : [[header, value]]
  })
  const [issued] = issuedFigures([new Map(cells)], now.dateSystem)
  return issued === undefined ? { lines: [EXPLAIN_WORDS.noRate], agrees: null } : thenAndNow(issued, now)
}

/** A row of the report: the figure of last time that it shows or is held against. */
export function reportedLastTime(row: AskedRow, now: SheetNow): readonly string[] {
  const last = lastTime(now.issued, now.figures.asAt, now.records.settings.reportPeriod)
  if (last === null) return [EXPLAIN_WORDS.noLastTime]
  const head = textIn(row, REPORT_HEADERS.headOfService)
  const measure = textIn(row, REPORT_HEADERS.measure)
  const key = issuedKey(head === TEAMS_LEVELS.whole ? { measure, group: HISTORY_GROUPS.whole, name: '' } : { measure, group: HISTORY_GROUPS.headOfService, name: head })
  const issued = last.figures.find((one) => issuedKey(one) === key)
  return issued === undefined ? [EXPLAIN_WORDS.notReported] : thenAndNow(issued, now).lines
}

