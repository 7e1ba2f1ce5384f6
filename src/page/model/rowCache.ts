/** The rows of the sheet in front, as they are drawn: fetched a block at a time when somebody looks there, and forgotten when nobody does. */
import type { CellDrawing, DrawnCell, DrawnRows } from '../file/messages'

export interface CellToDraw extends Omit<DrawnCell, 'drawing'> {
  readonly drawing: CellDrawing
}

export interface RowCache {
  /** The cells of a row from the left; null while they are on their way. Rows of the blocks around it are asked for. */
  row(row: number): readonly CellToDraw[] | null
  /** Told when rows have come. Returns how to stop. */
  subscribe(listener: () => void): () => void
  /** Counts what has come, so that whoever draws can tell whether anything has. */
  arrivals(): number
}

export const BLOCK_ROWS = 64
/** Some 6,000 rows. */
const MOST_BLOCKS = 96

type Block = ReadonlyMap<number, readonly CellToDraw[]>
const NO_CELLS: readonly CellToDraw[] = []

/** @param fetch rows of the sheet, first and last included */
export function rowCache(fetch: (firstRow: number, lastRow: number) => Promise<DrawnRows>): RowCache {
  const blocks = new Map<number, Block | 'coming'>()
  const listeners = new Set<() => void>()
  let arrivals = 0

  async function load(index: number): Promise<void> {
    blocks.set(index, 'coming')
    try {
      const { rows, drawings } = await fetch(index * BLOCK_ROWS + 1, (index + 1) * BLOCK_ROWS)
      blocks.set(index, new Map(rows.map(({ row, cells }) => [row, cells.map((cell) => ({ ...cell, drawing: drawings[cell.drawing] }))])))
    } catch {
      // asked for again when somebody looks there again
      blocks.delete(index)
      return
    }
    for (const oldest of blocks.keys()) {
      if (blocks.size <= MOST_BLOCKS) break
      blocks.delete(oldest)
    }
    arrivals += 1
    for (const listener of listeners) listener()
  }

  return {
    row: (row) => {
      const index = Math.floor((row - 1) / BLOCK_ROWS)
      const block = blocks.get(index)
      if (block === undefined) void load(index)
      if (block === undefined || block === 'coming') return null
      // what was looked at last is forgotten last
      blocks.delete(index)
      blocks.set(index, block)
      return block.get(row) ?? NO_CELLS
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrivals: () => arrivals,
  }
}
