/** Few addresses for many like cells. */
import { LikeCells, LONGEST_ADDRESS_LIST } from '../../src/excel/writing/likeCells'

it('joins what stands below and beside each other', () => {
  const cells = new LikeCells<'met' | 'missed'>()
  for (let row = 0; row < 3; row++) for (const column of [1, 2]) cells.add('met', row, column)
  cells.add('missed', 3, 1)
  cells.add('met', 4, 1)
  expect([...cells.lists()]).toEqual([
    ['met', ['B1:C3,B5']],
    ['missed', ['B4']],
  ])
})

it('keeps every list short enough for one call, and names every cell once', () => {
  const cells = new LikeCells<'met'>()
  for (let row = 0; row < 1500; row++) for (let column = row % 2; column < 30; column += 2) cells.add('met', row, column)
  const lists = cells.lists().get('met') ?? []
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(LONGEST_ADDRESS_LIST)
  expect(new Set(lists.flatMap((list) => list.split(','))).size).toBe(1500 * 15)
})
