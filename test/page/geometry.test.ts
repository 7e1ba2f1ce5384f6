/** Where rows and columns lie, and where the keys lead. */
import fc from 'fast-check'
import type { SheetFrame } from '../../src/page/file/messages'
import { geometryOf, ROW_HEIGHT } from '../../src/page/model/geometry'
import { moved } from '../../src/page/model/moves'
import { frozenIn, inView } from '../../src/page/screen/viewport'

function frame(part: Partial<SheetFrame> = {}): SheetFrame {
  return { lastRow: 100_000, lastColumn: 3, widths: [100, 0, 50], otherWidth: 64, tallRows: Int32Array.of(2, 5), tallHeights: Float64Array.of(50, 0), frozenRows: 3, frozenColumns: 1, showsGridLines: true,
  charts: [], ...part }
}

it('rows lie below one another, each as high as it says', () => {
  const { top, rowHeight } = geometryOf(frame())
  expect([1, 2, 3, 5, 6].map(top)).toEqual([0, 20, 70, 110, 110])
  expect([1, 2, 5, 99_999].map(rowHeight)).toEqual([ROW_HEIGHT, 50, 0, ROW_HEIGHT])
})

it('a height belongs to the row that is drawn there, whatever the heights', () => {
  const tall = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 20 }).map((rows) => Int32Array.from(rows.sort((one, other) => one - other)))
  fc.assert(fc.property(tall, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 7000 }), (tallRows, high, y) => {
    const geometry = geometryOf(frame({ lastRow: 300, tallRows, tallHeights: new Float64Array(tallRows.length).fill(high) }))
    const row = geometry.rowAt(y)
    const isWithin = geometry.top(row) <= y && y < geometry.top(row + 1)
    expect(isWithin || row === geometry.rows).toBe(true)
  }))
})

it('hidden columns take no room and are found by no click', () => {
  const { left, columnAt } = geometryOf(frame())
  expect([1, 2, 3, 4].map(left)).toEqual([0, 100, 100, 150])
  expect([0, 99, 100, 149, 150].map(columnAt)).toEqual([1, 1, 3, 3, 4])
})

it('draws some fifty rows of a hundred thousand, wherever one looks', () => {
  const geometry = geometryOf(frame())
  const frozen = frozenIn(frame(), geometry, { top: 0, left: 0, width: 900, height: 500 })
  for (const top of [0, 40_000, 1_999_000]) {
    const { firstRow, lastRow } = inView(geometry, frozen, { top, left: 0, width: 900, height: 500 })
    expect(lastRow - firstRow).toBeLessThan(60)
    expect(geometry.top(firstRow)).toBeLessThanOrEqual(top + frozen.height)
    expect(geometry.top(lastRow + 1)).toBeGreaterThanOrEqual(Math.min(geometry.height, top + 500))
  }
})

it('what stays scrolls too where it would leave no room for the rest', () => {
  const geometry = geometryOf(frame({ frozenRows: 40 }))
  expect(frozenIn(frame({ frozenRows: 40 }), geometry, { top: 0, left: 0, width: 900, height: 500 })).toMatchObject({ rows: 0, height: 0, columns: 1 })
})

const CELL = { row: 10, column: 2 }
const LAST = { row: 50, column: 4 }

it.each<[string, boolean, { row: number; column: number } | null]>([
  ['ArrowUp', false, { row: 9, column: 2 }],
  ['ArrowDown', false, { row: 11, column: 2 }],
  ['ArrowLeft', false, { row: 10, column: 1 }],
  ['ArrowRight', false, { row: 10, column: 3 }],
  ['ArrowDown', true, { row: 50, column: 2 }],
  ['Home', false, { row: 10, column: 1 }],
  ['Home', true, { row: 1, column: 1 }],
  ['End', true, { row: 50, column: 4 }],
  ['PageDown', false, { row: 30, column: 2 }],
  ['PageUp', false, { row: 1, column: 2 }],
  ['a', false, null],
])('%s, with control %s', (key, control, to) => {
  expect(moved(CELL, key, control, { rows: 80, columns: 10 }, LAST, 20)).toEqual(to)
})
