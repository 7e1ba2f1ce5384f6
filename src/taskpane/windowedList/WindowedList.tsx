import { mergeClasses } from '@fluentui/react-components'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { GUESS, useListWindow } from './useListWindow'
import { useStyles } from './windowedListStyles'

export interface WindowedListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly draw: (item: Item) => ReactNode
  /** Enter, or a click. */
  readonly onChoose: (item: Item) => void
  /** Where rows can be ticked: which of them are, and what a click on the mark or the space bar does. */
  readonly ticks?: { readonly isTicked: (item: Item) => boolean; readonly onTick: (item: Item) => void }
}

/** Where a key moves to from a row; null where the key is none of ours. */
function moved(key: string, from: number, last: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'PageDown':
      return Math.min(last, from + page)
    case 'PageUp':
      return Math.max(0, from - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** A list of thousands of rows, of which only those in sight are drawn. One stop of the Tab key; arrows move, Enter chooses, and the space bar ticks where rows can be ticked. */
export function WindowedList<Item>({ label, items, draw, onChoose, ticks }: WindowedListProps<Item>) {
  const styles = useStyles()
  const id = useId()
  const { box, heights, first, last, seen, scrolled } = useListWindow(items)
  const [stoodOn, setActive] = useState(0)

  // the rows may have become fewer since
  const active = Math.min(stoodOn, Math.max(0, items.length - 1))
  const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index)

  const bringIntoSight = (index: number) => {
    if (box.current === null) return
    const [top, bottom] = [heights.top(index), heights.top(index + 1)]
    if (top < box.current.scrollTop) box.current.scrollTop = top
    else if (bottom > box.current.scrollTop + seen) box.current.scrollTop = bottom - seen
    scrolled()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (event.key === ' ' && ticks !== undefined) ticks.onTick(items[active])
      else onChoose(items[active])
      return
    }
    const to = moved(event.key, active, items.length - 1, Math.max(1, Math.floor(seen / GUESS) - 1))
    if (to === null) return
    event.preventDefault()
    setActive(to)
    bringIntoSight(to)
  }

  const idOf = (index: number) => `${id}-${index}`
  const row = (index: number) => (
    <div
      key={index}
      id={idOf(index)}
      data-index={index}
      className={mergeClasses(styles.row, ticks !== undefined && styles.ticked, index === active && styles.active)}
      role="option"
      aria-selected={index === active}
      aria-checked={ticks?.isTicked(items[index])}
      aria-setsize={items.length}
      aria-posinset={index + 1}
      onClick={() => {
        setActive(index)
        onChoose(items[index])
      }}
    >
      {ticks !== undefined && (
        <span
          aria-hidden="true"
          className={styles.tick}
          onClick={(event) => {
            event.stopPropagation()
            setActive(index)
            ticks.onTick(items[index])
          }}
        >
          {ticks.isTicked(items[index]) ? '☑' : '☐'}
        </span>
      )}
      {ticks === undefined ? draw(items[index]) : <div className={styles.beside}>{draw(items[index])}</div>}
    </div>
  )
  return (
    <div ref={box} className={styles.box} role="listbox" aria-label={label} aria-activedescendant={idOf(active)} tabIndex={0} onScroll={scrolled} onKeyDown={onKeyDown}>
      <div className={styles.rows} role="presentation" style={{ height: heights.whole }}>
        <div className={styles.shown} role="presentation" style={{ top: heights.top(first) }}>
          {shown.map(row)}
        </div>
        {/* the row that the keyboard stands on stays drawn wherever the list is scrolled to: a screen reader is told of it by its id */}
        {(active < first || active > last) && (
          <div className={styles.shown} role="presentation" style={{ top: heights.top(active) }}>
            {row(active)}
          </div>
        )}
      </div>
    </div>
  )
}
