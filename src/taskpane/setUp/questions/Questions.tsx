import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { QuestionConsequences } from '../../../measures'
import { targetOf, type QuestionCode } from '../../../records'
import { targetPercent } from '../../../sheets'
import { contactsInDoubt, QUESTION_WORDS, readingName, SET_UP_WORDS, TYPES_TRIED } from '../../../words'
import type { SetUpReport } from '../../../worker'
import type { SetUpPart, SetUpState } from '../../session/setUpPart'
import { useStyles } from '../setUpStyles'
import { ReadingFigures } from './ReadingFigures'
import { TypesFound } from './TypesFound'

interface Asking {
  readonly consequences: QuestionConsequences
  readonly confirmed: boolean
  readonly isBusy: boolean
  readonly setUp: SetUpPart
}

function OtherTarget({ isBusy, onTry }: { readonly isBusy: boolean; readonly onTry: (millionths: number) => void }) {
  const styles = useStyles()
  const [text, setText] = useState('')
  const target = targetOf(text)
  return (
    <div className={styles.row}>
      <Field className={styles.field} label={SET_UP_WORDS.otherTarget} validationMessage={text === '' || target !== null ? undefined : SET_UP_WORDS.targetUnreadable}>
        <Input className={styles.narrow} value={text} inputMode="decimal" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button disabledFocusable={isBusy || target === null} onClick={() => target !== null && onTry(target)}>
        {SET_UP_WORDS.tryTarget}
      </Button>
    </div>
  )
}

/** An answer as it is offered; a list that is neither the one in force nor an empty one is what was just tried. */
function nameOf({ question, readings }: QuestionConsequences, value: string): string {
  if (question === 'inadequate-target') return readingName(question, targetPercent(Number(value)))
  const isTried = (question === 'visit-types' || question === 'supervision-types') && value !== 'none' && readings[0].value !== value
  return isTried ? TYPES_TRIED : readingName(question, value)
}

/** Each way to answer one question, with its figures, and the button that confirms it. */
function Readings({ consequences, confirmed, isBusy, setUp }: Asking) {
  const styles = useStyles()
  const { question, readings, words, inDoubt } = consequences
  return (
    <>
      {inDoubt > 0 && <p className={styles.note}>{contactsInDoubt(inDoubt)}</p>}
      {(question === 'visit-types' || question === 'supervision-types') && (
        <TypesFound
          key={readings[0].value}
          question={question}
          words={words}
          list={readings[0].value}
          isBusy={isBusy}
          onTry={(list) => void setUp.weigh(question, list)}
          onConfirm={(list) => void setUp.answer(question, list)}
        />
      )}
      <ul className={styles.list}>
        {readings.map(({ value, inForce, figures }) => {
          const name = nameOf(consequences, value)
          return (
            <li key={value} className={styles.reading}>
              <p className={styles.line}>{inForce ? `${name} (${SET_UP_WORDS.inForce})` : name}</p>
              <ReadingFigures figures={figures} />
              {!(inForce && confirmed) && (
                <Button className={styles.button} size="small" disabledFocusable={isBusy} aria-label={`${inForce ? SET_UP_WORDS.answer : SET_UP_WORDS.answerAgain}: ${name}`} onClick={() => void setUp.answer(question, value)}>
                  {inForce ? SET_UP_WORDS.answer : SET_UP_WORDS.answerAgain}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {question === 'inadequate-target' && <OtherTarget isBusy={isBusy} onTry={(millionths) => void setUp.weigh(question, String(millionths))} />}
    </>
  )
}

function Question({ question, confirmed, arises, consequences, isBusy, setUp }: SetUpReport['questions'][number] & { readonly consequences: QuestionConsequences | undefined; readonly isBusy: boolean; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const { question: asked, matters } = QUESTION_WORDS[question]
  const standing = arises ? (confirmed ? SET_UP_WORDS.answered : SET_UP_WORDS.open) : SET_UP_WORDS.doesNotArise
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>{asked}</h3>
      <p className={styles.note}>
        {standing}. {matters}
      </p>
      {arises && consequences === undefined && (
        <Button className={styles.button} disabledFocusable={isBusy} aria-label={`${SET_UP_WORDS.showFigures}: ${asked}`} onClick={() => void setUp.weigh(question)}>
          {SET_UP_WORDS.showFigures}
        </Button>
      )}
      {arises && consequences !== undefined && <Readings consequences={consequences} confirmed={confirmed} isBusy={isBusy} setUp={setUp} />}
    </li>
  )
}

export interface QuestionsProps {
  readonly report: SetUpReport
  readonly weighed: SetUpState['weighed']
  /** While the workbook is read, one question waits for the other. */
  readonly isBusy: boolean
  readonly setUp: SetUpPart
}

/** The questions to confirm: those that nobody has answered first, those that do not arise last. */
export function Questions({ report: { questions }, weighed, isBusy, setUp }: QuestionsProps) {
  const styles = useStyles()
  const place = ({ arises, confirmed }: (typeof questions)[number]) => (arises ? (confirmed ? 1 : 0) : 2)
  const ordered = [...questions].sort((a, b) => place(a) - place(b))
  return (
    <ul className={styles.list}>
      {ordered.map((asked) => (
        <Question key={asked.question} {...asked} consequences={weighed[asked.question satisfies QuestionCode]} isBusy={isBusy} setUp={setUp} />
      ))}
    </ul>
  )
}
