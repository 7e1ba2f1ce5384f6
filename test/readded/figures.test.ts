/**
 * The written sheets are right: workbooks are refreshed as files, the cells are read back from the .xlsx by a reader of their own, and
 * every number is added up again from the rows, by the reference, and from the numbers of the other sheets.
 *
 * `READDED=200 npx jest test/readded` takes more random workbooks.
 */
import { contrast } from '../contrast'
import { awkward, county } from './workbooks'
import { figuresReadded, ON_REQUEST, Refreshed } from './refreshed'

const RANDOM = Number(process.env.READDED ?? 4)

it('of random workbooks', async () => {
  const found: string[] = []
  for (let seed = 1; seed <= RANDOM; seed++) {
    const { workbook, asAt, today } = await awkward(seed)
    const left = await new Refreshed(workbook, ON_REQUEST).at(asAt, { today })
    if (left.figures.measures.length > 0) found.push(...figuresReadded(left).map((sentence) => `${seed}: ${sentence}`))
  }
  expect(found).toEqual([])
})

it.each([
  [40, 3, 'clean', '2019-07-31'],
  [40, 5, 'messy', '2019-06-14'],
] as const)('of a county of %d children, seed %d, %s, as at %s', async (children, seed, extract, asAt) => {
  const left = await new Refreshed(await county(children, seed, extract), ON_REQUEST).at(asAt)
  expect(figuresReadded(left)).toEqual([])
  // every cell with something in it can be read on its fill
  const cells = left.sheets.flatMap(({ name, rows }) => [...rows].flatMap(([row, held]) => [...held].map(([column, cell]) => ({ where: `${name} ${row}:${column}`, ...cell }))))
  expect(cells.filter(({ value, look }) => value !== null && contrast(look.text, look.fill) < 4.5).map(({ where }) => where)).toEqual([])
})
