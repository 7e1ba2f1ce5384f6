import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { SET_UP_WORDS } from '../../../words'
import { useStyles } from '../setUpStyles'

export interface ChosenValueProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly string[]
  readonly hint: string
  readonly onSave: (chosen: string) => void
}

/** One of a few values; it is saved when somebody says so, not while the keys walk through the list. */
export function ChosenValue({ label, value, choices, hint, onSave }: ChosenValueProps) {
  const styles = useStyles()
  const [chosen, setChosen] = useState(value)
  return (
    <>
      <Field label={label} hint={hint}>
        <Select className={styles.wide} value={chosen} onChange={(_, { value: next }) => setChosen(next)}>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      </Field>
      {chosen !== value && (
        <Button className={styles.button} aria-label={`${SET_UP_WORDS.save}: ${label}`} onClick={() => onSave(chosen)}>
          {SET_UP_WORDS.save}
        </Button>
      )}
    </>
  )
}
