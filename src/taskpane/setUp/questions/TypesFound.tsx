import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { QuestionConsequences } from '../../../measures'
import { listWith, listWithout, typesCounting, type TypesQuestion } from '../../../records'
import { SET_UP_WORDS, typeFound } from '../../../words'
import { useStyles } from '../setUpStyles'

export interface TypesFoundProps {
  readonly question: TypesQuestion
  readonly words: QuestionConsequences['words']
  /** The list of types that do not count, as it stands. */
  readonly list: string
  readonly isBusy: boolean
  readonly onTry: (list: string) => void
  readonly onConfirm: (list: string) => void
}

/** The types that the workbook holds, ticked where they count. A type without a name always counts, and so does one that no list can keep out. */
export function TypesFound({ question, words, list, isBusy, onTry, onConfirm }: TypesFoundProps) {
  const styles = useStyles()
  const [tried, setTried] = useState(list)
  const counts = typesCounting(question, tried)
  const decide = (type: string, counting: boolean) => setTried(counting ? listWith(tried, type) : listWithout(tried, type))
  const isFixed = (type: string) => type === '' || typesCounting(question, listWithout(tried, type))(type)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.note}>{SET_UP_WORDS.typesFound}</legend>
      <ul className={styles.list}>
        {words.map(({ word, rows }) => (
          <li key={word}>
            <Checkbox checked={counts(word)} disabled={isFixed(word)} label={typeFound(word, rows)} onChange={(_, { checked }) => decide(word, checked === true)} />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button disabledFocusable={isBusy || tried === list} onClick={() => onTry(tried)}>
          {SET_UP_WORDS.tryTypes}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => onConfirm(tried)}>
          {SET_UP_WORDS.confirmTypes}
        </Button>
      </div>
    </fieldset>
  )
}
