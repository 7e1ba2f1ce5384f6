/** Rows are fetched where somebody looks, once, and what nobody looks at is let go. */
import type { DrawnRows } from '../../src/page/file/messages'
import { BLOCK_ROWS, rowCache } from '../../src/page/model/rowCache'
import { spans } from '../../src/page/screen/spans'

const DRAWINGS = [{ align: 'left' }, { align: 'right', fill: '#CDEBD5' }] as const

function fetching(): { fetch: (firstRow: number, lastRow: number) => Promise<DrawnRows>; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    fetch: (firstRow, lastRow) => {
      asked.push(`${firstRow}-${lastRow}`)
      return Promise.resolve({ rows: [{ row: firstRow + 1, cells: [{ column: 2, text: `row ${firstRow + 1}`, drawing: 1 }] }], drawings: DRAWINGS })
    },
  }
}

const arrived = () => new Promise((resolve) => setTimeout(resolve))

it('a row that is not there yet is null, then its cells with their drawing', async () => {
  const { fetch, asked } = fetching()
  const cache = rowCache(fetch)
  expect(cache.row(2)).toBeNull()
  await arrived()
  expect(cache.row(2)).toEqual([{ column: 2, text: 'row 2', drawing: DRAWINGS[1] }])
  expect(cache.row(3)).toEqual([])
  expect(asked).toEqual([`1-${BLOCK_ROWS}`])
})

it('tells whoever draws that rows have come', async () => {
  const cache = rowCache(fetching().fetch)
  let told = 0
  cache.subscribe(() => (told += 1))
  cache.row(1)
  await arrived()
  expect([told, cache.arrivals()]).toEqual([1, 1])
})

it('asks again for what could not be fetched', async () => {
  let tries = 0
  const cache = rowCache(() => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('busy')) : Promise.resolve({ rows: [], drawings: [] })
  })
  cache.row(1)
  await arrived()
  cache.row(1)
  await arrived()
  expect(cache.row(1)).toEqual([])
})

it('holds no more than some thousand rows of a long sheet', async () => {
  const { fetch, asked } = fetching()
  const cache = rowCache(fetch)
  for (let block = 0; block < 200; block++) {
    cache.row(block * BLOCK_ROWS + 1)
    await arrived()
  }
  expect(cache.row(1)).toBeNull()
  expect(asked).toHaveLength(201)
})

const left = (column: number, text: string) => ({ column, text, drawing: DRAWINGS[0] })

it('words run on over blank cells as far as the next that is not, and figures do not', () => {
  const cells = [left(1, 'A long line'), left(4, 'Next'), { column: 6, text: '85.0%', drawing: DRAWINGS[1] }]
  expect(spans(cells, 0, 9).map(({ lastColumn }) => lastColumn)).toEqual([3, 5, 6])
})

it('a blank selected cell is drawn, and ends what runs on from the left', () => {
  expect(spans([left(1, 'A long line')], 3, 9).map(({ cell, lastColumn }) => [cell.column, lastColumn])).toEqual([[1, 2], [3, 3]])
})
