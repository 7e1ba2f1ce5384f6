import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { listTyped } from '../../../records'
import { SET_UP_WORDS } from '../../../words'
import { useStyles } from '../setUpStyles'

export interface TypedListProps {
  readonly label: string
  /** Words, parted by semicolons. */
  readonly value: string
  readonly hint: string
  readonly onSave: (list: string) => void
}

/** A list in force that can be typed over, a word to a line or parted by semicolons; it is saved when somebody says so. */
export function TypedList({ label, value, hint, onSave }: TypedListProps) {
  const styles = useStyles()
  const [text, setText] = useState(value)
  const list = listTyped(text)
  return (
    <>
      <Field className={styles.field} label={label} hint={hint}>
        <Textarea className={styles.wide} value={text} rows={3} resize="vertical" aria-label={`${SET_UP_WORDS.settings}: ${label}`} onChange={(_, { value: typed }) => setText(typed)} />
      </Field>
      {list !== listTyped(value) && (
        <Button className={styles.button} aria-label={`${SET_UP_WORDS.save}: ${label}`} onClick={() => onSave(list)}>
          {SET_UP_WORDS.save}
        </Button>
      )}
    </>
  )
}
