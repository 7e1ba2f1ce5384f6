import { dayOf, monthsBefore } from '../../src/calendar'
import { sampleSheets, type SampleOptions } from '../../src/sample'
import { tableParts } from '../../src/sample/sourceSheets'
import { SOURCE_TABLES } from '../../src/sample/sourceTables'
import { day, distinct, grouped, rowsOf, type Row } from './reading'

const asAt = dayOf(2019, 7, 31)
const options: SampleOptions = { children: 800, seed: 1, asAt, extract: 'clean' }
const sheets = sampleSheets(options)
const audits = rowsOf(sheets, 'source-audits')
const workers = rowsOf(sheets, 'source-workers')
const supervisions = rowsOf(sheets, 'source-supervisions')
const contacts = rowsOf(sheets, 'source-contacts')
const cases = rowsOf(sheets, 'source-cases')
const visits = rowsOf(sheets, 'source-visits')
const merged = rowsOf(sheets, 'source-merged-records')

const isOpen = (row: Row): boolean => day(row, 'Start') <= asAt && (row.End === null || day(row, 'End') > asAt)

describe('the sample is the same', () => {
  test('for the same children, seed, date and kind of extract', () => {
    const written = (sample: ReturnType<typeof sampleSheets>): string => JSON.stringify(sample)
    expect(written(sampleSheets(options)) === written(sheets)).toBe(true)
    const messy: SampleOptions = { ...options, children: 100, extract: 'messy' }
    expect(written(sampleSheets(messy)) === written(sampleSheets(messy))).toBe(true)
  })

  test('and another for another seed', () => {
    const other = rowsOf(sampleSheets({ ...options, seed: 2 }), 'source-visits')
    expect(other.slice(0, 50)).not.toEqual(visits.slice(0, 50))
  })
})

describe('the county', () => {
  test('has as many children with an open case as asked for', () => {
    expect(distinct(cases.filter(isOpen), 'Child ID').size).toBe(800)
  })

  test.each([1, 7, 250])('of %d children has them too', (children) => {
    const few = rowsOf(sampleSheets({ ...options, children }), 'source-cases')
    expect(distinct(few.filter(isOpen), 'Child ID').size).toBe(children)
  })

  test('grows in step with its children', () => {
    const rows = (children: number): number => sampleSheets({ ...options, children }).reduce((sum, { table }) => sum + table.rows.length, 0)
    const ratio = rows(2000) / rows(500)
    expect(ratio).toBeGreaterThan(3.6)
    expect(ratio).toBeLessThan(4.4)
  })

  test('gives a team one manager and one Head of Service, and managers more than one team here and there', () => {
    const inPost = workers.filter(({ Role }) => Role === 'Social worker')
    for (const rows of grouped(inPost, 'Team').values()) {
      expect(distinct(rows, 'Team manager').size).toBe(1)
      expect(distinct(rows, 'Head of service').size).toBe(1)
    }
    expect(distinct(inPost, 'Team manager').size).toBeLessThan(distinct(inPost, 'Team').size)
    expect(distinct(inPost, 'Head of service').size).toBeGreaterThan(1)
  })

  test.each<[string, (row: Row) => boolean]>([
    ['leavers', (row) => row.End !== null && day(row, 'End') < asAt],
    ['people who have given notice', (row) => day(row, 'End') > asAt],
    ['people named who have not started', (row) => day(row, 'Start') > asAt],
    ['starters within the last three months', (row) => day(row, 'Start') > monthsBefore(asAt, 3) && day(row, 'Start') <= asAt],
    ['agency workers', (row) => row.Agency === 'Yes'],
    ['people away', (row) => row['Away from'] !== null],
    ['people who hold no cases', (row) => row['Case-holding social worker'] === 'No'],
    ['part-timers', (row) => row.FTE !== 1],
  ])('has %s', (_who, test) => {
    expect(workers.filter(test).length).toBeGreaterThan(0)
  })

  test('has people with two rows, for a move of team or from agency to permanent, the later adjoining the earlier', () => {
    const twice = [...grouped(workers, 'Worker ID').values()].filter((rows) => rows.length > 1)
    expect(twice.length).toBeGreaterThan(0)
    for (const rows of twice) {
      const [earlier, later] = [...rows].sort((one, other) => day(one, 'Start') - day(other, 'Start'))
      expect(day(later, 'Start')).toBe(day(earlier, 'End') + 1)
    }
  })

  test('has brothers and sisters in one family', () => {
    const sizes = [...grouped(cases.filter(isOpen), 'Family ID').values()].map((rows) => distinct(rows, 'Child ID').size)
    expect(sizes.filter((size) => size > 1).length).toBeGreaterThan(sizes.length / 5)
  })

  test.each([
    ['Child in need', 'Child protection plan'],
    ['Child protection plan', 'Child in care'],
    ['Child protection plan', 'Child in need'],
    ['Child in care', 'Child in need'],
    ['Child in need', 'Child in need'],
  ])('has children who went from %s to %s', (from, to) => {
    const moved = [...grouped(cases, 'Child ID').values()].filter((rows) => rows.some((row, index) => index > 0 && row['Case type'] === to && rows[index - 1]['Case type'] === from))
    expect(moved.length).toBeGreaterThan(0)
  })

  test('has placements that moved, on one row with the newest start and on rows of their own', () => {
    const inCare = cases.filter((row) => row['Case type'] === 'Child in care')
    expect(inCare.filter((row) => day(row, 'Placement start') > day(row, 'Start')).length).toBeGreaterThan(0)
    const own = inCare.filter((row, index) => index > 0 && inCare[index - 1]['Child ID'] === row['Child ID'] && day(inCare[index - 1], 'End') === day(row, 'Start'))
    expect(own.length).toBeGreaterThan(0)
  })

  test('has merged records, with visits under both ids', () => {
    const ids = distinct(visits, 'Child ID')
    expect(merged.length).toBeGreaterThan(0)
    expect(merged.filter((row) => ids.has(row['Old ID']) && ids.has(row['Kept ID'])).length).toBeGreaterThan(0)
  })

  test('supervises about three times a quarter, and not every time that it was booked', () => {
    expect(supervisions.filter(({ Status }) => Status === 'Cancelled').length).toBeGreaterThan(0)
    expect(supervisions.filter(({ Type }) => Type === 'Case').length).toBeGreaterThan(0)
    const lastQuarter = supervisions.filter((row) => day(row, 'Supervision date') > monthsBefore(asAt, 3) && row.Status === 'Held' && row.Type !== 'Case' && row.Type !== 'Group')
    expect(lastQuarter.length / distinct(lastQuarter, 'Worker').size).toBeCloseTo(3, 0)
  })

  test('moderates some audits, moving a few of the grades, and looks at inadequate ones again', () => {
    const moderated = audits.filter((row) => row['Moderated grade'] !== null)
    expect(moderated.length).toBeGreaterThan(audits.length / 5)
    const moved = moderated.filter((row) => row['Moderated grade'] !== row['Overall grade'])
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.length).toBeLessThan(moderated.length / 2)
    const inadequate = new Set(audits.filter((row) => (row['Moderated grade'] ?? row['Overall grade']) === 'Inadequate').map((row) => row['Audit ID']))
    const again = audits.filter((row) => row['Re-audit of'] !== null)
    expect(again.length).toBeGreaterThan(0)
    for (const row of again) expect(inadequate).toContain(row['Re-audit of'])
  })

  test('has a year and a half of history', () => {
    for (const [rows, header] of [[visits, 'Visit date'], [contacts, 'Contact date'], [supervisions, 'Supervision date'], [audits, 'Audit date']] as const) {
      expect(Math.min(...rows.map((row) => day(row, header)))).toBeLessThan(monthsBefore(asAt, 16))
    }
  })
})

