/** `Audit findings`, read as anybody would read it: every number against the rows, counted apart from the product's code. */
import fc from 'fast-check'
import { parseIsoDate } from '../../src/calendar'
import { calculate } from '../../src/measures'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { DEFAULT_SHARE_OPTIONS, shareCopy, type ShareOptions } from '../../src/share'
import { auditFindingsSheet } from '../../src/sheets'
import { countScale } from '../../src/sheets/countScale'
import { AUDIT_FINDINGS_HEADERS } from '../../src/words'
import type { SheetSpec, SpecValue } from '../../src/workbook'
import { loadTables } from '../records/textTables'
import { referenceAuditFindings } from '../reference/auditFindings'
import { randomWorkbook } from '../reference/randomWorkbook'
import { CONTEXT, figuresOf, recordsOf } from './fixtures'
import { workedCounty, workedRandom, type Worked } from './readAdded'

const COUNTS = ['audits', 'outstanding', 'good', 'requiresImprovement', 'inadequate', 'notGraded'] as const

const sheetOf = ({ figures, records }: Worked): SheetSpec => auditFindingsSheet(figures, records, CONTEXT)

/** A row's cells by the key of their column. */
const rowsOf = ({ table }: SheetSpec): Readonly<Record<string, SpecValue>>[] => table.rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])))

/** Rows that count audits: part, row, and the six numbers. */
const linesOf = (sheet: SheetSpec): string[] => rowsOf(sheet).filter(({ audits }) => audits !== undefined).map((row) => [row.part, row.what, ...COUNTS.map((key) => row[key])].join(' | '))

/** What the part's first row says. */
const reading = (sheet: SheetSpec, part: string): SpecValue => rowsOf(sheet).find((row) => row.part === part)?.what ?? null

async function sheetWith(audits: string): Promise<SheetSpec> {
  const records = await loadTables({ Audits: audits })
  return sheetOf({ records, figures: calculate(records) })
}

/** What holds of every such sheet. */
function hangsTogether(sheet: SheetSpec, { figures }: Worked): void {
  const figure = figures.measures.find(({ id }) => id === 'audits-inadequate')
  const rows = rowsOf(sheet)
  if (rows.length === 0) return expect(figure?.trend.every(({ denominator }) => denominator === 0) ?? true).toBe(true)
  const number = (value: SpecValue | undefined): number => (typeof value === 'number' ? value : 0)
  const inPart = (part: string) => rows.filter((row) => row.part === part && row.audits !== undefined)
  for (const row of rows.filter(({ audits }) => audits !== undefined)) {
    const [audits, outstanding, good, poor, inadequate, notGraded] = COUNTS.map((key) => number(row[key]))
    const graded = outstanding + good + poor + inadequate
    expect(graded + notGraded).toBe(audits)
    expect(row.inadequateShare ?? null).toBe(graded === 0 ? null : inadequate / graded)
  }
  const months = rows.filter(({ part }) => part === 'By month').slice(1)
  figure?.trend.forEach(({ numerator, denominator }, index) => expect([number(months[index].inadequate), number(months[index].audits) - number(months[index].notGraded)]).toEqual([numerator, denominator]))
  const [overall, ...domains] = inPart('By domain')
  for (const domain of domains) expect(domain.audits).toBe(overall.audits)
  expect(rows.filter(({ part, audited }) => part === 'Inadequate' && audited !== undefined)).toHaveLength(overall === undefined ? 0 : number(overall.inadequate))
  for (const part of ['Completed', 'At random', 'Moderation', 'Re-audits']) {
    const shared = inPart(part).filter(({ share }) => share !== undefined)
    const whole = shared.reduce((sum, row) => sum + number(row.audits), 0)
    for (const { share, audits } of shared) expect(share).toBe(number(audits) / whole)
  }
}

