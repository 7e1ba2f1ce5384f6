import { useId, useRef } from 'react'
import { cellLabel } from '../../words'
import { columnLetters } from '../draw/places'
import { useStyles } from './gridStyles'

export interface Editing {
  readonly row: number
  readonly column: number
  readonly entry: string
  readonly words: readonly string[]
}

export interface CellEditorProps {
  readonly editing: Editing
  readonly sheet: string
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** @param then where the selection goes */
  readonly onCommit: (entry: string, then: 'down' | 'right' | 'stay') => void
  readonly onCancel: () => void
}

const LEAST_WIDTH = 120

/** The field in which a cell is typed: Enter and Tab keep what is typed, Esc leaves the cell as it was. */
export function CellEditor({ editing: { row, column, entry, words }, sheet, box, onCommit, onCancel }: CellEditorProps) {
  const styles = useStyles()
  const list = useId()
  const isOver = useRef(false)
  const once = (act: () => void) => {
    if (isOver.current) return
    isOver.current = true
    act()
  }
  const shared = {
    className: styles.editor,
    'aria-label': cellLabel(sheet, `${columnLetters(column)}${row}`),
    defaultValue: entry,
    autoFocus: true,
    style: { left: box.left, top: box.top, width: Math.max(LEAST_WIDTH, box.width), height: Math.max(26, box.height) },
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { key, altKey, currentTarget } = event
      event.stopPropagation()
      if (key === 'Escape') once(onCancel)
      else if ((key === 'Enter' && !altKey) || key === 'Tab') {
        event.preventDefault()
        once(() => onCommit(currentTarget.value, key === 'Tab' ? 'right' : 'down'))
      } else if (key === 'Enter') currentTarget.setRangeText('\n', currentTarget.selectionStart ?? 0, currentTarget.selectionEnd ?? 0, 'end')
    },
    onFocus: ({ currentTarget }: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length),
    onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = event.currentTarget
      once(() => onCommit(value, 'stay'))
    },
  }
  if (words.length === 0) return <textarea {...shared} />
  return (
    <>
      <input {...shared} list={list} autoComplete="off" />
      <datalist id={list}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  )
}
