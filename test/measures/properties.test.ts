import fc from 'fast-check'
import { isoDate, parseIsoDate, type Day } from '../../src/calendar'
import { calculate, type Figures } from '../../src/measures'
import { loadRecords, type Records } from '../../src/records'
import type { CellValue } from '../../src/workbook'
import type { PlainSheet, PlainWorkbook } from '../reference/plain'
import { plainPort } from '../reference/plainPort'
import { randomWorkbook } from '../reference/randomWorkbook'

const anySeed = fc.integer({ min: 1, max: 2_000_000_000 })
const RUNS = { numRuns: 100 }

async function read(workbook: PlainWorkbook, asAt: Day, today = asAt): Promise<{ records: Records; figures: Figures }> {
  const records = await loadRecords(plainPort(workbook), { asAt, today })
  return { records, figures: calculate(records) }
}

/** All that a figure says, without the rows of the sheet that it came from. */
const said = ({ measures }: Figures) =>
  measures.map(({ id, numerator, denominator, status, needed, leftOut, trend, groups, sustained }) => ({ id, numerator, denominator, status, needed, leftOut, trend, groups, sustained }))

describe('over random workbooks', () => {
  test('a numerator is never over its denominator, and neither is below 0', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        const { workbook, asAt, today } = randomWorkbook(seed)
        const { figures } = await read(workbook, parseIsoDate(asAt), parseIsoDate(today))
        const rates = figures.measures.flatMap((measure) => [measure, ...measure.trend, ...Object.values(measure.groups).flat()])
        expect(rates.filter(({ numerator, denominator }) => !(numerator >= 0 && numerator <= denominator))).toEqual([])
      }),
      RUNS,
    )
  })

  test('of every month, the lists of rows to its counts; of the month of the as-at date, they are those of the figure', async () => {
    let past = 0
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        const { workbook, asAt, today } = randomWorkbook(seed)
        const { figures } = await read(workbook, parseIsoDate(asAt), parseIsoDate(today))
        for (const measure of figures.measures) {
          for (const { month, part, numerator, denominator } of measure.trend) {
            const rows = measure.behind(month)
            const [met, missed] = (['numerator', 'missed'] as const).map((list) => rows.filter((row) => row.list === list))
            const sum = (pick: 'numerator' | 'denominator') => [...met, ...missed].reduce((all, { share, list }) => all + (share?.[pick] ?? (pick === 'denominator' || list === 'numerator' ? 1 : 0)), 0)
            expect([month, sum('numerator'), sum('denominator')]).toEqual([month, numerator, denominator])
            if (!part && denominator > 0) past++
          }
          if (measure.noData === null) expect(measure.behind(measure.trend[11].month)).toEqual(measure.behind())
        }
      }),
      RUNS,
    )
    expect(past).toBeGreaterThan(100)
  })

  test('the parts sum to the whole at every level, and the lists of rows to the counts', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        const { workbook, asAt, today } = randomWorkbook(seed)
        const { figures } = await read(workbook, parseIsoDate(asAt), parseIsoDate(today))
        for (const measure of figures.measures) {
          const { caseType, ...levels } = measure.groups
          for (const groups of [...Object.values(levels), ...(caseType.length > 0 ? [caseType] : [])]) {
            const sums = [groups.reduce((sum, group) => sum + group.numerator, 0), groups.reduce((sum, group) => sum + group.denominator, 0)]
            expect(sums).toEqual([measure.numerator, measure.denominator])
          }
          const rows = measure.rows()
          const behind = measure.behind()
          expect(behind.filter((row) => row.list === 'numerator')).toHaveLength(rows.numerator.length)
          expect(behind.filter((row) => row.list === 'numerator' || row.list === 'missed')).toHaveLength(rows.denominator.length)
          // A flow counts due dates; its rows are episodes.
          if (!measure.id.startsWith('visits-on-time')) expect(rows.denominator).toHaveLength(measure.denominator)
          for (const [reason, count] of Object.entries(measure.leftOut)) expect(behind.filter((row) => row.list === reason)).toHaveLength(count)
        }
      }),
      RUNS,
    )
  })

  test('every row read is used or left out with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        const { workbook, asAt, today } = randomWorkbook(seed)
        const { records } = await read(workbook, parseIsoDate(asAt), parseIsoDate(today))
        for (const reading of records.readings) expect(reading.used + Object.values(reading.leftOut).reduce((sum, count) => sum + count, 0)).toBe(reading.read)
      }),
      RUNS,
    )
  })
})

