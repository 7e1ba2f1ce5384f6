import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, ProgressBar, Text } from '@fluentui/react-components'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { issueTotal, openCount, SET_UP_WORDS } from '../../words'
import type { Session } from '../session/session'
import { createSetUp, type SetUpWork } from '../session/setUpPart'
import { Issues } from './issues/Issues'
import { Kept } from './kept/Kept'
import { Questions } from './questions/Questions'
import { Rules } from './rules/Rules'
import { useStyles } from './setUpStyles'
import { Tables } from './tables/Tables'

function Working({ work: { doing, done, of }, onStop }: { readonly work: SetUpWork; readonly onStop: () => void }) {
  const styles = useStyles()
  return (
    <div className={styles.item}>
      <Text role="status">{doing === 'reading' ? SET_UP_WORDS.reading : SET_UP_WORDS.working}</Text>
      <ProgressBar aria-label={SET_UP_WORDS.progress} value={of === 0 ? undefined : Math.min(1, done / of)} thickness="large" />
      <Button className={styles.button} onClick={onStop}>
        {SET_UP_WORDS.stop}
      </Button>
    </div>
  )
}

type PartName = keyof typeof SET_UP_WORDS.parts

function Part({ part, beside, children }: { readonly part: PartName; readonly beside?: string; readonly children: ReactNode }) {
  const styles = useStyles()
  const title = SET_UP_WORDS.parts[part]
  return (
    <AccordionItem value={part}>
      <AccordionHeader as="h2">{beside === undefined ? title : `${title}: ${beside}`}</AccordionHeader>
      <AccordionPanel>
        <div className={styles.part}>{children}</div>
      </AccordionPanel>
    </AccordionItem>
  )
}

/** Which table feeds what, the questions to confirm, the rules, what is wrong with the data, and what the product keeps. */
export function SetUp({ session }: { readonly session: Session }) {
  const styles = useStyles()
  const { report: figures, work: refreshing } = useSyncExternalStore(session.subscribe, session.state)
  const [setUp] = useState(() => createSetUp(session))
  const { report, work, weighed, kept, isStale } = useSyncExternalStore(setUp.subscribe, setUp.state)

  useEffect(() => void setUp.look(), [setUp, figures])

  if (report === null) {
    return (
      <div className={styles.screen}>
        <p className={styles.line}>{SET_UP_WORDS.notRead}</p>
        {work === null ? (
          <Button className={styles.button} appearance="primary" onClick={() => void setUp.read()}>
            {SET_UP_WORDS.read}
          </Button>
        ) : (
          <Working work={work} onStop={setUp.stop} />
        )}
        <p className={styles.note}>{SET_UP_WORDS.readHint}</p>
      </div>
    )
  }
  const open = report.questions.filter(({ arises, confirmed }) => arises && !confirmed).length
  const issues = report.issues.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={styles.screen}>
      {work !== null && <Working work={work} onStop={setUp.stop} />}
      <Accordion multiple collapsible defaultOpenItems={open > 0 ? ['questions'] : ['tables']}>
        <Part part="questions" beside={openCount(open)}>
          <Questions report={report} weighed={weighed} isBusy={work !== null || refreshing !== null} setUp={setUp} />
        </Part>
        <Part part="tables">
          <Tables tables={report.tables} setUp={setUp} />
        </Part>
        <Part part="rules">
          <Rules report={report} setUp={setUp} />
        </Part>
        <Part part="issues" beside={issueTotal(issues)}>
          <Issues kinds={report.issues} setUp={setUp} />
        </Part>
        <Part part="kept">
          <Kept kept={kept} setUp={setUp} />
        </Part>
      </Accordion>
      {isStale && (
        <div className={styles.stale}>
          <Button appearance="primary" disabledFocusable={refreshing !== null} onClick={() => void session.refresh()}>
            {SET_UP_WORDS.refreshNow}
          </Button>
          <Text size={200}>{SET_UP_WORDS.stale}</Text>
        </div>
      )}
    </div>
  )
}
