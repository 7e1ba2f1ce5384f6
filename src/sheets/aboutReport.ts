/** First section of `About`: as at when the figures are, and made by which version. */
import { longDate, NO_DAY } from '../calendar'
import type { Figures } from '../measures'
import { ABOUT_WORDS, oldExtractText } from '../words'
import type { AboutSection } from './aboutRows'
import type { LayOutContext } from './stamp'

export function aboutReport(figures: Figures, context: LayOutContext): AboutSection {
  const { asAt, newestVisit, extractLooksOld } = figures
  return {
    section: ABOUT_WORDS.report,
    facts: [
      { item: ABOUT_WORDS.asAt, value: asAt, format: 'date', note: ABOUT_WORDS.asAtNote },
      // when is said by the stamp above: in a row of its own the moment would have the sheet written anew by every refresh
      { item: ABOUT_WORDS.version, value: context.version, note: ABOUT_WORDS.refreshed },
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
