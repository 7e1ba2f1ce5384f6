import { Button } from '@fluentui/react-components'
import { FIGURE_WORDS } from '../../words'
import { useStyles } from '../section/sectionStyles'
import type { ExplainedRow } from '../session/screen'
import type { Session } from '../session/session'
import { goToCell } from '../session/goToCell'

/** What one row of *Data issues* or *About* says. */
export function RowExplained({ session, row: { lines, place } }: { readonly session: Session; readonly row: ExplainedRow }) {
  const styles = useStyles()
  return (
    <div className={styles.section}>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {place !== null && (
        <Button className={styles.button} onClick={() => void goToCell(session, place)}>
          {FIGURE_WORDS.goToCell}
        </Button>
      )}
    </div>
  )
}
