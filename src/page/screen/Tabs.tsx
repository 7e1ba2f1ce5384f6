import { mergeClasses } from '@fluentui/react-components'
import { useRef, type KeyboardEvent } from 'react'
import { PAGE_WORDS } from '../../words'
import { useStyles } from './pageStyles'

export interface TabsProps {
  readonly sheets: readonly string[]
  readonly front: string | null
  /** The id of what the front tab shows. */
  readonly panel: string
  readonly onShow: (sheet: string) => void
}

function nextTab(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The workbook's tabs: one stop for Tab, the arrows go from sheet to sheet. */
export function Tabs({ sheets, front, panel, onShow }: TabsProps) {
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const pressed = (event: KeyboardEvent) => {
    const next = nextTab(event.key, sheets.indexOf(front ?? ''), sheets.length)
    if (next === null) return
    event.preventDefault()
    onShow(sheets[next])
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={PAGE_WORDS.tabs} className={styles.tabs} onKeyDown={pressed}>
      {sheets.map((sheet) => (
        <button
          key={sheet}
          type="button"
          role="tab"
          aria-selected={sheet === front}
          aria-controls={panel}
          tabIndex={sheet === front ? 0 : -1}
          className={mergeClasses(styles.tab, sheet === front && styles.front)}
          onClick={() => onShow(sheet)}
        >
          {sheet}
        </button>
      ))}
    </div>
  )
}