/** A small county in which nothing is tied: no two starts, contacts or supervisions of one person on one day. */
interface Untied {
  readonly asAt: Day
  readonly sheets: readonly PlainSheet[]
}

const AS_AT = parseIsoDate('2019-07-31')
const anyDay = (within: number) => fc.integer({ min: 0, max: within }).map((back) => AS_AT - back)
const untied: fc.Arbitrary<Untied> = fc
  .record({
    episodes: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), anyDay(500), fc.constantFrom('CIN', 'CP', 'CLA'), fc.option(fc.integer({ min: 0, max: 300 }))), {
      selector: ([child, start]) => `${child} ${start}`,
      maxLength: 10,
    }),
    visits: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), anyDay(500), fc.constantFrom('Yes', 'No', '')), { selector: ([child, day]) => `${child} ${day}`, maxLength: 40 }),
    contacts: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), anyDay(90), fc.constantFrom('Urgent', '', 'Standard')), { selector: ([child, day]) => `${child} ${day}`, maxLength: 8 }),
    supervisions: fc.uniqueArray(fc.tuple(fc.constantFrom('A Rowe', 'B Lark'), anyDay(150), fc.constantFrom('Held', 'Cancelled', '')), {
      selector: ([worker, day]) => `${worker} ${day}`,
      maxLength: 12,
    }),
    audits: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), anyDay(90), fc.constantFrom('Good', 'Inadequate', 'RI', '')), { selector: ([child, day]) => `${child} ${day}`, maxLength: 8 }),
  })
  .map(({ episodes, visits, contacts, supervisions, audits }): Untied => {
    const sheet = (name: string, header: string[], rows: CellValue[][]): PlainSheet => ({ name, table: name, rows: [header, ...rows] })
    return {
      asAt: AS_AT,
      sheets: [
        sheet('Workers', ['Worker', 'Team', 'Team manager', 'Head of service'], [
          ['A Rowe', 'North', 'P Finch', 'Q Heron'],
          ['B Lark', 'South', 'R Stork', 'Q Heron'],
        ]),
        sheet('Cases', ['Child ID', 'Case type', 'Start', 'End', 'Worker'], episodes.map(([child, start, type, length]) => [child, type, start, length === null ? null : start + length, child % 2 === 0 ? 'A Rowe' : 'B Lark'])),
        sheet('Visits', ['Child ID', 'Visit date', 'Seen'], [[99, AS_AT - 900, 'Yes'], ...visits]),
        sheet('Contacts', ['Child ID', 'Contact date', 'Priority'], contacts),
        sheet('Supervisions', ['Worker', 'Supervision date', 'Status'], supervisions),
        sheet('Audits', ['Child ID', 'Audit date', 'Overall grade'], audits),
      ],
    }
  })

const withRows = (sheets: readonly PlainSheet[], name: string, change: (rows: CellValue[][]) => CellValue[][]): PlainWorkbook => ({
  sheets: sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: [sheet.rows[0], ...change(sheet.rows.slice(1))] } : sheet)),
})

