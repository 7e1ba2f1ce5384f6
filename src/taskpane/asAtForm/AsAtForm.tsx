import { Button, Field, Input } from '@fluentui/react-components'
import { FIRST_DAY, isoDate, LAST_DAY, longDate, parseIsoDate } from '../../calendar'
import { PANE_WORDS } from '../../words'
import { useStyles } from './asAtFormStyles'

export interface AsAtFormProps {
  /** As the date field holds it: `2019-07-31`, or blank. */
  readonly asAt: string
  readonly running: boolean
  readonly onAsAt: (asAt: string) => void
  readonly onRefresh: () => void
}

/** The as-at date and *Refresh*. */
export function AsAtForm({ asAt, running, onAsAt, onRefresh }: AsAtFormProps) {
  const styles = useStyles()
  const day = parseIsoDate(asAt)
  const isReadable = asAt === '' || (day >= FIRST_DAY && day <= LAST_DAY)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!running) onRefresh()
      }}
    >
      <Field
        label={PANE_WORDS.asAt}
        hint={asAt === '' ? PANE_WORDS.asAtBlank : longDate(day)}
        validationMessage={isReadable ? undefined : PANE_WORDS.asAtUnreadable}
      >
        <Input className={styles.date} input={{ className: styles.dateInput }} type="date" lang="en-GB" value={asAt} min={isoDate(FIRST_DAY)} max={isoDate(LAST_DAY)} onChange={(_, { value }) => onAsAt(value)} />
      </Field>
      <Button className={styles.refresh} type="submit" appearance="primary" disabledFocusable={running}>
        {PANE_WORDS.refresh}
      </Button>
    </form>
  )
}