describe('every number is that of the rows', () => {
  test('in random workbooks, counted a second time from their cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => {
        const { workbook, asAt, today } = randomWorkbook(seed)
        const worked = await workedRandom(seed)
        const sheet = sheetOf(worked)
        const { lines, kappa } = referenceAuditFindings(workbook, { asAt, today })
        const unknown = rowsOf(sheet).filter(({ part, what, actions }) => part === 'By month' && what !== undefined && String(actions ?? '').startsWith('The first dated row'))
        const own = [...linesOf(sheet), ...unknown.map(({ what }) => `By month | ${what} | no data`), ...rowsOf(sheet).flatMap(({ part, audited }) => (part === 'Inadequate' && audited !== undefined ? [part] : []))]
        expect(own.sort()).toEqual([...lines].sort())
        const printed = rowsOf(sheet).find(({ what }) => what === 'Weighted kappa')?.share ?? null
        expect(printed).toEqual(kappa === null ? null : expect.closeTo(kappa, 9))
        hangsTogether(sheet, worked)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    [3, 1, 'clean'],
    [300, 7, 'clean'],
    [300, 1, 'messy'],
  ] as const)('in the made-up county of %d children they hang together', async (children, seed, extract) => {
    const worked = await workedCounty(children, seed, extract)
    hangsTogether(sheetOf(worked), worked)
  })

  test('domains, completed and actions, from the cells of the county', async () => {
    const audits = sampleWorkbook({ children: 300, seed: 7, extract: 'clean' }).find(({ table }) => table.name === 'Audits')?.table
    if (audits === undefined) throw new Error('no audits')
    const sheet = sheetOf(await workedCounty(300, 7, 'clean'))
    const [from, to] = [parseIsoDate('2019-07-01'), parseIsoDate('2019-07-31')]
    const raw = audits.rows.map(({ cells }) => (header: string) => cells[header]?.value ?? null)
    const within = (value: SpecValue) => typeof value === 'number' && value >= from && value <= to
    const july = raw.filter((cell) => within(cell('Audit date')) && cell('Re-audit of') === null)
    const count = (values: readonly SpecValue[]) => [values.length, ...['Outstanding', 'Good', 'Requires improvement', 'Inadequate', null].map((grade) => values.filter((value) => value === grade).length)].join(' | ')
    const due = raw.filter((cell) => within(cell('Due')) && Number(cell('Allocated on')) <= to)
    const final = (cell: (header: string) => SpecValue) => cell('Moderated grade') ?? cell('Overall grade')
    const done = due.filter((cell) => cell('Audit date') !== null).map(final)
    const domains = audits.columns.map(({ header }) => header).filter((header) => ['Assessment', 'Planning', 'Risk', 'Recording', 'Supervision and oversight', 'Child’s voice', "Child's voice"].includes(header))
    expect(domains.length).toBeGreaterThan(4)
    expect(linesOf(sheet)).toEqual(expect.arrayContaining(domains.map((domain) => `By domain | ${domain} | ${count(july.map((cell) => cell(domain)))}`)))
    expect(linesOf(sheet)).toEqual(expect.arrayContaining([`Completed | Graded | ${count(done)}`, `Completed | Not graded yet | ${count(due.slice(done.length).map(() => null))}`]))
    const inadequate = july.filter((cell) => final(cell) === 'Inadequate').map((cell) => [cell('Child ID'), cell('Audit date'), cell('Team'), cell('Worker'), cell('Actions'), cell('Action due')].join(' | '))
    const listed = rowsOf(sheet).filter(({ part, audited }) => part === 'Inadequate' && audited !== undefined)
    expect(listed.map((row) => [row.what, row.audited, row.team, row.worker, row.actions, row.actionDue].join(' | '))).toEqual(inadequate)
    expect(inadequate.length).toBeGreaterThan(0)
  })
})

