import type { Status } from '../../measures'
import { STATUS_LOOK } from '../../sheets'
import { statusText } from '../../words'
import { PALETTE } from '../../workbook'
import { useStyles } from './measureCardStyles'

/** Symbol and word, in the colours that the sheets use for it; a style without a fill takes the pane's own colours. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const styles = useStyles()
  const { fill, text } = PALETTE[STATUS_LOOK[status]]
  return (
    <span className={styles.badge} style={fill === undefined ? undefined : { backgroundColor: `#${fill}`, color: `#${text}` }}>
      {statusText(status)}
    </span>
  )
}
