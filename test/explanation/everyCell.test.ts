/** Every cell of every sheet that Casefile writes is answered with something true to it: as it stands, and after the tables and rules have changed. */
import { longDate } from '../../src/calendar'
import { EXPLAIN_WORDS, lineNow, SHEET_NAMES } from '../../src/words'
import type { CellValue } from '../../src/workbook'
import type { XlsxWorkbook } from '../../src/xlsx'
import { AS_AT, copyOf, explainEveryCell, ourSheets, put, refreshAt, rowAt, workbookInUse, type Answer, type OurSheet } from './lifeOfAWorkbook'

let workbook: XlsxWorkbook
beforeAll(async () => {
  workbook = await workbookInUse()
}, 240_000)

const whereOf = ({ selected, asked }: Answer) => `${selected.sheet} ${selected.row}:${selected.column} ${asked.header}`

/** What a row is known by on each sheet of figures. */
const KEYS: Readonly<Partial<Record<OurSheet['key'], readonly string[]>>> = {
  summary: ['Measure'],
  teams: ['Level', 'Head of Service', 'Team manager', 'Team'],
  'visits-due': ['Child', 'Case type'],
  'fortnightly-report': ['Head of Service', 'Measure'],
  'data-issues': ['Table', 'Sheet', 'Row', 'Column', 'Problem'],
  about: ['Section', 'Item'],
  trend: ['Measure', 'Month'],
  'audit-findings': ['Part', 'What', 'Audited'],
  'extra-support': ['Measure', 'Level', 'Name'],
  'support-workers': ['Measure', 'Name'],
  workers: ['Worker', 'Team', 'Team manager'],
  'action-plan': ['Workstream', 'Action', 'Target date'],
}

const TYPED: ReadonlySet<string> = new Set(['Commentary', 'Reason', 'Action', 'Owner', 'By when', 'Done', 'Support agreed', 'Mentor', 'Since'])
const isTyped = ({ asked }: Answer) => TYPED.has(asked.header) && asked.key !== 'action-plan'

/** Each way in which a number may be printed. */
function printedWays(value: CellValue): readonly string[] {
  if (typeof value !== 'number') return [String(value).replace(/\s+/g, ' ')]
  const decimals = [0, 1, 2, 3, 4, 6]
  return [String(value), value.toLocaleString('en-GB'), ...(value > 20_000 ? [longDate(value)] : []), ...decimals.flatMap((count) => [value.toFixed(count), (value * 100).toFixed(count), (Math.round(value * 100 * 10 ** count) / 10 ** count).toFixed(count)])]
}

const tells = (said: string, value: CellValue): boolean => printedWays(value).some((way) => said.includes(way))

test('all sheets of ours stand in the workbook, so that none is left out here', async () => {
  expect(new Set((await ourSheets(workbook)).map(({ key }) => key))).toEqual(new Set(Object.keys(SHEET_NAMES)))
})

test('as it stands, each cell is answered, says what it holds, and agrees with the tables', async () => {
  const answers = await explainEveryCell(workbook)
  expect(answers.length).toBeGreaterThan(5_000)
  const wrong = answers.flatMap((answer) => {
    const { selected, asked, explained } = answer
    const said = explained.lines.join('\n')
    const faults: string[] = []
    if (said.trim() === '' || explained.title === '') faults.push('says nothing')
    if (said.includes('undefined') || said.includes('NaN') || said.includes('null')) faults.push(`says ${said}`)
    // what somebody typed into the lists since the issue may be answered otherwise for Figures issued alone
    if (explained.agrees === false && asked.key !== 'history') faults.push(`does not agree: ${said}`)
    if (explained.agrees === null && KEYS[asked.key] !== undefined && asked.part === 'row' && said.includes(EXPLAIN_WORDS.sameNames) === false && !asked.header.startsWith('Own')) faults.push(`cannot tell: ${said}`)
    if (selected.value !== null && selected.value !== '' && !tells(said, selected.value) && !explained.title.includes(String(selected.value))) faults.push(`does not say ${JSON.stringify(selected.value)}: ${said}`)
    return faults.map((fault) => `${whereOf(answer)}: ${fault}`)
  })
  expect(wrong.slice(0, 20)).toEqual([])
}, 240_000)

test('what is told of last time is what the report has under Restated', async () => {
  const copy = await changed()
  await refreshAt(copy, AS_AT)
  const told = (await explainEveryCell(copy, 'fortnightly-report')).filter(({ asked }) => asked.part === 'row' && asked.header === 'Last time: how many' && typeof asked.row[asked.header] === 'string')
  expect(told.length).toBeGreaterThan(5)
  for (const { asked, explained } of told) {
    const said = explained.lines.join('\n')
    const restated = asked.row['Restated: how many']
    if (typeof restated === 'string') expect(said).toMatch(new RegExp(`Restated: .* comes out at ${restated.replace('*', '')} `))
    else expect(said).toMatch(/comes out the same: |cannot be worked out again|nobody of theirs was counted/)
  }
  expect(told.some(({ asked }) => typeof asked.row['Restated: how many'] === 'string')).toBe(true)
}, 240_000)

