import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { PAGE_WORDS } from '../../words'
import { columnLetters, placeOfAddress } from '../draw/places'
import type { CellBefore, CellToType, SheetFrame } from '../file/messages'
import { geometryOf } from '../model/geometry'
import { moved, type Cell } from '../model/moves'
import type { RowCache } from '../model/rowCache'
import { CellEditor, type Editing } from './CellEditor'
import { GridRow, SELECTED_CELL, SIDE_WIDTH } from './GridRow'
import { useStyles } from './gridStyles'
import { SheetChart } from './SheetChart'
import { frozenIn, inView, useViewport, type Frozen } from './viewport'

export const HEAD_HEIGHT = 22

export interface GridProps {
  readonly sheet: string
  readonly frame: SheetFrame
  readonly rows: RowCache
  readonly cell: Cell
  readonly onSelect: (cell: Cell) => void
  readonly onFollow: (link: { readonly sheet: string; readonly row: number; readonly column: number }) => void
  readonly onBegin: (cell: Cell) => Promise<CellToType | null>
  readonly onType: (cell: Cell, before: CellBefore, entry: string) => void
}

/** What is typed between the first key and the moment that the cell can be edited: none of it is lost. */
interface Beginning {
  /** Absent where the cell is to be changed and not typed anew. */
  typed: string | undefined
  ended: 'Enter' | 'Tab' | 'Escape' | null
}

function typeAhead(beginning: Beginning, key: string): void {
  if (beginning.ended !== null) return
  if (key === 'Enter' || key === 'Tab' || key === 'Escape') beginning.ended = key
  else if (key === 'Backspace') beginning.typed = beginning.typed?.slice(0, -1)
  else if (key.length === 1) beginning.typed = (beginning.typed ?? '') + key
}

/** `offered` is what the cell held, as it is offered for changing. */
type EditingNow = Editing & { readonly before: CellBefore; readonly offered: string }

