import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { ISSUE_WORDS } from '../../words'
import { useStyles } from '../section/sectionStyles'
import { useStyles as useIssueStyles } from './issueListStyles'

/** Issues the next surgery list; says first what that does, since the order then stands. */
export function IssueList({ running, onIssue }: { readonly running: boolean; readonly onIssue: () => void }) {
  const section = useStyles()
  const styles = useIssueStyles()
  const [isAsked, setAsked] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (isAsked) first.current?.focus()
    else if (wasAsked.current) button.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  if (!isAsked) {
    return (
      <Button ref={button} className={section.button} disabledFocusable={running} onClick={() => setAsked(true)}>
        {ISSUE_WORDS.ask}
      </Button>
    )
  }
  return (
    <div role="group" aria-label={ISSUE_WORDS.title}>
      <p className={section.line}>{ISSUE_WORDS.says}</p>
      <div className={styles.row}>
        <Button
          ref={first}
          appearance="primary"
          disabledFocusable={running}
          onClick={() => {
            setAsked(false)
            onIssue()
          }}
        >
          {ISSUE_WORDS.issue}
        </Button>
        <Button onClick={() => setAsked(false)}>{ISSUE_WORDS.notNow}</Button>
      </div>
    </div>
  )
}