const HEADER = 'Audit ID | Child ID | Audit date | Audit type | Allocated on | Due | Overall grade | Moderated grade | Re-audit of | Risk | Planning | Actions | Action due'
const FULL = `${HEADER}
  A0 | 1 | 10/06/2019 | Random | 01/06/2019 | 10/06/2019 | RI | | | RI | RI | |
  A1 | 2 | 01/07/2019 | Random | 01/06/2019 | 10/07/2019 | Inadequate | RI | | Good | Inadequate | See the child | 01/08/2019
  A2 | 3 | 02/07/2019 | Themed | 01/06/2019 | 10/07/2019 | Good | Inadequate | | RI | Inadequate | |
  A3 | 4 | 03/07/2019 | Random | 01/06/2019 | 10/07/2019 | Good | Good | | Good | Good | |
  A4 | 1 | 04/07/2019 | Random | 01/06/2019 | 11/07/2019 | Good | | A0 | Good | Good | |
  A5 | 5 | | Random | 01/06/2019 | 12/07/2019 | | | | | | |`

describe('each part is read in a sentence', () => {
  test.each([
    ['By month', 'In Jul 2019, 1 of 3 audits graded was inadequate (33.3%).'],
    ['Completed', '4 of 5 audits allocated that fell due in the period have been graded (80.0%).'],
    ['At random', '2 of 3 audits graded were of cases drawn at random (66.7%).'],
    ['By domain', 'Most often inadequate: Planning, in 2 of 3 audits graded (66.7%).'],
    ['Moderation', 'Of 3 audits moderated, 1 moved up and 1 down. Weighted kappa 0.00: 1 is full agreement, 0 no more than chance.'],
    ['Re-audits', 'Of 1 re-audit, 1 is better than the audit looked at again, 0 the same and 0 worse.'],
    ['Inadequate', '1 audit of the period was judged inadequate, each in a row by its child. 1 without an action.'],
  ])('%s: %s', async (part, expected) => {
    expect(reading(await sheetWith(FULL), part)).toBe(expected)
  })

  test.each([
    ['By month', 'No complete month has an audit with a grade.'],
    ['Completed', 'Audits has no column Allocated on and Due, so how many were completed of those allocated is not known.'],
    ['At random', 'Audits has no column Audit type, so how many were drawn at random is not known.'],
    ['By domain', 'Audits has no column of grades by domain, such as Assessment or Risk: only the overall grade is shown.'],
    ['Moderation', 'Audits has no column Moderated grade, so what moderation moved is not known.'],
    ['Re-audits', 'Audits has no column Re-audit of, so which audits are re-audits is not known.'],
    ['Inadequate', 'No audit of the period was judged inadequate.'],
  ])('of a table with nothing but dates: %s: %s', async (part, expected) => {
    expect(reading(await sheetWith('Audit date\n01/07/2019'), part)).toBe(expected)
  })

  test.each([
    ['Completed', 'No audit that was allocated fell due in the period.'],
    ['At random', 'No graded audit of the period says of which type it is.'],
    ['By domain', 'No audit of the period has a grade in any domain.'],
    ['Moderation', 'No audit of the period has been moderated.'],
    ['Re-audits', 'No audit of the period is a re-audit.'],
  ])('of columns that are empty: %s: %s', async (part, expected) => {
    expect(reading(await sheetWith(`${HEADER}\n | 1 | 01/07/2019 | | | | Good | | | | | |`), part)).toBe(expected)
  })

  test.each([
    ['Good | Good', 'Kappa: no data, as neither auditors nor moderators varied.'],
    ['Met | Good', '1 moderated cannot be compared: the auditor’s or the moderator’s grade is missing or off the scale.'],
  ])('an auditor’s and a moderator’s %s: %s', async (grades, expected) => {
    expect(reading(await sheetWith(`Audit date | Overall grade | Moderated grade\n01/07/2019 | ${grades}`), 'Moderation')).toContain(expected)
  })

  test.each([
    ['I | I | Good', 'Most often inadequate: Assessment and Planning, each in 100.0% of the audits graded.'],
    ['Good | RI | Good', 'No domain was judged inadequate in any audit of the period.'],
  ])('domains graded %s: %s', async (grades, expected) => {
    expect(reading(await sheetWith(`Audit date | Overall grade | Assessment | Planning | Risk\n01/07/2019 | I | ${grades}`), 'By domain')).toBe(expected)
  })

  test('a re-audit of an audit that the table does not have', async () => {
    expect(reading(await sheetWith('Audit ID | Audit date | Overall grade | Re-audit of\nA1 | 01/07/2019 | Good | A9'), 'Re-audits')).toBe('1 cannot be compared: the audit that it names is not in the table, or has no grade, or it has none itself.')
    expect(reading(await sheetWith('Audit date | Overall grade | Re-audit of\n01/07/2019 | Good | A9'), 'Re-audits')).toContain('no column Audit ID')
  })

  test('without a column for actions', async () => {
    const sheet = await sheetWith('Child ID | Audit date | Overall grade\n1 | 01/07/2019 | I')
    expect(reading(sheet, 'Inadequate')).toBe('1 audit of the period was judged inadequate, each in a row by its child. Audits has no column Actions, so what is to be done is not known.')
    expect(rowsOf(sheet).at(-1)).toMatchObject({ what: '1', actions: null })
  })
})

