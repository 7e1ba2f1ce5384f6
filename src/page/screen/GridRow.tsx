import { mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import { PAGE_WORDS } from '../../words'
import { columnLetters } from '../draw/places'
import type { Geometry } from '../model/geometry'
import type { CellToDraw } from '../model/rowCache'
import { useStyles } from './gridStyles'
import { spans, type Span } from './spans'

export const SIDE_WIDTH = 52

export interface GridRowProps {
  readonly row: number
  readonly top: number
  readonly cells: readonly CellToDraw[] | null
  readonly geometry: Geometry
  readonly frozenColumns: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** The selected column, where the selected cell is in this row; else 0. */
  readonly selected: number
  readonly ruled: 'ruled' | 'plain'
}

/** The id by which the grid names the selected cell to those who do not see it. */
export const SELECTED_CELL = 'casefile-selected-cell'

/** One row of a sheet: its number, the columns that stay, and those in view. */
export const GridRow = memo(function GridRow({ row, top, cells, geometry, frozenColumns, firstColumn, lastColumn, selected, ruled }: GridRowProps) {
  const styles = useStyles()
  const all = spans(cells ?? [], selected, geometry.columns)
  const isShown = ({ cell, lastColumn: last }: Span) => cell.column > frozenColumns && cell.column <= lastColumn && last >= firstColumn
  return (
    <div role="row" aria-rowindex={row + 1} className={mergeClasses(styles.row, ruled === 'ruled' && styles.ruled)} style={{ top, height: geometry.rowHeight(row) }}>
      <div role="presentation" className={styles.side} style={{ width: SIDE_WIDTH + geometry.left(frozenColumns + 1) }}>
        <div role="rowheader" aria-colindex={1} className={styles.head} style={{ left: 0, width: SIDE_WIDTH }}>
          {row}
        </div>
        {all.filter(({ cell }) => cell.column <= frozenColumns).map((span) => (
          <GridCell key={span.cell.column} span={span} row={row} geometry={geometry} isSelected={span.cell.column === selected} />
        ))}
      </div>
      {all.filter(isShown).map((span) => (
        <GridCell key={span.cell.column} span={span} row={row} geometry={geometry} isSelected={span.cell.column === selected} />
      ))}
    </div>
  )
})

interface GridCellProps {
  readonly span: Span
  readonly row: number
  readonly geometry: Geometry
  readonly isSelected: boolean
}

function GridCell({ span: { cell, lastColumn }, row, geometry, isSelected }: GridCellProps) {
  const styles = useStyles()
  const { fill, colour, bold, italic, size, align, wrap } = cell.drawing
  const left = geometry.left(cell.column)
  return (
    <div
      role="gridcell"
      id={isSelected ? SELECTED_CELL : undefined}
      aria-colindex={cell.column + 1}
      aria-selected={isSelected}
      aria-readonly={cell.typed !== true}
      aria-description={cell.typed ? PAGE_WORDS.forTyping : undefined}
      data-cell={`${columnLetters(cell.column)}${row}`}
      className={mergeClasses(styles.cell, cell.typed && styles.typed, wrap && styles.wrapped, cell.link && styles.linked, isSelected && styles.selected)}
      style={{
        left: SIDE_WIDTH + left,
        width: geometry.left(lastColumn) + geometry.columnWidth(lastColumn) - left,
        backgroundColor: fill,
        color: colour,
        fontWeight: bold ? 600 : undefined,
        fontStyle: italic ? 'italic' : undefined,
        fontSize: size,
        lineHeight: size === undefined ? undefined : 1.25,
        textAlign: align,
      }}
    >
      {cell.text}
    </div>
  )
}
