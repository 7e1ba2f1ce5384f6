import { Button, Link } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { issueKindText, issuePlace, issueSentence, outcomeSentence, SET_UP_WORDS, sliceShown } from '../../../words'
import type { IssueCount, IssueSlice } from '../../../worker'
import type { SetUpPart } from '../../session/setUpPart'
import { useStyles } from '../setUpStyles'

/** So many rows are drawn at once; the others are fetched when somebody turns to them. */
const ROWS = 50

function Rows({ kind, setUp }: { readonly kind: IssueCount; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const { table, code } = kind
  const [from, setFrom] = useState(0)
  const [slice, setSlice] = useState<IssueSlice | null>(null)

  useEffect(() => {
    let isWanted = true
    void setUp.issues(table, code, from, ROWS).then((fetched) => {
      if (isWanted && fetched !== null) setSlice(fetched)
    })
    return () => {
      isWanted = false
    }
  }, [setUp, table, code, from])

  if (slice === null) return null
  const to = slice.from + slice.issues.length
  return (
    <>
      <p className={styles.note} role="status">
        {sliceShown(slice.from + 1, to, slice.of)}
      </p>
      <ul className={styles.list}>
        {slice.issues.map((issue, index) => (
          <li key={slice.from + index}>
            <Link
              as="button"
              inline
              className={styles.asText}
              aria-label={`${SET_UP_WORDS.goToCell}: ${issuePlace(issue.sheet, issue.row, issue.column)}`}
              onClick={() => void setUp.select({ sheet: issue.sheet, row: Math.max(1, issue.row), column: Math.max(1, issue.columnNumber) })}
            >
              {issuePlace(issue.sheet, issue.row, issue.column)}
            </Link>
            <p className={styles.note}>
              {issueSentence(issue)} {outcomeSentence(issue)}
            </p>
          </li>
        ))}
      </ul>
      {slice.of > ROWS && (
        <div className={styles.row}>
          <Button size="small" disabledFocusable={from === 0} onClick={() => setFrom(Math.max(0, from - ROWS))}>
            {SET_UP_WORDS.earlier}
          </Button>
          <Button size="small" disabledFocusable={to >= slice.of} onClick={() => setFrom(from + ROWS)}>
            {SET_UP_WORDS.later}
          </Button>
        </div>
      )}
    </>
  )
}

function Kind({ kind, setUp }: { readonly kind: IssueCount; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{issueKindText(kind.table, kind.code, kind.count, kind.leftOut)}</summary>
        <div className={styles.part}>{isOpen && <Rows kind={kind} setUp={setUp} />}</div>
      </details>
    </li>
  )
}

/** What is wrong with the data: kinds with their counts, each opening into its rows, each row leading to its cell. */
export function Issues({ kinds, setUp }: { readonly kinds: readonly IssueCount[]; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  if (kinds.length === 0) return <p className={styles.line}>{SET_UP_WORDS.noIssues}</p>
  return (
    <ul className={styles.list}>
      {kinds.map((kind) => (
        <Kind key={`${kind.table} ${kind.code}`} kind={kind} setUp={setUp} />
      ))}
    </ul>
  )
}