test('says of which days it is, and what is not confirmed of numbers as grades', async () => {
  const lines = (await sheetWith('Audit date | Overall grade\n01/07/2019 | 4')).intro.map(({ cells }) => cells[0].value)
  expect(lines).toEqual(expect.arrayContaining(['Below the months, the audits counted are those dated 1 July 2019 to 31 July 2019.', 'Not confirmed: grade 1 is best, 4 worst.']))
})

test.each([
  ['no table of audits', {}, 'No Audits table was found.'],
  ['no date', { Audits: 'Audit ID | Child ID | Overall grade\nA1 | 1 | Good' }, 'The column Audit date of Audits was not found.'],
  ['no row', { Audits: 'Audit date | Overall grade' }, 'The Audits table has no rows that could be used.'],
])('with %s it says so, and draws nothing', async (_what, tables: Readonly<Record<string, string>>, said) => {
  const records = await loadTables({ Cases: 'Child ID | Case type | Start\n1 | CIN | 01/01/2019', ...tables })
  const sheet = sheetOf({ records, figures: calculate(records) })
  expect(sheet.intro.at(-1)?.cells[0].value).toBe(said)
  expect([sheet.table.rows, sheet.charts]).toEqual([[], undefined])
  expect(sheet.table.columns.map(({ header }) => header)).toEqual(Object.values(AUDIT_FINDINGS_HEADERS))
})

test('with no figures at all', () => {
  expect(auditFindingsSheet(figuresOf([]), recordsOf(), CONTEXT).table.rows).toEqual([])
})

