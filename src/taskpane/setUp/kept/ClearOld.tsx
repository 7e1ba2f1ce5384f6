import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { addMonths, FIRST_DAY, isoDate, longDate, NO_DAY, parseIsoDate, type Day } from '../../../calendar'
import type { OldNotes } from '../../../sheets'
import { NO_NOTES_KEPT, notesThatStay, oldNotesText, RETENTION_AGES, RETENTION_WORDS } from '../../../words'
import type { SetUpPart } from '../../session/setUpPart'
import { useStyles } from '../setUpStyles'

const A_DAY = 'a-day'

/** How old something is that is to be cleared: an age, or a day of one's own, which is NO_DAY while it cannot be read. */
function Age({ today, onChange }: { readonly today: Day; readonly onChange: (before: Day) => void }) {
  const styles = useStyles()
  const [age, setAge] = useState(String(RETENTION_AGES[0].months))
  const [typed, setTyped] = useState('')
  const dayTyped = (text: string): Day => {
    const day = parseIsoDate(text)
    return day < FIRST_DAY || day > today ? NO_DAY : day
  }
  const isUnreadable = typed !== '' && dayTyped(typed) === NO_DAY
  return (
    <>
      <Field label={RETENTION_WORDS.olderThan}>
        <Select
          className={styles.wide}
          value={age}
          onChange={(_, { value }) => {
            setAge(value)
            onChange(value === A_DAY ? dayTyped(typed) : addMonths(today, -Number(value)))
          }}
        >
          {RETENTION_AGES.map(({ months, name }) => (
            <option key={months} value={months}>
              {name}
            </option>
          ))}
          <option value={A_DAY}>{RETENTION_WORDS.aDay}</option>
        </Select>
      </Field>
      {age === A_DAY && (
        <Field label={RETENTION_WORDS.before} validationMessage={isUnreadable ? RETENTION_WORDS.unreadable : undefined}>
          <Input
            className={styles.narrow}
            input={{ className: styles.wide }}
            type="date"
            lang="en-GB"
            value={typed}
            min={isoDate(FIRST_DAY)}
            max={isoDate(today)}
            onChange={(_, { value }) => {
              setTyped(value)
              onChange(dayTyped(value))
            }}
          />
        </Field>
      )}
    </>
  )
}

/** How much would go, how old it is, what stays and why; then, what else is to be known before it goes. */
function Found({ found }: { readonly found: OldNotes | 'none' }) {
  const styles = useStyles()
  if (found === 'none') return <p className={styles.line}>{NO_NOTES_KEPT}</p>
  const { sheet, before, rows, oldest, newest } = found
  const stay = notesThatStay(found)
  return (
    <>
      <p className={styles.line}>{oldNotesText({ sheet, before: longDate(before), rows: rows.length, oldest: longDate(oldest), newest: longDate(newest) })}</p>
      {stay.length > 0 && (
        <ul className={styles.figures}>
          {stay.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && <p className={styles.note}>{`${RETENTION_WORDS.nothingElse} ${RETENTION_WORDS.forGood}`}</p>}
    </>
  )
}

/** Clears old rows of `Notes kept`, once somebody has seen how many they are and said so. */
export function ClearOld({ setUp }: { readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const today = setUp.today()
  const [before, setBefore] = useState(() => addMonths(today, -RETENTION_AGES[0].months))
  const [answer, setFound] = useState<OldNotes | 'none' | null>(null)
  // an answer that came after another age was chosen is none
  const found = answer === 'none' || answer?.before === before ? answer : null
  const lookButton = useRef<HTMLButtonElement>(null)
  const end = () => {
    setFound(null)
    lookButton.current?.focus()
  }
  return (
    <section className={styles.item} aria-label={RETENTION_WORDS.title}>
      <h3 className={styles.title}>{RETENTION_WORDS.title}</h3>
      <p className={styles.note}>{RETENTION_WORDS.hint}</p>
      <Age
        today={today}
        onChange={(day) => {
          setBefore(day)
          setFound(null)
        }}
      />
      <Button ref={lookButton} className={styles.button} disabledFocusable={before === NO_DAY} onClick={() => void setUp.findOld(before).then(setFound)}>
        {RETENTION_WORDS.look}
      </Button>
      <div role="status">{found !== null && <Found found={found} />}</div>
      {found !== null && found !== 'none' && found.rows.length > 0 && (
        <div className={styles.row}>
          <Button
            onClick={() => {
              end()
              void setUp.clearOld(found)
            }}
          >
            {RETENTION_WORDS.clear}
          </Button>
          <Button appearance="primary" onClick={end}>
            {RETENTION_WORDS.keep}
          </Button>
        </div>
      )}
    </section>
  )
}
