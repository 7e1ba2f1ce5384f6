import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { SET_UP_WORDS } from '../../../words'
import { useStyles } from '../setUpStyles'

export interface TypedValueProps {
  readonly label: string
  /** What the row is about, for those who hear the button alone. */
  readonly about: string
  readonly value: string
  readonly hint?: string
  /** What is wrong with a text; null where nothing is. */
  readonly fault: (text: string) => string | null
  readonly onSave: (text: string) => void
}

/** A value in force that can be typed over; it is saved when somebody says so, not while they type. */
export function TypedValue({ label, about, value, hint, fault, onSave }: TypedValueProps) {
  const styles = useStyles()
  const [text, setText] = useState(value)
  const wrong = fault(text)
  return (
    <form
      className={styles.row}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong === null && text !== value) onSave(text)
      }}
    >
      <Field className={styles.field} label={label} hint={hint} validationMessage={wrong ?? undefined}>
        <Input className={styles.narrow} value={text} aria-label={`${about}: ${label}`} onChange={(_, { value: typed }) => setText(typed)} />
      </Field>
      {text !== value && (
        <Button type="submit" disabledFocusable={wrong !== null} aria-label={`${SET_UP_WORDS.save}: ${about}: ${label}`}>
          {SET_UP_WORDS.save}
        </Button>
      )}
    </form>
  )
}