describe('the charts', () => {
  test('stack the grades of each month and of each domain, the best at the bottom, and are read by the sentence of their part', async () => {
    const sheet = await sheetWith(FULL)
    const [months, domains] = sheet.charts ?? []
    expect(months).toMatchObject({ name: 'casefile_audit_findings_months', kind: 'stacked-column', title: 'Grades of audits, by month', rows: { first: 1, count: 12 }, up: { title: 'Audits', unit: 'count', least: 0, most: 3, step: 1 }, across: { column: 'what', title: 'Month' }, reading: reading(sheet, 'By month') })
    expect(months.series.map(({ column, look }) => [column, look])).toEqual([['outstanding', 'best'], ['good', 'good'], ['requiresImprovement', 'poor'], ['inadequate', 'worst']])
    const drawn = rowsOf(sheet).slice(domains.rows.first, domains.rows.first + domains.rows.count)
    expect(drawn.map(({ part, what }) => [part, what])).toEqual([['By domain', 'Overall'], ['By domain', 'Risk'], ['By domain', 'Planning']])
  })

  test('do not meet, whatever the table lacks', async () => {
    for (const audits of [FULL, 'Audit date | Overall grade | Risk\n01/07/2019 | Good | Good']) {
      const [months, domains] = (await sheetWith(audits)).charts ?? []
      expect(months.rows.first + (months.high ?? 0)).toBeLessThanOrEqual(domains.rows.first)
    }
  })

  test('where no audit has a grade there is none', async () => {
    expect((await sheetWith('Audit date | Overall grade\n01/07/2019 | Met')).charts).toBeUndefined()
  })

  test('where no column is a domain there is none of domains', async () => {
    expect((await sheetWith('Audit date | Overall grade\n01/07/2019 | Good')).charts?.map(({ name }) => name)).toEqual(['casefile_audit_findings_months'])
  })

  test.each([[[0], 1, 1], [[3, 4], 4, 1], [[7], 8, 2], [[12], 12, 2], [[13], 15, 5], [[40, 31], 40, 10], [[61], 80, 20], [[2999], 3000, 500]])('the scale of %j stands on 0 and goes to %d by %d', (values, most, step) => {
    expect(countScale(values)).toEqual({ least: 0, most, step })
  })
})

test('of people it says where they stand, and what quotes the workbook', async () => {
  const { table } = await sheetWith(FULL)
  const last = table.rows.at(-1)?.cells
  expect([last?.what.holds, table.columns.find(({ key }) => key === 'worker')?.holds]).toEqual(['child-id', 'worker'])
  const quoted = table.rows.flatMap(({ cells }) => Object.values(cells)).filter(({ holds }) => holds === 'source-text').map(({ value, instead }) => [value, instead])
  expect(quoted).toEqual(expect.arrayContaining([['Risk', 'Domain 1'], ['Planning', 'Domain 2']]))
})

test.each<Partial<ShareOptions>>([{}, { childIds: 'dropped', workers: 'dropped' }, { smallCounts: 'suppressed' }])('a share copy of it holds no id, no name and nothing of the source: %j', async (more) => {
  const sheet = await sheetWith('Child ID | Audit date | Worker | Overall grade | Childs name game rating | Actions\nC17 | 01/07/2019 | Ada Example | I | I | See C17')
  const text = JSON.stringify(shareCopy([sheet], { ...DEFAULT_SHARE_OPTIONS, ...more }))
  for (const told of ['C17', 'Ada Example', 'game']) expect([told, text.includes(told)]).toEqual([told, false])
})

test('every count that it shows is named, and adds up with the others', async () => {
  const { table, sums = [] } = await sheetWith(FULL)
  const counts = new Map(table.rows.flatMap(({ cells }) => Object.values(cells)).flatMap(({ counts: named = [] }) => named.map(({ name, count }) => [name, count] as const)))
  const whole = (names: readonly string[]) => names.reduce((sum, name) => sum + (counts.get(name) ?? Number.NaN), 0)
  const own = sums.filter(({ totals, parts }) => [...totals, ...parts].every((name) => counts.has(name)))
  expect(own.length).toBeGreaterThan(20)
  for (const { totals, parts } of own) expect([totals, whole(parts)]).toEqual([totals, whole(totals)])
  const isTied = (total: string, ...parts: string[]) => sums.some((sum) => sum.totals[0] === total && sum.parts.join() === parts.join())
  const grade = (part: string, row: string) => `audit findings, ${part}: ${row}: inadequate`
  expect(isTied(grade('domains', 'overall'), grade('drawn', 'Drawn at random'), grade('drawn', 'Another type'))).toBe(true)
  expect(isTied(grade('domains', 'overall'), grade('months', '2019-07'))).toBe(true)
  const unnamed = table.rows.flatMap(({ cells }) => Object.entries(cells)).filter(([key, { value, counts: named }]) => typeof value === 'number' && !['audited', 'actionDue'].includes(key) && named === undefined)
  expect(unnamed).toEqual([])
})
