/** A section of `About` a measure: its rule in force, its figure, who is left out, and all that is said beside it. */
import { longDate, NO_DAY } from '../calendar'
import type { Figures, LeftOutReason, MeasureFigure, Remark, TrendMonth } from '../measures'
import {
  ABOUT_WORDS,
  intervalSentence,
  LEFT_OUT_WORDS,
  MEASURE_NAMES,
  span,
  monthText,
  neededInARowText,
  neededText,
  noDataSentence,
  outOf,
  questionReading,
  QUESTION_WORDS,
  REMARK_LABELS,
  remarkSentence,
  remarkShort,
  ruleSentence,
  ruleShort,
  sentence,
  SMALL_NUMBERS,
  statusText,
  sustainedText,
  targetText,
  toleranceText,
} from '../words'
import type { AboutFact, AboutSection } from './aboutRows'
import { allMonthsCounts, figureCounts, lastCompleteMonthsCounts, leftOutCount, remarkCounts } from './countsShown'
import { quotedTarget } from './noteBeside'
import { fractionPercent, ratePercent, targetPercent } from './printedRate'
import { variationText } from './variationText'

/** Reasons in the order in which `measures` gives them, those that count nobody passed over. */
function leftOutFacts(figure: MeasureFigure): AboutFact[] {
  const reasons = Object.keys(figure.leftOut) as LeftOutReason[]
  return reasons
    .filter((reason) => (figure.leftOut[reason] ?? 0) > 0)
    .map((reason) => ({
      item: `${ABOUT_WORDS.leftOut}: ${LEFT_OUT_WORDS[reason]}`,
      value: figure.leftOut[reason],
      format: 'integer',
      note: ABOUT_WORDS.leftOutNote,
      counts: [leftOutCount(figure, reason)],
      noteCounts: [],
    }))
}

function figureFacts(figure: MeasureFigure): AboutFact[] {
  if (figure.noData !== null) return [{ item: ABOUT_WORDS.figure, value: statusText('no-data'), note: noDataSentence(figure.noData, longDate) }]
  if (figure.denominator === 0) return [{ item: ABOUT_WORDS.figure, value: statusText('no-data') }]
  return [
    {
      item: ABOUT_WORDS.figure,
      value: `${outOf(figure.numerator, figure.denominator)}, ${ratePercent(figure, figure)}`,
      note: figure.needed === 0 ? `${statusText(figure.status)}.` : `${statusText(figure.status)}; ${neededText(figure.direction, figure.needed)}.`,
      counts: figureCounts(figure),
    },
  ]
}

function targetFacts(figure: MeasureFigure): AboutFact[] {
  const { target, tolerance, direction } = figure
  if (target === null) return []
  const near = tolerance === null ? undefined : toleranceText(`${tolerance / 10_000}`)
  return [{ item: ABOUT_WORDS.target, value: targetText(targetPercent(target), direction), note: near }]
}

function sustainedFacts(figure: MeasureFigure): AboutFact[] {
  if (figure.target === null) return []
  const { met, firstMonthEnd } = figure.sustained
  return [{ item: ABOUT_WORDS.sustained, value: outOf(met, 3), note: sustainedText(met, firstMonthEnd === NO_DAY ? '' : longDate(firstMonthEnd)), counts: lastCompleteMonthsCounts(figure, 3) }]
}

function trustFacts(figure: MeasureFigure): AboutFact[] {
  const facts: AboutFact[] = figure.unconfirmed.map((question) => ({
    item: ABOUT_WORDS.notConfirmed,
    value: QUESTION_WORDS[question].question,
    note: sentence(questionReading(question, quotedTarget(figure), figure.rule)),
  }))
  if (figure.interval !== null) {
    const lower = fractionPercent(figure.interval.lower)
    const upper = fractionPercent(figure.interval.upper)
    facts.push({ item: ABOUT_WORDS.interval, value: span(lower, upper), note: intervalSentence(lower, upper), counts: figureCounts(figure) })
  }
  if (figure.smallNumbers) facts.push({ item: ABOUT_WORDS.smallNumbers, note: SMALL_NUMBERS.sentence })
  if (figure.neededInARow !== null && figure.neededInARow > 0) {
    facts.push({ item: ABOUT_WORDS.neededInARow, value: figure.neededInARow, format: 'integer', note: neededInARowText(figure.neededInARow), counts: figureCounts(figure) })
  }
  return facts
}

function variationFacts(figure: MeasureFigure): AboutFact[] {
  const { variation } = figure
  if (variation === null) return []
  const { limits, signals } = variationText(variation)
  const counts = allMonthsCounts(figure)
  return [{ item: ABOUT_WORDS.variation, note: limits, counts }, ...signals.map((note) => ({ item: ABOUT_WORDS.signal, note, counts }))]
}

/** Months without data that stand together for one reason, as one fact. */
function monthsWithoutDataFacts(trend: readonly TrendMonth[]): AboutFact[] {
  const runs: { first: string; last: string; why: string }[] = []
  let open: { first: string; last: string; why: string } | null = null
  for (const month of trend) {
    if (month.noData === null) {
      open = null
      continue
    }
    const why = noDataSentence(month.noData, longDate)
    const name = monthText(month.month)
    if (open !== null && open.why === why) open.last = name
    else {
      open = { first: name, last: name, why }
      runs.push(open)
    }
  }
  return runs.map(({ first, last, why }) => ({ item: ABOUT_WORDS.monthsNoData, value: span(first, last), note: why }))
}

function remarkFact(figure: MeasureFigure, remark: Remark): AboutFact {
  const fact: AboutFact = { item: REMARK_LABELS[remark.kind], value: remarkShort(remark), note: remarkSentence(remark) }
  const counts = remarkCounts(figure, remark)
  return remark.kind === 'no-visit-required-by-outcome' ? { ...fact, noteCounts: counts, quotes: 'note' } : { ...fact, counts }
}

function sectionOf(figure: MeasureFigure): AboutSection {
  return {
    section: MEASURE_NAMES[figure.id],
    facts: [
      { item: ABOUT_WORDS.rule, value: ruleShort(figure.id, figure.rule), note: ruleSentence(figure.id, figure.rule) },
      ...targetFacts(figure),
      ...figureFacts(figure),
      ...sustainedFacts(figure),
      ...trustFacts(figure),
      ...leftOutFacts(figure),
      ...figure.remarks.map((remark) => remarkFact(figure, remark)),
      ...variationFacts(figure),
      ...monthsWithoutDataFacts(figure.trend),
    ],
  }
}

export function aboutMeasures(figures: Figures): AboutSection[] {
  return figures.measures.map(sectionOf)
}
