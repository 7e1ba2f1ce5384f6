import { Button } from '@fluentui/react-components'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { longDate } from '../../calendar'
import type { MeasureId } from '../../records'
import { longDateAndTime } from '../../sheets'
import { FIGURE_WORDS, measuresAsAt, PANE_WORDS, refreshedEarlier, SHARE_WORDS } from '../../words'
import type { MeasureReport } from '../../worker'
import { AsAtForm } from '../asAtForm/AsAtForm'
import { explainFigure } from '../explain/explain'
import { LastRefreshed } from '../lastRefreshed/LastRefreshed'
import { MeasureCard } from '../measureCard/MeasureCard'
import { MoreSheets } from '../moreSheets/MoreSheets'
import { OpenQuestions } from '../openQuestions/OpenQuestions'
import { Section } from '../section/Section'
import { useStyles as useSectionStyles } from '../section/sectionStyles'
import type { Session } from '../session/session'
import { useStyles } from './summaryStyles'

/** The plan's own measures come first; visits on time, which the plan sets no target for, stand under a heading of their own. */
function isFlow(id: MeasureId): boolean {
  return id.startsWith('visits-on-time-')
}

function Cards({ session, title, measures }: { readonly session: Session; readonly title: string; readonly measures: readonly MeasureReport[] }) {
  const styles = useStyles()
  if (measures.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.cards}>
        {measures.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} onOpen={() => session.open({ kind: 'figure', measure: measure.id, asked: null })} />
        ))}
      </ul>
    </Section>
  )
}

/** As-at date and *Refresh*, a card a measure, and from which rows the figures come. */
export function Summary({ session }: { readonly session: Session }) {
  const styles = useSectionStyles()
  const { asAt, sheets, work, report: newest, stamp } = useSyncExternalStore(session.subscribe, session.state)
  // many cards at once would hold up whoever clicks or types: they are drawn piece by piece, right after the message
  const report = useDeferredValue(newest)
  return (
    <>
      <AsAtForm asAt={asAt} running={work !== null} onAsAt={session.chooseAsAt} onRefresh={() => void session.refresh()} />
      <Button className={styles.button} disabledFocusable={work !== null} onClick={() => void explainFigure(session)}>
        {FIGURE_WORDS.explain}
      </Button>
      <Button className={styles.button} disabledFocusable={work !== null} onClick={() => session.open({ kind: 'share' })}>
        {SHARE_WORDS.open}
      </Button>
      <MoreSheets asked={sheets} written={newest?.written.map(({ key }) => key) ?? []} onAsk={session.chooseSheets} />
      {report === null ? (
        <p className={styles.line}>{stamp === null ? PANE_WORDS.notRefreshed : refreshedEarlier(longDateAndTime(stamp.now), longDate(stamp.asAt))}</p>
      ) : (
        <>
          <OpenQuestions measures={report.measures} onAnswer={() => session.show('set-up')} />
          <Cards session={session} title={measuresAsAt(longDate(report.asAt))} measures={report.measures.filter(({ id }) => !isFlow(id))} />
          <Cards session={session} title={PANE_WORDS.flow} measures={report.measures.filter(({ id }) => isFlow(id))} />
          <LastRefreshed report={report} />
        </>
      )}
    </>
  )
}
