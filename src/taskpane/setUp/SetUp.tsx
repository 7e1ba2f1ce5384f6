import { useSyncExternalStore } from 'react'
import { PANE_WORDS } from '../../words'
import { DataIssues } from '../dataIssues/DataIssues'
import { OpenQuestions } from '../openQuestions/OpenQuestions'
import { useStyles } from '../section/sectionStyles'
import type { Session } from '../session/session'

/** What the figures rest on: the questions that nobody has answered, and what is wrong with the data. */
export function SetUp({ session }: { readonly session: Session }) {
  const styles = useStyles()
  const { report } = useSyncExternalStore(session.subscribe, session.state)
  if (report === null) return <p className={styles.line}>{PANE_WORDS.notRefreshed}</p>
  return (
    <>
      {report.measures.length > 0 && <OpenQuestions measures={report.measures} />}
      <DataIssues report={report} />
    </>
  )
}
