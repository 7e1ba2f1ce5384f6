import { PANE_WORDS, paneMessage, stepText, type PaneNews } from '../../words'
import type { WorkInHand } from '../session/session'
import { useStyles } from './paneStyles'

/** Says each step once, and how it ended, to those who do not see the pane; not every row. */
export function Announcement({ work, news }: { readonly work: WorkInHand | null; readonly news: PaneNews | null }) {
  const styles = useStyles()
  const said = news === null ? '' : Object.values(saidOf(news)).join(' ')
  return (
    <div className={styles.onlyHeard} role="status" aria-live="polite">
      {work === null ? said : work.cancelling ? PANE_WORDS.cancelling : stepText(work.step)}
    </div>
  )
}

function saidOf(news: PaneNews): { readonly happened: string; readonly left: string; readonly next: string } {
  const { happened, left, next } = paneMessage(news)
  return { happened, left, next }
}
