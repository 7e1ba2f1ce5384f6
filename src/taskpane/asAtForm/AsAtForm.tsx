import { Button, Field, Input } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { FIRST_DAY, isoDate, LAST_DAY, longDate, parseIsoDate } from '../../calendar'
import { PANE_WORDS } from '../../words'
import type { WorkInHand } from '../session/session'
import { useStyles } from './asAtFormStyles'
import { RefreshProgress } from './RefreshProgress'

export interface AsAtFormProps {
  /** As the date field holds it: `2019-07-31`, or blank. */
  readonly asAt: string
  readonly work: WorkInHand | null
  readonly onAsAt: (asAt: string) => void
  readonly onRefresh: () => void
  readonly onCancel: () => void
}

/** The as-at date, *Refresh*, and while it runs how far it has come and *Cancel*. */
export function AsAtForm({ asAt, work, onAsAt, onRefresh, onCancel }: AsAtFormProps) {
  const styles = useStyles()
  const isRunning = work !== null
  const day = parseIsoDate(asAt)
  const isReadable = asAt === '' || (day >= FIRST_DAY && day <= LAST_DAY)
  const refreshButton = useRef<HTMLButtonElement>(null)
  const cancelHasFocus = useRef(false)

  // Cancel goes when the work ends; whoever stood on it stands on Refresh then, not at the top of the pane
  useEffect(() => {
    if (isRunning || !cancelHasFocus.current) return
    cancelHasFocus.current = false
    refreshButton.current?.focus()
  }, [isRunning])

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) onRefresh()
      }}
    >
      <Field
        label={PANE_WORDS.asAt}
        hint={asAt === '' ? PANE_WORDS.asAtBlank : longDate(day)}
        validationMessage={isReadable ? undefined : PANE_WORDS.asAtUnreadable}
      >
        <Input className={styles.date} input={{ className: styles.dateInput }} type="date" lang="en-GB" value={asAt} min={isoDate(FIRST_DAY)} max={isoDate(LAST_DAY)} onChange={(_, { value }) => onAsAt(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button ref={refreshButton} type="submit" appearance="primary" disabledFocusable={isRunning}>
          {PANE_WORDS.refresh}
        </Button>
        {isRunning && (
          <Button
            type="button"
            disabledFocusable={work.cancelling}
            onClick={onCancel}
            onFocus={() => (cancelHasFocus.current = true)}
            onBlur={() => (cancelHasFocus.current = false)}
          >
            {PANE_WORDS.cancel}
          </Button>
        )}
      </div>
      {isRunning && <RefreshProgress work={work} />}
    </form>
  )
}
