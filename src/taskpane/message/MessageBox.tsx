import { Button, mergeClasses } from '@fluentui/react-components'
import { paneMessage, PANE_WORDS, TONE_SYMBOLS, type PaneNews } from '../../words'
import { useStyles } from './messageBoxStyles'

/** What happened, what was left as it was, what to do next. Its tone is told by a symbol, and by colour besides. */
export function MessageBox({ news, onClose }: { readonly news: PaneNews; readonly onClose: () => void }) {
  const styles = useStyles()
  const { tone, happened, left, next } = paneMessage(news)
  return (
    <section className={mergeClasses(styles.box, styles[tone])} aria-label={PANE_WORDS.message}>
      <span className={styles.symbol} aria-hidden="true">
        {TONE_SYMBOLS[tone]}
      </span>
      <div className={styles.text}>
        <p className={styles.happened}>{happened}</p>
        <p className={styles.line}>{left}</p>
        {next !== '' && <p className={styles.line}>{next}</p>}
      </div>
      <Button className={styles.close} appearance="transparent" size="small" aria-label={PANE_WORDS.close} onClick={onClose}>
        ✕
      </Button>
    </section>
  )
}
