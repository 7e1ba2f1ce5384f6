import { Button, ProgressBar, Text } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { PANE_WORDS, progressText } from '../../words'
import type { WorkInHand as Work } from '../session/session'
import { useStyles } from './workInHandStyles'

export interface WorkInHandProps {
  readonly work: Work
  readonly onCancel: () => void
  /** Called when the work ends while the focus stands on *Cancel*, which goes with it. */
  readonly onFocusLost: () => void
}

/** What is being done, in words and as a bar, and *Cancel*; the bar has no end while the step does not know its own. */
export function WorkInHand({ work: { step, done, of, cancelling }, onCancel, onFocusLost }: WorkInHandProps) {
  const styles = useStyles()
  const hasFocus = useRef(false)
  useEffect(
    () => () => {
      if (hasFocus.current) onFocusLost()
    },
    [onFocusLost],
  )
  return (
    <div className={styles.box}>
      <Text size={200}>{cancelling ? PANE_WORDS.cancelling : progressText(step, done, of)}</Text>
      <ProgressBar aria-label={PANE_WORDS.progress} value={of === 0 ? undefined : Math.min(1, done / of)} thickness="large" />
      <Button
        className={styles.cancel}
        type="button"
        disabledFocusable={cancelling}
        onClick={onCancel}
        onFocus={() => (hasFocus.current = true)}
        onBlur={() => (hasFocus.current = false)}
      >
        {PANE_WORDS.cancel}
      </Button>
    </div>
  )
}