const same = (one: CellValue, other: CellValue): boolean => (typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 1e-9 : (one ?? '') === (other ?? ''))

/** What somebody does to tables and rules between the refresh and the question. */
async function changed(): Promise<XlsxWorkbook> {
  const copy = await copyOf(workbook)
  await put(copy, 'Visits', { 'Visit date': AS_AT - 200 }, 1, (row) => row['Visit date'] === 'soon')
  await put(copy, 'Visits', { 'Visit date': AS_AT - 90 }, Infinity, (row) => Number(row['Visit date']) > AS_AT - 45 && Number(String(row['Child ID']).slice(-1)) % 2 === 1)
  await put(copy, 'Cases', { 'Last seen': AS_AT - 90 }, Infinity, (row) => Number(row['Last seen']) > AS_AT - 45 && Number(String(row['Child ID']).slice(-1)) % 2 === 1)
  await put(copy, 'Audits', { Risk: 'Inadequate', 'Overall grade': 'Good' }, 2, (row) => Number(row['Audit date']) > AS_AT - 31)
  await put(copy, 'Actions', { RAG: 'Red', 'Status update': 'Held up' }, 3)
  await put(copy, 'Targets', { Target: 0.35 }, 1, (row) => row.Measure === 'Children in need seen')
  await put(copy, 'Supervisions', { 'Supervision date': AS_AT - 200 }, 10)
  return copy
}

/** What is not true of one answer, held against the sheet as a refresh has written it. */
function faultsOf(answer: Answer, refreshed: OurSheet): readonly string[] {
  const { asked, explained, selected } = answer
  const said = explained.lines.join('\n')
  const keys = KEYS[asked.key]
  if (asked.part === 'header' || keys === undefined) return []
  if (asked.part === 'line') {
    const lines = [...refreshed.held.rows].filter(([row]) => row < refreshed.source.headerRow).flatMap(([, cells]) => [...cells.values()].map(({ value }) => value))
    if (lines.some((value) => same(value, selected.value))) return said.includes(EXPLAIN_WORDS.lineSame) ? [] : [`should say that the line is the same: ${said}`]
    return said.includes(EXPLAIN_WORDS.lineGone) || lines.some((value) => said.includes(lineNow(String(value)))) ? [] : [`should say what the line would be: ${said}`]
  }
  const rows = Array.from({ length: refreshed.source.lastRow - refreshed.source.firstRow + 1 }, (_, place) => rowAt(refreshed, refreshed.source.firstRow + place)).filter((row) => keys.every((key) => same(row[key], asked.row[key])))
  if (rows.length === 0) return said.includes(EXPLAIN_WORDS.rowGone) ? [] : [`should say that the row is gone: ${said}`]
  if (rows.length > 1 || isTyped(answer)) return []
  const isSentence = ['Team', 'Since the last list', 'Look ahead', 'Promised and not done'].some((name) => [asked.row['Case type'], asked.row.Measure].includes(name))
  const [header] = isSentence ? [asked.key === 'visits-due' ? 'Last seen' : 'Notes'] : [asked.header]
  const [was, now] = [asked.row[header], rows[0][header]]
  const isSaid = said.includes('; now it is ')
  if (same(was, now)) return isSaid ? [`should not say that it has changed: ${said}`] : []
  return isSaid && explained.agrees === false && tells(said, now ?? EXPLAIN_WORDS.blank) ? [] : [`should say ${JSON.stringify(now)} for ${JSON.stringify(was)}: ${said}`]
}

test('after the tables and a target have changed, each cell says what a refresh would make of it', async () => {
  const copy = await changed()
  const answers = await explainEveryCell(copy)
  await refreshAt(copy, AS_AT)
  const refreshed = new Map((await ourSheets(copy)).map((sheet) => [sheet.key, sheet]))
  const wrong = answers.flatMap((answer) => {
    const sheet = refreshed.get(answer.asked.key)
    return sheet === undefined ? ['a sheet is missing'] : faultsOf(answer, sheet).map((fault) => `${whereOf(answer)}: ${fault}`)
  })
  expect(wrong.slice(0, 20)).toEqual([])
  const keysChanged = new Set(answers.flatMap(({ asked, explained }) => (explained.agrees === false ? [asked.key] : [])))
  for (const key of Object.keys(KEYS)) expect([...keysChanged]).toContain(key)
}, 240_000)