/** One sheet, of which no more is drawn than is in view. */
export function Grid({ sheet, frame, rows, cell, onSelect, onFollow, onBegin, onType }: GridProps) {
  const styles = useStyles()
  const scroller = useRef<HTMLDivElement>(null)
  const begun = useRef<Beginning | null>(null)
  const [editing, setEditing] = useState<EditingNow | null>(null)
  const geometry = useMemo(() => geometryOf(frame), [frame])
  const { view, scrolled } = useViewport(scroller)
  useSyncExternalStore(rows.subscribe, rows.arrivals)
  const frozen = frozenIn(frame, geometry, view)
  const shown = inView(geometry, frozen, view)
  const selectedCells = rows.row(Math.min(cell.row, geometry.rows))
  const selected = selectedCells?.find(({ column }) => column === cell.column)

  useEffect(() => {
    bringIntoView(scroller.current, cell, geometry, frozen)
    // only where the selection itself has moved
  }, [cell])

  const begin = async (at: Cell, entry?: string) => {
    const beginning: Beginning = { typed: entry, ended: null }
    begun.current = beginning
    const found = await onBegin(at)
    const { typed, ended } = beginning
    // at once, so that the next key finds the field and not the grid
    if (found !== null && ended === null) flushSync(() => setEditing({ ...at, before: found, words: found.words, offered: found.entry, entry: typed ?? found.entry }))
    begun.current = null
    if (found === null || ended === null || ended === 'Escape') return
    if (typed !== undefined) finish(at, found, typed, ended === 'Tab' ? 'right' : 'down')
  }
  const finish = (at: Cell, before: CellBefore, entry: string, then: 'down' | 'right' | 'stay') => {
    onType(at, before, entry)
    move(at, then)
  }
  const move = (at: Cell, then: 'down' | 'right' | 'stay') => {
    if (then === 'down') onSelect({ ...at, row: Math.min(geometry.rows, at.row + 1) })
    if (then === 'right') onSelect({ ...at, column: Math.min(geometry.columns, at.column + 1) })
  }
  const end = () => {
    setEditing(null)
    scroller.current?.focus()
  }
  const commit = (entry: string, then: 'down' | 'right' | 'stay') => {
    if (editing === null) return
    const at = { row: editing.row, column: editing.column }
    if (then === 'stay') setEditing(null)
    else end()
    if (entry === editing.offered) move(at, then)
    else finish(at, editing.before, entry, then)
  }

  const follow = (link: { readonly sheet: string; readonly cell: string }) => onFollow({ sheet: link.sheet, ...placeOfAddress(link.cell) })

  const pressed = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    const isWithControl = ctrlKey || metaKey
    if (begun.current !== null) {
      event.preventDefault()
      typeAhead(begun.current, key)
      return
    }
    const next = altKey ? null : moved(cell, key, isWithControl, geometry, { row: frame.lastRow, column: frame.lastColumn }, Math.max(1, shown.lastRow - shown.firstRow - 2))
    if (next !== null) {
      event.preventDefault()
      onSelect(next)
    } else if (key === 'Enter' && selected?.link !== undefined) follow(selected.link)
    else if (key === 'Enter' || key === 'F2') void begin(cell)
    else if (key === 'Delete') void begin(cell, '')
    else if (key.length === 1 && !isWithControl && !altKey) void begin(cell, key)
    else return
    event.preventDefault()
  }

  const cellUnder = ({ clientX, clientY }: MouseEvent): Cell | null => {
    const box = scroller.current?.getBoundingClientRect()
    if (box === undefined || scroller.current === null) return null
    const [x, y] = [clientX - box.left - SIDE_WIDTH, clientY - box.top - HEAD_HEIGHT]
    if (x < 0 || y < 0) return null
    return {
      row: geometry.rowAt(y < frozen.height ? y : y + scroller.current.scrollTop),
      column: geometry.columnAt(x < frozen.width ? x : x + scroller.current.scrollLeft),
    }
  }
  const clicked = (event: MouseEvent) => {
    const at = cellUnder(event)
    if (at === null || (event.target instanceof Element && event.target.closest('input, textarea') !== null)) return
    onSelect(at)
    const link = rows.row(at.row)?.find(({ column }) => column === at.column)?.link
    if (link !== undefined) follow(link)
  }

  const drawn = (row: number, top: number) => (
    <GridRow
      key={row}
      row={row}
      top={top}
      cells={rows.row(row)}
      geometry={geometry}
      frozenColumns={frozen.columns}
      firstColumn={shown.firstColumn}
      lastColumn={shown.lastColumn}
      selected={row === cell.row ? cell.column : 0}
      ruled={frame.showsGridLines ? 'ruled' : 'plain'}
    />
  )
  const bodyTop = (row: number) => geometry.top(row) - frozen.height
  const isInFrozenRow = editing !== null && editing.row <= frozen.rows
  const editor = editing !== null && (
    // a cell of the grid like the one that it covers
    <div role="row" aria-rowindex={editing.row + 1}>
      <div role="gridcell" aria-colindex={editing.column + 1}>
        <CellEditor
          editing={editing}
          sheet={sheet}
          box={{
            left: SIDE_WIDTH + geometry.left(editing.column),
            top: isInFrozenRow ? HEAD_HEIGHT + geometry.top(editing.row) : bodyTop(editing.row),
            width: geometry.columnWidth(editing.column),
            height: geometry.rowHeight(editing.row),
          }}
          onCommit={commit}
          onCancel={end}
        />
      </div>
    </div>
  )

  return (
    <div className={styles.frame}>
      <div className={styles.content} role="group" aria-label={PAGE_WORDS.content} tabIndex={0}>
        <span className={styles.address}>{`${columnLetters(cell.column)}${cell.row}`}</span>
        {selected?.typed && <span className={styles.forTyping}>{PAGE_WORDS.forTyping}</span>}
        <span>{selected?.text}</span>
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={sheet}
        aria-rowcount={geometry.rows + 1}
        aria-colcount={geometry.columns + 1}
        aria-readonly="true"
        aria-activedescendant={isDrawn(cell, shown, frozen) ? SELECTED_CELL : undefined}
        tabIndex={0}
        onScroll={scrolled}
        onKeyDown={pressed}
        onClick={clicked}
        onDoubleClick={(event) => {
          const at = cellUnder(event)
          if (at !== null) void begin(at)
        }}
      >
        <div role="presentation" style={{ width: SIDE_WIDTH + geometry.width, height: HEAD_HEIGHT + geometry.height }}>
          <div role="presentation" className={styles.top} style={{ height: HEAD_HEIGHT + frozen.height }}>
            <div role="row" aria-rowindex={1} className={styles.row} style={{ top: 0, height: HEAD_HEIGHT }}>
              <div role="presentation" className={styles.side} style={{ width: SIDE_WIDTH + frozen.width }}>
                <div role="presentation" className={styles.head} style={{ left: 0, width: SIDE_WIDTH }} />
                {range(1, frozen.columns).map((column) => (
                  <ColumnHead key={column} column={column} left={SIDE_WIDTH + geometry.left(column)} width={geometry.columnWidth(column)} />
                ))}
              </div>
              {range(Math.max(shown.firstColumn, frozen.columns + 1), shown.lastColumn).map((column) => (
                <ColumnHead key={column} column={column} left={SIDE_WIDTH + geometry.left(column)} width={geometry.columnWidth(column)} />
              ))}
            </div>
            {range(1, frozen.rows).map((row) => drawn(row, HEAD_HEIGHT + geometry.top(row)))}
            {isInFrozenRow && editor}
          </div>
          <div role="presentation" className={styles.body} style={{ height: geometry.height - frozen.height }}>
            {frame.showsGridLines && range(shown.firstColumn, shown.lastColumn).map((column) => <div key={column} role="presentation" className={styles.column} style={{ left: SIDE_WIDTH + geometry.left(column + 1) - 1 }} />)}
            {range(shown.firstRow, shown.lastRow).map((row) => drawn(row, bodyTop(row)))}
            {isDrawn(cell, shown, frozen) || drawn(cell.row, bodyTop(cell.row))}
            {frame.charts.map((chart) => (
              <div key={`${chart.firstRow} ${chart.firstColumn}`} role="presentation" className={styles.chart} style={{ left: SIDE_WIDTH + geometry.left(chart.firstColumn), top: bodyTop(chart.firstRow) }}>
                <SheetChart chart={chart} width={geometry.left(chart.lastColumn + 1) - geometry.left(chart.firstColumn)} height={geometry.top(chart.lastRow + 1) - geometry.top(chart.firstRow)} />
              </div>
            ))}
            {!isInFrozenRow && editor}
          </div>
        </div>
      </div>
    </div>
  )
}

