import { Button } from '@fluentui/react-components'
import { useId, useLayoutEffect, useRef } from 'react'
import { PAGE_WORDS } from '../../words'
import { useStyles } from './pageStyles'

/** Asked before another workbook takes the place of one with unsaved changes; Esc goes on with the one that is open. */
export function UnsavedDialog({ onAnswer }: { readonly onAnswer: (answer: 'save' | 'leave' | 'stay') => void }) {
  const styles = useStyles()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // closed while it still stands on the page: the browser then gives the keyboard back to where it was
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onAnswer('stay')
      }}
    >
      <h2 id={heading} className={styles.heading}>
        {PAGE_WORDS.unsavedTitle}
      </h2>
      <p>{PAGE_WORDS.unsavedBody}</p>
      <div className={styles.answers}>
        <Button appearance="primary" onClick={() => onAnswer('save')}>
          {PAGE_WORDS.saveFirst}
        </Button>
        <Button onClick={() => onAnswer('leave')}>{PAGE_WORDS.leave}</Button>
        <Button onClick={() => onAnswer('stay')}>{PAGE_WORDS.stay}</Button>
      </div>
    </dialog>
  )
}
