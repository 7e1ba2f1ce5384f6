import { ProgressBar, Text } from '@fluentui/react-components'
import { PANE_WORDS, progressText } from '../../words'
import type { WorkInHand } from '../session/session'
import { useStyles } from './asAtFormStyles'

/** What a refresh is doing, in words and as a bar; the bar has no end while the step does not know its own. */
export function RefreshProgress({ work: { step, done, of, cancelling } }: { readonly work: WorkInHand }) {
  const styles = useStyles()
  return (
    <div className={styles.progress}>
      <Text size={200}>{cancelling ? PANE_WORDS.cancelling : progressText(step, done, of)}</Text>
      <ProgressBar aria-label={PANE_WORDS.progress} value={of === 0 ? undefined : Math.min(1, done / of)} thickness="large" />
    </div>
  )
}
