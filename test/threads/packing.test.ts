import { CellKind, type CellPage } from '../../src/workbook'
import { packPage, unpackPage } from '../../src/threads'

function page(rows: number[], columns: { kinds: number[]; values: number[] }[], texts: string[]): CellPage {
  return {
    rows: Int32Array.from(rows),
    columns: columns.map(({ kinds, values }) => ({ kinds: Uint8Array.from(kinds), values: Float64Array.from(values) })),
    texts,
  }
}

const { blank, number, text, boolean, error } = CellKind

describe('a page of cells in one block', () => {
  test.each([
    ['every kind of cell', page([2, 3, 7, 8, 9], [{ kinds: [blank, number, text, boolean, error], values: [0, 43_677.25, 0, 1, 1] }], ['C1', '#N/A'])],
    ['an odd number of rows under two columns, so that kinds and rows end at odd addresses', page([5, 6, 9], [{ kinds: [1, 1, 0], values: [1, -2, 0] }, { kinds: [2, 2, 2], values: [0, 1, 0] }], ['a', 'b'])],
    ['no rows', page([], [{ kinds: [], values: [] }], [])],
    ['no columns: a read that only asks which rows there are', page([4, 5], [], [])],
    ['a number that only eight bytes hold', page([1], [{ kinds: [1], values: [0.1 + 0.2] }], [])],
  ])('%s comes out as it went in', (_, given) => {
    expect(unpackPage(packPage(given, 0), [])).toEqual(given)
  })

  test('the page keeps its own arrays when the block has gone to the other thread', () => {
    const given = page([2], [{ kinds: [1], values: [8] }], [])
    const packed = packPage(given, 0)
    structuredClone(packed, { transfer: [packed.block] })
    expect(packed.block.byteLength).toBe(0)
    expect([...given.columns[0].values]).toEqual([8])
  })

  test('a page that is a window on a larger store sends its own cells and no others', () => {
    const store = Float64Array.from([1, 2, 3, 4])
    const given: CellPage = { rows: Int32Array.from([10, 11]), columns: [{ kinds: Uint8Array.from([1, 1]), values: store.subarray(1, 3) }], texts: [] }
    expect([...unpackPage(packPage(given, 0), []).columns[0].values]).toEqual([2, 3])
  })

  test('texts that went before are not sent again', () => {
    const texts: string[] = []
    unpackPage(packPage(page([1], [{ kinds: [2], values: [0] }], ['first']), 0), texts)
    const second = packPage(page([2], [{ kinds: [2], values: [1] }], ['first', 'second']), 1)
    expect(second.newTexts).toEqual(['second'])
    expect(unpackPage(second, texts).texts).toEqual(['first', 'second'])
  })
})
