/** The lines that every sheet of figures begins with. */
import { longDate } from '../calendar'
import type { Figures } from '../measures'
import { oldExtractText, SHEET_TITLES, stampText } from '../words'
import type { FigureSheetKey, IntroLine } from '../workbook'
import { line, textCell } from './cells'
import { longDateAndTime, type LayOutContext } from './stamp'
import { leadingTo, standing, waysLine, type Way } from './ways'

/** An old extract makes children look overdue, so every sheet says so (measures.md, section 1: the newest visit more than 2 working days before the as-at date). */
function oldExtractLines(key: FigureSheetKey, { asAt, newestVisit, extractLooksOld }: Figures, context: LayOutContext): IntroLine[] {
  if (!extractLooksOld) return []
  const said = textCell(oldExtractText(longDate(newestVisit), longDate(asAt)), 'warning')
  return [line(key === 'about' ? said : leadingTo('about', said, context))]
}

/**
 * Title, stamp, the ways to other sheets, and that the extract is old where it is.
 *
 * @param title where it is another than the sheet's own
 */
export function topLines(key: FigureSheetKey, figures: Figures, context: LayOutContext, ways: readonly Way[], title = SHEET_TITLES[key](longDate(figures.asAt))): readonly IntroLine[] {
  return [
    line(textCell(title, 'title')),
    line(textCell(stampText(longDate(figures.asAt), longDateAndTime(context.now), context.version), 'note')),
    waysLine(...standing(ways, context)),
    ...oldExtractLines(key, figures, context),
  ]
}
