import { Button, ProgressBar, Text } from '@fluentui/react-components'
import { PANE_WORDS, progressText } from '../../words'
import type { WorkInHand as Work } from '../session/session'
import { useStyles } from './workInHandStyles'

export interface WorkInHandProps {
  readonly work: Work
  readonly onCancel: () => void
}

/** What is being done, in words and as a bar, and *Cancel*; the bar has no end while the step does not know its own. */
export function WorkInHand({ work: { step, done, of, cancelling }, onCancel }: WorkInHandProps) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      <Text size={200}>{cancelling ? PANE_WORDS.cancelling : progressText(step, done, of)}</Text>
      <ProgressBar aria-label={PANE_WORDS.progress} value={of === 0 ? undefined : Math.min(1, done / of)} thickness="large" />
      <Button className={styles.cancel} type="button" disabledFocusable={cancelling} onClick={onCancel}>
        {PANE_WORDS.cancel}
      </Button>
    </div>
  )
}
