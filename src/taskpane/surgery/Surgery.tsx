import { Button, Checkbox } from '@fluentui/react-components'
import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { longDate } from '../../calendar'
import type { ListedOnSheet, ListOnSheet } from '../../sheets'
import { childHeading, listHeading, printedTitle, SHARE_WORDS, showRest, SURGERY_WORDS } from '../../words'
import { IssueList } from '../issueList/IssueList'
import { Section } from '../section/Section'
import type { Session } from '../session/session'
import { surgeryOf, type SurgeryPart, type SurgeryState } from '../session/surgeryPart'
import { ChildForm } from './ChildForm'
import { ChildList } from './ChildList'
import { PlannedRates } from './PlannedRates'
import { Printed } from './Printed'
import { ScopeChoice } from './ScopeChoice'
import { childrenIn } from './scopes'
import { SinceLast } from './SinceLast'
import { useStyles } from './surgeryStyles'

interface PartProps {
  readonly session: Session
  readonly surgery: SurgeryPart
  /** As it is, for what is typed in. */
  readonly state: SurgeryState
  /** The same, perhaps a moment earlier, for what takes longer to draw. */
  readonly shown: SurgeryState
  readonly list: ListOnSheet
  readonly children: readonly ListedOnSheet[]
}

/** The row that is open, also when it has left the sheet while something typed beside it is not saved. */
function OpenChild({ session, surgery, state, list, onClose }: Omit<PartProps, 'children' | 'shown'> & { readonly onClose: () => void }) {
  const { work } = useSyncExternalStore(session.subscribe, session.state)
  const { open, drafts, isSaving } = state
  if (open === null) return null
  const found = list.children.find(({ key }) => key === open)
  const draft = drafts.get(open)
  const child = found ?? draft?.child
  if (child === undefined) return null
  return <ChildForm surgery={surgery} child={child} draft={draft?.fields} isGone={found === undefined} isSaving={isSaving} isBusy={work !== null} onClose={onClose} />
}

/** Children with something typed here and not saved whose rows are gone: each can be opened all the same. */
function LeftOver({ surgery, state: { drafts }, list }: Pick<PartProps, 'surgery' | 'state' | 'list'>) {
  const styles = useStyles()
  const standing = new Set(drafts.size === 0 ? [] : list.children.map(({ key }) => key))
  const gone = [...drafts].filter(([key]) => !standing.has(key))
  if (gone.length === 0) return null
  return (
    <div className={styles.part}>
      <p className={styles.line}>{SURGERY_WORDS.leftOver}</p>
      {gone.map(([key, { child }]) => (
        <Button key={key} className={styles.button} onClick={() => surgery.openChild(key)}>
          {childHeading(child.child, child.category)}
        </Button>
      ))}
    </div>
  )
}

function ToBeSeen({ session, surgery, state, shown, list, children }: PartProps) {
  const styles = useStyles()
  const [showsRest, setShowsRest] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const waiting = useMemo(() => children.filter(({ waits }) => waits !== null), [children])
  const rest = children.length - waiting.length
  const close = () => {
    surgery.openChild(null)
    part.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
  }
  return (
    <Section title={SURGERY_WORDS.list}>
      <div ref={part} className={styles.part}>
        <p className={styles.line}>{listHeading(waiting.length, waiting.filter(({ waits }) => waits === 'overdue').length)}</p>
        {rest > 0 && <Checkbox checked={showsRest} label={showRest(rest)} onChange={(_, { checked }) => setShowsRest(checked === true)} />}
        <ChildList surgery={surgery} drafts={shown.drafts} planned={shown.planned} children={showsRest ? children : waiting} />
        <LeftOver surgery={surgery} state={state} list={list} />
        <OpenChild session={session} surgery={surgery} state={state} list={list} onClose={close} />
      </div>
    </Section>
  )
}

/** What is done with the list as a whole. */
function WholeList({ session, surgery, state, list, children }: Omit<PartProps, 'shown'>) {
  const styles = useStyles()
  const { work } = useSyncExternalStore(session.subscribe, session.state)
  const [isPrinting, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const { scope } = state
  const whose = scope.level === 'whole' ? SURGERY_WORDS.everybody : (scope.name ?? SURGERY_WORDS.notRecorded)
  const print = () => {
    if (session.print === null) void surgery.showToPrint()
    // a long list is drawn piece by piece
    else startTransition(() => setPrinting(true))
  }
  return (
    <div className={styles.part}>
      <IssueList running={work !== null} onIssue={() => void session.refresh('issue')} />
      <div className={styles.buttons}>
        <Button onClick={print}>{SURGERY_WORDS.print}</Button>
        <Button disabledFocusable={work !== null} onClick={() => session.open({ kind: 'share' })}>
          {SHARE_WORDS.open}
        </Button>
      </div>
      {isPrinting && session.print !== null && (
        <Printed title={printedTitle(whose, longDate(list.stamp?.asAt ?? 0))} list={list} children={children} print={session.print} onPrinted={printed} />
      )}
    </div>
  )
}

/** The performance surgery: whose children, what has happened since the last list, who is to be seen, what is planned and what that would give. */
export function Surgery({ session }: { readonly session: Session }) {
  const styles = useStyles()
  const { report, work } = useSyncExternalStore(session.subscribe, session.state)
  const surgery = surgeryOf(session)
  const state = useSyncExternalStore(surgery.subscribe, surgery.state)
  // thousands of rows, hundreds of names to choose among: they are drawn piece by piece, and nobody's typing waits for them
  const shown = useDeferredValue(state)
  const { list, figures, scope } = shown

  useEffect(() => void surgery.look(), [surgery, report])
  useEffect(() => surgery.follow(), [surgery])
  const children = useMemo(() => (list === null || list === 'none' ? [] : childrenIn(list, { figures, scope })), [list, figures, scope])

  if (list === null) return <p className={styles.line}>{SURGERY_WORDS.reading}</p>
  if (list === 'none') {
    return (
      <div className={styles.screen}>
        <p className={styles.line}>{SURGERY_WORDS.none}</p>
        <Button className={styles.button} appearance="primary" disabledFocusable={work !== null} onClick={() => void session.refresh()}>
          {SURGERY_WORDS.refresh}
        </Button>
        <IssueList running={work !== null} onIssue={() => void session.refresh('issue')} />
      </div>
    )
  }
  const about = { session, surgery, state, shown, list, children }
  return (
    <div className={styles.screen}>
      <ScopeChoice surgery={surgery} list={list} figures={figures} scope={scope} />
      <SinceLast list={list} children={scope.level === 'whole' ? null : children} />
      <ToBeSeen {...about} />
      <PlannedRates surgery={surgery} figures={figures} agrees={shown.agrees} planned={shown.planned} rates={shown.rates} children={children} isBusy={work !== null} />
      <WholeList {...about} />
    </div>
  )
}
