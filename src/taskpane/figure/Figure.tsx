import { useDeferredValue, useSyncExternalStore } from 'react'
import { longDate, NO_DAY } from '../../calendar'
import { fractionPercent, ratePercent, targetPercent, variationText } from '../../sheets'
import { FIGURE_WORDS, intervalSentence, measuresAsAt, neededText, noDataSentence, outOf, remarkSentence, ruleSentence, SMALL_NUMBERS, STATUS_WORDS, sustainedText, targetText } from '../../words'
import type { MeasureReport } from '../../worker'
import { StatusBadge } from '../measureCard/StatusBadge'
import { useStyles as useCardStyles } from '../measureCard/measureCardStyles'
import { Section } from '../section/Section'
import { useStyles as useSectionStyles } from '../section/sectionStyles'
import type { AskedFigure } from '../session/screen'
import type { Session } from '../session/session'
import { Asked } from './Asked'
import { Counted } from './Counted'
import { Groups } from './Groups'
import { LookAheadText } from './LookAheadText'
import { useDetail } from './useDetail'

/** How the figure stands, against what, and by which rule. */
function Standing({ measure, asAt }: { readonly measure: MeasureReport; readonly asAt: string }) {
  const styles = useSectionStyles()
  const card = useCardStyles()
  const { id, direction, target, numerator, denominator, status, needed, noData, rule, sustained, interval, smallNumbers, remarks } = measure
  const hasData = noData === null && denominator > 0
  const isJudged = hasData && target !== null
  return (
    <div className={styles.section}>
      <p className={styles.note}>{measuresAsAt(asAt)}</p>
      <div className={card.standing}>
        <span className={card.rate}>{hasData ? ratePercent(measure, measure) : STATUS_WORDS['no-data'].symbol}</span>
        <StatusBadge status={status} />
        {hasData && <span className={card.count}>{outOf(numerator, denominator)}</span>}
      </div>
      {noData !== null && <p className={styles.line}>{noDataSentence(noData, longDate)}</p>}
      <p className={styles.line}>{target === null ? FIGURE_WORDS.noTarget : `${FIGURE_WORDS.target}: ${targetText(targetPercent(target), direction)}.`}</p>
      {isJudged && needed > 0 && <p className={styles.line}>{FIGURE_WORDS.neededStart} {neededText(direction, needed)}.</p>}
      {isJudged && <p className={styles.line}>{sustainedText(sustained.met, sustained.firstMonthEnd === NO_DAY ? '' : longDate(sustained.firstMonthEnd))}</p>}
      <p className={styles.note}>{ruleSentence(id, rule)}</p>
      {interval !== null && <p className={styles.note}>{intervalSentence(fractionPercent(interval.lower), fractionPercent(interval.upper))}</p>}
      {smallNumbers && <p className={styles.note}>{SMALL_NUMBERS.sentence}</p>}
      {remarks.map((remark) => (
        <p key={remark.kind} className={styles.note}>
          {remarkSentence(remark)}
        </p>
      ))}
    </div>
  )
}

function VariationSection({ variation }: Pick<MeasureReport, 'variation'>) {
  const styles = useSectionStyles()
  if (variation === null) return null
  const { limits, signals } = variationText(variation)
  return (
    <Section title={FIGURE_WORDS.variation}>
      {signals.map((signal) => (
        <p key={signal} className={styles.line}>
          {signal}
        </p>
      ))}
      <p className={styles.note}>{limits}</p>
    </Section>
  )
}

/** One figure opened: how it stands and why, by team, whether it changes, what lies ahead, and who is counted. */
export function Figure({ session, measure, asked }: { readonly session: Session; readonly measure: MeasureReport['id']; readonly asked: AskedFigure | null }) {
  const styles = useSectionStyles()
  const { report } = useSyncExternalStore(session.subscribe, session.state)
  const found = report?.measures.find(({ id }) => id === measure)
  if (report === null || found === undefined) return <p className={styles.line}>{FIGURE_WORDS.gone}</p>
  return <FoundFigure session={session} report={report} measure={found} asked={asked} />
}

interface FoundFigureProps {
  readonly session: Session
  readonly report: NonNullable<ReturnType<Session['state']>['report']>
  readonly measure: MeasureReport
  readonly asked: AskedFigure | null
}

function FoundFigure({ session, report, measure, asked }: FoundFigureProps) {
  // hundreds of lines that stand below what is in sight: they are drawn after the lists, piece by piece
  const groups = useDeferredValue(useDetail(session, report, measure.id, 'groups'))
  const ahead = useDeferredValue(useDetail(session, report, measure.id, 'lookAhead'))
  const month = measure.trend.find((one) => one.month === asked?.month) ?? null
  return (
    <>
      {asked !== null && <Asked asked={asked} />}
      <Standing measure={measure} asAt={longDate(report.asAt)} />
      <Counted session={session} report={report} measure={measure} month={month} />
      {groups.is === 'here' && <Groups groups={groups.value} direction={measure.direction} />}
      <VariationSection variation={measure.variation} />
      {ahead.is === 'here' && ahead.value !== null && <LookAheadText ahead={ahead.value} direction={measure.direction} />}
    </>
  )
}
