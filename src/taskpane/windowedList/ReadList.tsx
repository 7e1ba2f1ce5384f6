import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useListWindow } from './useListWindow'
import { useStyles } from './windowedListStyles'

export interface ReadListProps<Item> {
  /** The id of its heading. */
  readonly labelledBy: string
  readonly items: readonly Item[]
  readonly draw: (item: Item) => ReactNode
}

/** A list of hundreds of lines that is only read, of which those in sight are drawn. One stop of the Tab key, where the arrows scroll it. */
export function ReadList<Item>({ labelledBy, items, draw }: ReadListProps<Item>) {
  const styles = useStyles()
  const { box, heights, first, last, scrolled } = useListWindow(items)
  const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <div ref={box} className={styles.box} role="list" aria-labelledby={labelledBy} tabIndex={0} onScroll={scrolled}>
      <div className={styles.rows} role="presentation" style={{ height: heights.whole }}>
        <div className={styles.shown} role="presentation" style={{ top: heights.top(first) }}>
          {shown.map((index) => (
            <div key={index} data-index={index} className={mergeClasses(styles.row, styles.onlyRead)} role="listitem" aria-setsize={items.length} aria-posinset={index + 1}>
              {draw(items[index])}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