describe('over small counties', () => {
  test('the order of rows changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(untied, fc.infiniteStream(fc.nat(1_000_000)), async ({ sheets, asAt }, chance) => {
        const shuffled = sheets.map((sheet) => {
          const keyed = sheet.rows.slice(1).map((row) => ({ row, key: chance.next().value as number }))
          return { ...sheet, rows: [sheet.rows[0], ...keyed.sort((a, b) => a.key - b.key).map(({ row }) => row)] }
        })
        expect(said((await read({ sheets: shuffled }, asAt)).figures)).toEqual(said((await read({ sheets: [...sheets] }, asAt)).figures))
      }),
      RUNS,
    )
  })

  test('nothing dated after the as-at date matters', async () => {
    await fc.assert(
      fc.asyncProperty(untied, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), async ({ sheets, asAt }, later, child) => {
        const day = asAt + later
        const more: Record<string, CellValue[][]> = {
          Cases: [[child, 'CLA', day, null, 'A Rowe']],
          Visits: [[child, day, 'Yes']],
          Contacts: [[child, day, 'Urgent']],
          Supervisions: [['A Rowe', day, 'Held']],
          Audits: [[child, day, 'Inadequate']],
        }
        const grown = sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows, ...(more[sheet.name] ?? [])] }))
        expect(said((await read({ sheets: grown }, asAt, asAt + 90)).figures)).toEqual(said((await read({ sheets: [...sheets] }, asAt, asAt + 90)).figures))
      }),
      RUNS,
    )
  })

  test('an end that is still to come is no end', async () => {
    await fc.assert(
      fc.asyncProperty(untied, fc.integer({ min: 1, max: 60 }), async ({ sheets, asAt }, later) => {
        const leaving = withRows(sheets, 'Cases', (rows) => rows.map((row) => (row[3] === null || (row[3] as number) > asAt ? [row[0], row[1], row[2], asAt + later, row[4]] : row)))
        const open = withRows(sheets, 'Cases', (rows) => rows.map((row) => (row[3] === null || (row[3] as number) > asAt ? [row[0], row[1], row[2], null, row[4]] : row)))
        expect(said((await read(leaving, asAt)).figures)).toEqual(said((await read(open, asAt)).figures))
      }),
      RUNS,
    )
  })

  test('a visit on the day never lowers a rate', async () => {
    await fc.assert(
      fc.asyncProperty(untied, fc.integer({ min: 1, max: 4 }), async ({ sheets, asAt }, child) => {
        const before = (await read({ sheets: [...sheets] }, asAt)).figures
        const visited = withRows(sheets, 'Visits', (rows) => [...rows, [child, asAt, 'Yes']])
        const after = (await read(visited, asAt)).figures
        for (const measure of before.measures.filter((one) => one.denominator > 0 && one.id !== 'audits-inadequate')) {
          const then = after.measures.find((one) => one.id === measure.id)
          expect(then === undefined ? -1 : then.numerator * measure.denominator).toBeGreaterThanOrEqual(measure.numerator * (then?.denominator ?? 0))
        }
      }),
      RUNS,
    )
  })

  test('a visit in time after a contact never lowers its rate', async () => {
    await fc.assert(
      fc.asyncProperty(untied, fc.nat(), fc.integer({ min: 0, max: 1 }), async ({ sheets, asAt }, which, wait) => {
        const contacts = sheets.find((sheet) => sheet.name === 'Contacts')?.rows.slice(1) ?? []
        fc.pre(contacts.length > 0)
        const [child, day] = contacts[which % contacts.length]
        const visit = Math.min(asAt, (day as number) + wait)
        const rateOf = async (workbook: PlainWorkbook) => (await read(workbook, asAt)).figures.measures.find((measure) => measure.id === 'seen-after-contact')
        const before = await rateOf({ sheets: [...sheets] })
        const after = await rateOf(withRows(sheets, 'Visits', (rows) => [...rows, [child, visit, 'Yes']]))
        expect(after?.denominator).toBe(before?.denominator)
        expect(after?.numerator).toBeGreaterThanOrEqual(before?.numerator ?? 0)
      }),
      RUNS,
    )
  })

  test('the month of a last day is the headline', async () => {
    await fc.assert(
      fc.asyncProperty(untied, anyDay(60), async ({ sheets }, asAt) => {
        for (const { numerator, denominator, trend } of (await read({ sheets: [...sheets] }, asAt)).figures.measures) {
          expect([trend[11].month, trend[11].numerator, trend[11].denominator]).toEqual([isoDate(asAt).slice(0, 7), numerator, denominator])
        }
      }),
      RUNS,
    )
  })
})
