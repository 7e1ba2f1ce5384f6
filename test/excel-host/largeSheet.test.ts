import { startExcel } from '.'

const ROWS = 50_000
const PAGE = 10_000

function page(from: number): (string | number)[][] {
  return Array.from({ length: PAGE }, (_, index) => {
    const row = from + index
    return [
      `C${row}`,
      `Child ${row}`,
      'Team A',
      46000 + (row % 900),
      46000 + (row % 300),
      'Seen',
      row % 7,
      row % 2 === 0 ? 'Yes' : 'No',
      row,
    ]
  })
}

test('50,000 rows of 9 cells go out and come back in pages', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    for (let from = 0; from < ROWS; from += PAGE) {
      sheet.getRangeByIndexes(from, 0, PAGE, 9).values = page(from)
      await context.sync()
    }
    for (let from = 0; from < ROWS; from += PAGE) {
      const range = sheet.getRangeByIndexes(from, 0, PAGE, 9).load('values')
      await context.sync()
      expect(range.values[PAGE - 1]).toEqual(page(from)[PAGE - 1])
      range.untrack()
    }
  })
  const writes = host.batches.slice(0, 5)
  const reads = host.batches.slice(5)
  expect(host.batches.map((batch) => batch.error)).toEqual(Array.from({ length: 10 }, () => null))
  expect(writes.reduce((sum, batch) => sum + batch.cellsWritten, 0)).toBe(ROWS * 9)
  expect(reads.reduce((sum, batch) => sum + batch.cellsRead, 0)).toBe(ROWS * 9)
  for (const { requestBytes } of writes) expect(requestBytes / (PAGE * 9)).toBeCloseTo(8, -1)
  for (const batch of [...writes, ...reads]) expect(Math.max(batch.requestBytes, batch.responseBytes)).toBeLessThan(1.2 * 1024 * 1024)
  expect(host.referencesLeft).toBe(0)
})

test('office.js writes blocks of some 1,500 cells within one batch', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2000').values = Array.from({ length: 2000 }, (_, row) => [row, row, row])
    await context.sync()
  })
  expect(host.batches).toHaveLength(1)
  expect([...host.batches[0].names]).toEqual(expect.arrayContaining(['_ValidateArraySize', 'GetRow', 'GetBoundingRect', 'Values']))
  expect(host.batches[0].cellsWritten).toBe(6000)
})
