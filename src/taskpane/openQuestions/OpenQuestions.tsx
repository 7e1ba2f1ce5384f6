import { Button } from '@fluentui/react-components'
import { answerQuestions } from '../../words'
import type { MeasureReport } from '../../worker'

export interface OpenQuestionsProps {
  readonly measures: readonly MeasureReport[]
  /** Leads to where they are answered. */
  readonly onAnswer: () => void
}

/** Beside the figures, as long as one of them rests on a question that nobody has answered: how many, and the way to answer them. */
export function OpenQuestions({ measures, onAnswer }: OpenQuestionsProps) {
  const open = new Set(measures.flatMap(({ unconfirmed }) => unconfirmed)).size
  return open === 0 ? null : <Button onClick={onAnswer}>{answerQuestions(open)}</Button>
}
