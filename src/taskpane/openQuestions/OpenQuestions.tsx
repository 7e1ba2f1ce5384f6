import { targetPercent } from '../../sheets'
import type { QuestionCode } from '../../records'
import { confirmOn, notConfirmedLine, PANE_WORDS, QUESTION_WORDS, questionReading, SHEET_NAMES } from '../../words'
import type { MeasureReport } from '../../worker'
import { Section } from '../section/Section'
import { useStyles } from '../section/sectionStyles'

/** Where each question is answered. */
const ANSWERED_ON: Readonly<Record<QuestionCode, 'settings' | 'targets'>> = {
  'inadequate-target': 'targets',
  'visit-types': 'settings',
  'contact-calls-for-visit': 'settings',
  'supervision-types': 'settings',
  'grade-numbers': 'settings',
}

/** Each question that a figure rests on, once, with the reading used until somebody answers it. */
function questionsOf(measures: readonly MeasureReport[]): readonly { readonly question: QuestionCode; readonly reading: string }[] {
  const found = new Map<QuestionCode, string>()
  for (const { unconfirmed, target, rule } of measures) {
    for (const question of unconfirmed) if (!found.has(question)) found.set(question, questionReading(question, target === null ? '' : targetPercent(target), rule))
  }
  return [...found].map(([question, reading]) => ({ question, reading }))
}

export function OpenQuestions({ measures }: { readonly measures: readonly MeasureReport[] }) {
  const styles = useStyles()
  const questions = questionsOf(measures)
  return (
    <Section title={PANE_WORDS.questions}>
      {questions.length === 0 ? (
        <p className={styles.line}>{PANE_WORDS.noQuestions}</p>
      ) : (
        <ul className={styles.list}>
          {questions.map(({ question, reading }) => (
            <li key={question}>
              <p className={styles.line}>{QUESTION_WORDS[question].question}</p>
              <p className={styles.note}>
                {notConfirmedLine([reading])} {QUESTION_WORDS[question].matters} {confirmOn(SHEET_NAMES[ANSWERED_ON[question]])}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