describe('late visits cluster', () => {
  /** Of the visits to children in need, those more than 30 days after the one before: by worker, fewest first. */
  function lateShares(): number[] {
    const sums = new Map<unknown, { late: number; visits: number }>()
    const seen = visits.filter((row) => row.Seen === 'Yes' && row['Visit type'] === 'Child in need visit')
    for (const rows of grouped(seen, 'Child ID').values()) {
      for (let index = 1; index < rows.length; index += 1) {
        const { late, visits: made } = sums.get(rows[index].Worker) ?? { late: 0, visits: 0 }
        const isLate = day(rows[index], 'Visit date') - day(rows[index - 1], 'Visit date') > 30
        sums.set(rows[index].Worker, { late: late + (isLate ? 1 : 0), visits: made + 1 })
      }
    }
    const busy = [...sums.values()].filter(({ visits: made }) => made >= 40)
    return busy.map(({ late, visits: made }) => late / made).sort((one, other) => one - other)
  }

  test('the worst quarter of workers is late half as often again as the best', () => {
    const shares = lateShares()
    const quarter = Math.floor(shares.length / 4)
    const sum = (some: readonly number[]): number => some.reduce((total, share) => total + share, 0)
    expect(quarter).toBeGreaterThan(3)
    expect(sum(shares.slice(-quarter))).toBeGreaterThan(1.5 * sum(shares.slice(0, quarter)))
  })
})

describe('a clean extract has nothing wrong with it', () => {
  test('nothing that happened is dated after the as-at date', () => {
    for (const [rows, header] of [
      [visits, 'Visit date'], [visits, 'Recorded'], [supervisions, 'Supervision date'], [audits, 'Audit date'], [audits, 'Moderation date'],
      [contacts, 'Contact date'], [contacts, 'First seen'], [cases, 'Last seen'], [cases, 'Start'],
    ] as const) {
      expect(Math.max(...rows.map((row) => day(row, header)))).toBeLessThanOrEqual(asAt)
    }
  })

  test('nothing ends before it starts', () => {
    for (const row of [...cases, ...workers]) if (row.End !== null) expect(day(row, 'End')).toBeGreaterThanOrEqual(day(row, 'Start'))
    for (const row of workers) if (row['Away to'] !== null) expect(day(row, 'Away to')).toBeGreaterThanOrEqual(day(row, 'Away from'))
  })

  test('every child visited is known', () => {
    const known = new Set([...distinct(cases, 'Child ID'), ...distinct(contacts, 'Child ID'), ...distinct(merged, 'Old ID')])
    expect([...distinct(visits, 'Child ID')].filter((id) => !known.has(id))).toEqual([])
  })

  test('everybody named is among the workers', () => {
    const known = new Set([...distinct(workers, 'Worker'), null])
    const named = [
      ...[audits, supervisions, contacts, cases, visits].flatMap((rows) => [...distinct(rows, 'Worker')]),
      ...['Auditor', 'Moderator', 'Team manager', 'Head of service'].flatMap((header) => [...distinct(audits, header)]),
      ...distinct(supervisions, 'Supervisor'),
    ]
    expect([...new Set(named)].filter((name) => !known.has(name ?? null))).toEqual([])
  })

  test('no row comes twice', () => {
    for (const rows of [audits, workers, supervisions, contacts, cases, visits]) {
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
    }
  })
})

test('a table too long for one sheet goes on in the next', () => {
  const rows = Array.from({ length: 2_000_001 }, () => ({ cells: {} }))
  expect(tableParts(SOURCE_TABLES[5], rows).map(({ part, rows: own }) => [part, own.length])).toEqual([[1, 1_000_000], [2, 1_000_000], [3, 1]])
})
