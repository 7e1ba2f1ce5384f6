import { dataIssuesSheet } from '../../src/sheets'
import type { Issue } from '../../src/words'
import { CONTEXT, figuresOf, issue, recordsOf } from './fixtures'

const layOutIssues = (issues: readonly Issue[]) => dataIssuesSheet(figuresOf([]), recordsOf({ issues }), CONTEXT)

describe('every issue is a row', () => {
  test('with where it is, what is wrong, what was done, and whose it is', () => {
    const { cells } = layOutIssues([issue()]).table.rows[0]
    expect(cells.table.value).toBe('Visits')
    expect(cells.sheet.value).toBe('Visits')
    expect(cells.row.value).toBe(17)
    expect(cells.column.value).toBe('Visit date')
    expect(cells.value.value).toBe('31/02/2019')
    expect(cells.problem.value).toContain('31/02/2019')
    expect(String(cells.outcome.value)).toMatch(/left out/i)
    expect(cells.worker.value).toBe('Ada Example')
    expect(cells.team.value).toBe('North 1')
  })

  test.each([
    ['the cell itself', issue({ columnNumber: 2, row: 17 }), 'B17'],
    ['column Z', issue({ columnNumber: 26, row: 3 }), 'Z3'],
    ['column AA', issue({ columnNumber: 27, row: 3 }), 'AA3'],
    ['the last column that a sheet has', issue({ columnNumber: 16_384, row: 3 }), 'XFD3'],
    ['the row’s first cell, where no single cell is meant', issue({ columnNumber: 0, row: 9 }), 'A9'],
  ])('and a link to %s', (_, one, cell) => {
    const row = layOutIssues([one]).table.rows[0]
    expect(row.cells.cell).toEqual({ value: cell, link: { kind: 'cell', sheet: 'Visits', cell } })
  })

  test('in the order found, none left away', () => {
    const issues = Array.from({ length: 8_000 }, (_, index) => issue({ row: index + 2, value: `value ${index}` }))
    const { rows } = layOutIssues(issues).table
    expect(rows.map(({ cells }) => cells.row.value)).toEqual(issues.map(({ row }) => row))
  })
})

describe('what was typed stays text', () => {
  test.each(['=1+1', '+44 1452', '-5', '@here', '<b>bold</b>', "'quoted", '007', '🙂', '=HYPERLINK("x")'])('%s', (text) => {
    const sheet = layOutIssues([issue({ value: text, worker: text, team: text, sheet: text, column: text })])
    const { cells } = sheet.table.rows[0]
    for (const key of ['value', 'worker', 'team', 'sheet', 'column']) {
      expect(cells[key].value).toBe(text)
      expect(sheet.table.columns.find((column) => column.key === key)?.format).toBe('text')
    }
  })

  test('a blank value, worker or team is a blank cell', () => {
    const { cells } = layOutIssues([issue({ value: '', worker: '', team: '' })]).table.rows[0]
    expect([cells.value.value, cells.worker.value, cells.team.value]).toEqual([null, null, null])
  })
})

describe('above the table', () => {
  const introOf = (issues: readonly Issue[]) => layOutIssues(issues).intro.flatMap(({ cells }) => cells.map(({ value }) => value))

  test('how many there are, and how many left a row out', () => {
    expect(introOf([issue(), issue({ outcome: 'counted' })])).toContain(
      '2 issues; 1 of them left a row out of the figures. Each cell can be reached by the link at the right.',
    )
  })

  test('none, said in words above a table without rows', () => {
    expect(introOf([])).toContain('No issues with the data were found.')
    expect(layOutIssues([]).table.rows).toEqual([])
  })
})

test('the table has its name, unique headers, nothing typed, and filter buttons', () => {
  const { name, columns, filterButtons } = layOutIssues([issue()]).table
  expect(name).toBe('casefile_issues')
  expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length)
  expect(columns.every(({ content }) => content === 'computed')).toBe(true)
  expect(filterButtons).toBe(true)
})

test('columns are wide enough for what they hold, up to where a page would suffer', () => {
  const long = 'x'.repeat(300)
  const { columns } = layOutIssues([issue({ value: long, worker: 'Al' })]).table
  const widthOf = (key: string) => columns.find((column) => column.key === key)?.width ?? 0
  expect(widthOf('value')).toBeLessThanOrEqual(26)
  expect(widthOf('worker')).toBeGreaterThanOrEqual('Worker'.length + 3)
})
