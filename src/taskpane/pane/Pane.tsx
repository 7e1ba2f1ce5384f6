import { FluentProvider, Link } from '@fluentui/react-components'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { longDate } from '../../calendar'
import type { MeasureId } from '../../records'
import { measuresAsAt, PANE_WORDS, versionText } from '../../words'
import type { MeasureReport } from '../../worker'
import { AsAtForm } from '../asAtForm/AsAtForm'
import { DataIssues } from '../dataIssues/DataIssues'
import { LastRefreshed } from '../lastRefreshed/LastRefreshed'
import { MeasureCard } from '../measureCard/MeasureCard'
import { MessageBox } from '../message/MessageBox'
import { OpenQuestions } from '../openQuestions/OpenQuestions'
import { Section } from '../section/Section'
import type { Session } from '../session/session'
import type { ExcelLook } from '../theme/themeName'
import { useTheme } from '../theme/useTheme'
import { Announcement } from './Announcement'
import { useStyles } from './paneStyles'

export interface PaneProps {
  readonly session: Session
  readonly version: string
  /** What Excel tells of its look; absent outside Excel, and where it tells nothing. */
  readonly excel?: ExcelLook
  /** Pages beside the pane's own: `support.html`. */
  readonly links: { readonly support: string; readonly privacy: string }
}

/** The plan's own measures come first; visits on time, which the plan sets no target for, stand under a heading of their own. */
function isFlow(id: MeasureId): boolean {
  return id.startsWith('visits-on-time-')
}

function Cards({ title, measures }: { readonly title: string; readonly measures: readonly MeasureReport[] }) {
  const styles = useStyles()
  if (measures.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.cards}>
        {measures.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
        ))}
      </ul>
    </Section>
  )
}

/** The task pane: as-at date and Refresh, then what the last refresh found. */
export function Pane({ session, version, excel, links }: PaneProps) {
  const styles = useStyles()
  const { asAt, work, report: newest, news } = useSyncExternalStore(session.subscribe, session.state)
  // many cards at once would hold up whoever clicks or types: they are drawn piece by piece, right after the message
  const report = useDeferredValue(newest)
  const { name, theme } = useTheme(excel)
  const measures = report?.measures ?? []
  return (
    <FluentProvider className={styles.provider} theme={theme} style={{ colorScheme: name }}>
      <main className={styles.pane}>
        <h1 className={styles.title}>{PANE_WORDS.title}</h1>
        <AsAtForm asAt={asAt} work={work} onAsAt={session.chooseAsAt} onRefresh={() => void session.refresh()} onCancel={session.cancel} />
        <Announcement work={work} news={news} />
        {news !== null && <MessageBox news={news} onClose={session.dismissNews} />}
        {report === null ? (
          <div className={styles.start}>
            <p className={styles.line}>{PANE_WORDS.intro}</p>
            <p className={styles.line}>{PANE_WORDS.privacy}</p>
            <p className={styles.quiet}>{PANE_WORDS.notRefreshed}</p>
          </div>
        ) : (
          <>
            <Cards title={measuresAsAt(longDate(report.asAt))} measures={measures.filter(({ id }) => !isFlow(id))} />
            <Cards title={PANE_WORDS.flow} measures={measures.filter(({ id }) => isFlow(id))} />
            <LastRefreshed report={report} />
            {measures.length > 0 && <OpenQuestions measures={measures} />}
            <DataIssues report={report} />
          </>
        )}
        <footer className={styles.footer}>
          <span>{versionText(version)}</span>
          <Link inline href={links.support} target="_blank" rel="noopener">
            {PANE_WORDS.support}
          </Link>
          <Link inline href={links.privacy} target="_blank" rel="noopener">
            {PANE_WORDS.privacyLink}
          </Link>
        </footer>
      </main>
    </FluentProvider>
  )
}
