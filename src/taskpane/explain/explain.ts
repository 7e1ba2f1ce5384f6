/** *Explain this figure*: from the cell that is selected to what stands behind it. Writes nothing. */
import { asksOf, type Asks, type Place } from './asks'
import { lastStamp, ratePercent } from '../../sheets'
import { issueLines, outOf, type PaneNews } from '../../words'
import type { CalculationReport, MeasureReport } from '../../worker'
import type { AskedFigure } from '../session/screen'
import type { Session, WorkOptions } from '../session/session'

/** The figure as it is now: of the measure itself, or of one of its months. */
function figureNow(measure: MeasureReport, month: string | null): string {
  const { direction } = measure
  if (month === null) return measure.denominator === 0 ? '' : outOf(measure.numerator, measure.denominator)
  const found = measure.trend.find((one) => one.month === month)
  if (found === undefined || found.denominator === 0) return ''
  return ratePercent(found, { ...found, direction })
}

/** A month's cell holds the rate as a number: it is the same where the fractions are. */
function sheetMonth(measure: MeasureReport, month: string, rate: number | null): { readonly onSheet: string; readonly agrees: boolean } {
  const found = measure.trend.find((one) => one.month === month)
  const now = found === undefined || found.denominator === 0 ? null : found.numerator / found.denominator
  const agrees = rate === null ? now === null : now !== null && Math.abs(rate - now) < 1e-12
  if (rate === null) return { onSheet: '', agrees }
  return { onSheet: agrees ? figureNow(measure, month) : `${(rate * 100).toFixed(2)}%`, agrees }
}

/** A part of the whole: nobody may be counted there now, and of people who share their names it is not told whose it is. */
async function askedPart(session: Session, measure: MeasureReport, count: string, { said, part }: Place): Promise<AskedFigure> {
  const found = await session.calculation().ask({ about: 'part', measure: measure.id, part })
  if (!found.told) return { place: said, month: null, onSheet: count, now: null, agrees: true }
  const now = found.rate === null ? '' : outOf(found.rate.numerator, found.rate.denominator)
  return { place: said, month: null, onSheet: count, now, agrees: now === count }
}

function askedFigure(measure: MeasureReport, { month, count, rate }: Extract<Asks, { of: 'figure' }>): AskedFigure | null {
  const now = figureNow(measure, month)
  if (month !== null) return { month, now, ...sheetMonth(measure, month, rate) }
  return count === null ? null : { month, now, onSheet: count, agrees: count === now }
}

/** Figures as at the sheet's own date: those of this session where the sheet has them, else worked out afresh. */
async function reportOf(session: Session, options: WorkOptions): Promise<CalculationReport> {
  const stamp = await lastStamp(await session.workbook())
  return session.workOut(stamp?.asAt, options)
}

async function openFigure(session: Session, asks: Extract<Asks, { of: 'figure' }>, options: WorkOptions): Promise<PaneNews | null> {
  const report = await reportOf(session, options)
  const measure = report.measures.find(({ id }) => id === asks.measure)
  if (measure === undefined) return { news: 'no-measures' }
  const { place, count } = asks
  session.open({ kind: 'figure', measure: measure.id, asked: place === undefined ? askedFigure(measure, asks) : await askedPart(session, measure, count ?? '', place) })
  return null
}

/** Explains the cell that is selected, or says which cells can be. Never rejects. */
export async function explainFigure(session: Session): Promise<void> {
  await session.work(async (options) => {
    const workbook = await session.workbook()
    const asks = asksOf(await workbook.selected())
    switch (asks.of) {
      case 'nothing':
        return { news: 'nothing-to-explain' }
      case 'figure':
        return openFigure(session, asks, options)
      case 'issue':
        session.open({ kind: 'row', row: { title: asks.problem, lines: issueLines(asks), place: asks.place } })
        return null
      case 'fact':
        session.open({ kind: 'row', row: { title: asks.section, lines: asks.lines, place: null } })
        return null
    }
  })
}
