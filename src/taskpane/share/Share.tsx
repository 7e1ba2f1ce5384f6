import { Button, Checkbox } from '@fluentui/react-components'
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { DEFAULT_SHARE_OPTIONS, type PeopleChoice, type ShareOptions } from '../../share'
import { MAKE_COPY, SHARE_WORDS, stayingText, tellingSentence, unplacedText } from '../../words'
import type { SheetKey } from '../../workbook'
import type { ChosenPreview, OfferedSheet } from '../../worker'
import { Section } from '../section/Section'
import { useStyles as useSectionStyles } from '../section/sectionStyles'
import type { Session } from '../session/session'
import { useStyles } from './shareStyles'

/** What is chosen unless somebody chooses: figures, and how they were worked out. */
const AT_FIRST: readonly SheetKey[] = ['summary', 'about']
const CHOICES: readonly PeopleChoice[] = ['as-they-are', 'numbered', 'dropped']

interface PeopleProps {
  readonly title: string
  readonly chosen: PeopleChoice
  readonly onChoose: (choice: PeopleChoice) => void
}

/** What becomes of ids, or of names. */
function People({ title, chosen, onChoose }: PeopleProps) {
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {CHOICES.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input type="radio" name={name} checked={chosen === choice} onChange={() => onChoose(choice)} />
          {SHARE_WORDS[choice]}
        </label>
      ))}
    </fieldset>
  )
}

/** Who could be told from the copy, and what stays on each of its sheets. */
function Staying({ preview }: { readonly preview: ChosenPreview | null }) {
  const styles = useSectionStyles()
  if (preview === null) return <p className={styles.line}>{SHARE_WORDS.looking}</p>
  return (
    <>
      <p className={styles.line}>{tellingSentence(preview.children, preview.workers)}</p>
      <ul className={styles.list}>
        {preview.sheets.map((sheet) => (
          <li key={sheet.key}>{stayingText(sheet)}</li>
        ))}
      </ul>
      {preview.unplaced > 0 && <p className={styles.line}>{unplacedText(preview.unplaced)}</p>}
    </>
  )
}

interface ChoosingProps {
  readonly session: Session
  readonly offered: readonly OfferedSheet[]
}

/** Sheets and options, what stays with them, and the button that makes the copy. */
function Choosing({ session, offered }: ChoosingProps) {
  const styles = useStyles()
  const { work } = useSyncExternalStore(session.subscribe, session.state)
  const [sheets, setSheets] = useState<readonly SheetKey[]>(AT_FIRST)
  const [options, setOptions] = useState<ShareOptions>(DEFAULT_SHARE_OPTIONS)
  const [preview, setPreview] = useState<ChosenPreview | null>(null)
  const change = (part: Partial<ShareOptions>) => setOptions({ ...options, ...part })

  useEffect(() => {
    let isCurrent = true
    setPreview(null)
    if (sheets.length > 0) {
      void session.attempt(async () => {
        const told = await session.calculation().ask({ about: 'share-preview', sheets, options })
        if (isCurrent) setPreview(told)
        return null
      })
    }
    return () => {
      isCurrent = false
    }
  }, [session, sheets, options])

  const make = () =>
    session.work(async () => {
      const bytes = await session.calculation().ask({ about: 'share-copy', sheets, options })
      await session.newWorkbooks.show(bytes)
      return { news: 'shared', how: session.newWorkbooks.how, sheets: offered.filter(({ key }) => sheets.includes(key)).map(({ name }) => name) }
    })

  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{SHARE_WORDS.sheets}</legend>
        {offered.map(({ key, name }) => (
          <Checkbox key={key} checked={sheets.includes(key)} label={name} onChange={(_, { checked }) => setSheets(checked === true ? [...sheets, key] : sheets.filter((one) => one !== key))} />
        ))}
      </fieldset>
      <People title={SHARE_WORDS.children} chosen={options.childIds} onChoose={(childIds) => change({ childIds })} />
      <People title={SHARE_WORDS.workers} chosen={options.workers} onChoose={(workers) => change({ workers })} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{SHARE_WORDS.more}</legend>
        <Checkbox checked={options.smallCounts === 'suppressed'} label={SHARE_WORDS.suppress} onChange={(_, { checked }) => change({ smallCounts: checked === true ? 'suppressed' : 'shown' })} />
        <Checkbox checked={options.typedNotes === 'included'} label={SHARE_WORDS.notes} onChange={(_, { checked }) => change({ typedNotes: checked === true ? 'included' : 'left-out' })} />
      </fieldset>
      <Section title={SHARE_WORDS.stays}>
        <div role="status" className={styles.group}>
          {sheets.length === 0 ? <p className={styles.line}>{SHARE_WORDS.nothingChosen}</p> : <Staying preview={preview} />}
        </div>
      </Section>
      <Button className={styles.button} appearance="primary" disabledFocusable={work !== null || preview === null} onClick={() => void make()}>
        {MAKE_COPY[session.newWorkbooks.how]}
      </Button>
    </>
  )
}

/** *Share copy*: reads the workbook as it is now, then offers what a new workbook may hold of it. Nothing is written here. */
export function Share({ session }: { readonly session: Session }) {
  const styles = useSectionStyles()
  const { work } = useSyncExternalStore(session.subscribe, session.state)
  const [offered, setOffered] = useState<readonly OfferedSheet[] | null>(null)
  const isBegun = useRef(false)

  const look = useCallback(
    () =>
      session.work(async (options) => {
        const circumstances = session.circumstances()
        if (circumstances === null) return { news: 'as-at-unreadable' }
        const sheets = await session.calculation().share(await session.workbook(), { ...circumstances, ...options })
        if (sheets.length === 0) return { news: 'no-measures' }
        setOffered(sheets)
        return null
      }),
    [session],
  )
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void look()
  }, [look])

  return (
    <>
      <p className={styles.line}>{SHARE_WORDS.intro}</p>
      {offered !== null && <Choosing session={session} offered={offered} />}
      {offered === null && work === null && (
        <>
          <p className={styles.line}>{SHARE_WORDS.notMade}</p>
          <Button className={styles.button} onClick={() => void look()}>
            {SHARE_WORDS.again}
          </Button>
        </>
      )}
    </>
  )
}