function ColumnHead({ column, left, width }: { readonly column: number; readonly left: number; readonly width: number }) {
  const styles = useStyles()
  return (
    <div role="columnheader" aria-colindex={column + 1} className={styles.head} style={{ left, width }}>
      {columnLetters(column)}
    </div>
  )
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function isDrawn({ row, column }: Cell, { firstRow, lastRow, firstColumn, lastColumn }: ReturnType<typeof inView>, frozen: Frozen): boolean {
  return (row <= frozen.rows || (firstRow <= row && row <= lastRow)) && (column <= frozen.columns || (firstColumn <= column && column <= lastColumn))
}

function bringIntoView(scroller: HTMLDivElement | null, { row, column }: Cell, geometry: ReturnType<typeof geometryOf>, frozen: Frozen): void {
  if (scroller === null) return
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller
  if (row > frozen.rows) {
    const [top, bottom] = [geometry.top(row), geometry.top(row + 1)]
    const room = clientHeight - HEAD_HEIGHT
    if (top < scrollTop + frozen.height) scroller.scrollTop = top - frozen.height
    else if (bottom > scrollTop + room) scroller.scrollTop = bottom - room
  }
  if (column > frozen.columns) {
    const [left, right] = [geometry.left(column), geometry.left(column) + geometry.columnWidth(column)]
    const room = clientWidth - SIDE_WIDTH
    if (left < scrollLeft + frozen.width) scroller.scrollLeft = left - frozen.width
    else if (right > scrollLeft + room) scroller.scrollLeft = Math.min(right - room, left - frozen.width)
  }
}
