import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text } from '@fluentui/react-components'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { issueTotal, openCount, SET_UP_WORDS } from '../../words'
import type { Session } from '../session/session'
import { createSetUp } from '../session/setUpPart'
import { Issues } from './issues/Issues'
import { Kept } from './kept/Kept'
import { Questions } from './questions/Questions'
import { Rules } from './rules/Rules'
import { useStyles } from './setUpStyles'
import { Tables } from './tables/Tables'

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
  const { report: figures, work } = useSyncExternalStore(session.subscribe, session.state)
  const [setUp] = useState(() => createSetUp(session))
  const { report, weighed, kept, isStale } = useSyncExternalStore(setUp.subscribe, setUp.state)

  useEffect(() => void setUp.look(), [setUp, figures])

  if (report === null) {
    return (
      <div className={styles.screen}>
        <p className={styles.line}>{SET_UP_WORDS.notRead}</p>
        <Button className={styles.button} appearance="primary" disabledFocusable={work !== null} onClick={() => void setUp.read()}>
          {SET_UP_WORDS.read}
        </Button>
        <p className={styles.note}>{SET_UP_WORDS.readHint}</p>
      </div>
    )
  }
  const open = report.questions.filter(({ arises, confirmed }) => arises && !confirmed).length
  const issues = report.issues.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={styles.screen}>
      <Accordion multiple collapsible defaultOpenItems={open > 0 ? ['questions'] : ['tables']}>
        <Part part="questions" beside={openCount(open)}>
          <Questions report={report} weighed={weighed} isBusy={work !== null} setUp={setUp} />
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
          <Button appearance="primary" disabledFocusable={work !== null} onClick={() => void session.refresh()}>
            {SET_UP_WORDS.refreshNow}
          </Button>
          <Text size={200}>{SET_UP_WORDS.stale}</Text>
        </div>
      )}
    </div>
  )
}
