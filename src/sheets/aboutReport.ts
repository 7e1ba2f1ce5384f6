/** First section of `About`: what this is, as at when, made when and by which version. */
import { longDate, NO_DAY } from '../calendar'
import type { Figures } from '../measures'
import { ABOUT_WORDS, oldExtractText } from '../words'
import type { AboutSection } from './aboutRows'
import { wholeMinutes, type LayOutContext } from './stamp'

export function aboutReport(figures: Figures, context: LayOutContext): AboutSection {
  const { asAt, newestVisit, extractLooksOld } = figures
  return {
    section: ABOUT_WORDS.report,
    facts: [
      { item: ABOUT_WORDS.asAt, value: asAt, format: 'date', note: ABOUT_WORDS.asAtNote },
      { item: ABOUT_WORDS.refreshed, value: wholeMinutes(context.now), format: 'datetime' },
      { item: ABOUT_WORDS.version, value: context.version },
      newestVisit === NO_DAY
        ? { item: ABOUT_WORDS.newestVisit, note: ABOUT_WORDS.newestVisitNone }
        : {
            item: ABOUT_WORDS.newestVisit,
            value: newestVisit,
            format: 'date',
            note: extractLooksOld ? oldExtractText(longDate(newestVisit), longDate(asAt)) : undefined,
          },
    ],
  }
}
