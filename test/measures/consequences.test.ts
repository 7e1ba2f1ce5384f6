import { consequencesOf, type QuestionConsequences } from '../../src/measures'
import { calculate } from '../../src/measures'
import { loadRecords, type QuestionCode } from '../../src/records'
import { parseIsoDate } from '../../src/calendar'
import { memoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { rowsOf } from '../records/textTables'

const DAY = { asAt: parseIsoDate('2019-07-31'), today: parseIsoDate('2019-07-31') }
const sheet = (name: string, text: string): MemorySheet => ({ name, table: name, rows: rowsOf(text) })
const audits = (grade: (index: number) => string) => sheet('Audits', ['Audit ID | Audit date | Overall grade', ...Array.from({ length: 24 }, (_, index) => `A${index} | 2019-07-10 | ${grade(index)}`)].join('\n'))

const weigh = (sheets: readonly MemorySheet[], question: QuestionCode, tried?: string) => consequencesOf(memoryWorkbook(sheets), question, { ...DAY, tried })
const shortly = ({ readings }: QuestionConsequences, measure: string) =>
  readings.map(({ value, inForce, figures }) => {
    const figure = figures.find((one) => one.measure === measure)
    return [value, inForce, figure?.numerator, figure?.denominator, figure?.status]
  })

describe('the target that the plan prints as 8/5%', () => {
  const SHEETS = [audits((index) => (index < 2 ? 'Inadequate' : 'Good'))]

  test('as 8.5%, 8% and 5%: of 24 audits 2 are met under the first alone', async () => {
    expect(shortly(await weigh(SHEETS, 'inadequate-target'), 'audits-inadequate')).toEqual([
      ['85000', true, 2, 24, 'met'],
      ['80000', false, 2, 24, 'near'],
      ['50000', false, 2, 24, 'missed'],
    ])
  })

  test('as any other that somebody asks for, and with the one typed in the workbook in force', async () => {
    const typed = [...SHEETS, sheet('Targets', 'Measure | Target | Amber tolerance\naudits-inadequate | =0.05 | =0.02')]
    expect(shortly(await weigh(typed, 'inadequate-target', '100000'), 'audits-inadequate').map(([value, inForce, , , status]) => [value, inForce, status])).toEqual([
      ['50000', true, 'missed'],
      ['85000', false, 'met'],
      ['80000', false, 'near'],
      ['100000', false, 'met'],
    ])
  })
})

describe('grades written as numbers', () => {
  test('run the usual way and reversed: the best audits would be the worst', async () => {
    const weighed = await weigh([audits((index) => (index < 6 ? '1' : index < 7 ? '4' : 'Good'))], 'grade-numbers')
    expect(shortly(weighed, 'audits-inadequate')).toEqual([
      ['1 is outstanding; 4 is inadequate', true, 1, 24, 'met'],
      ['1 is inadequate; 4 is outstanding', false, 6, 24, 'missed'],
    ])
  })

  test('are no question where every grade is a word', async () => {
    expect((await weigh([audits(() => 'Good')], 'grade-numbers')).arises).toBe(false)
  })
})

describe('contacts with neither Visit required nor an outcome', () => {
  const CONTACTS = sheet('Contacts', 'Child ID | Contact date | Outcome | First seen\n1 | 2019-07-01 | Referral | 2019-07-02\n2 | 2019-07-01 | |\n3 | 2019-07-01 | |')

  test('are in the figure, or not, and are counted', async () => {
    const weighed = await weigh([CONTACTS], 'contact-calls-for-visit')
    expect([weighed.inDoubt, weighed.arises]).toEqual([2, true])
    expect(shortly(weighed, 'seen-after-contact')).toEqual([
      ['They call for a visit', true, 1, 3, 'missed'],
      ['They call for no visit', false, 1, 1, 'met'],
    ])
  })
})

describe('types of visit', () => {
  const SHEETS = [
    sheet('Cases', 'Child ID | Case type | Start\n1 | CP | 2019-01-01\n2 | CP | 2019-01-01'),
    sheet('Visits', 'Child ID | Visit date | Visit type | Seen\n1 | 2019-07-29 | Phone call | Yes\n2 | 2019-07-29 | Home visit | Yes\n2 | 2019-07-20 | Home visit | Yes\n2 | 2019-07-01 | | Yes'),
  ]

  test('are listed with how often they stand there and whether they count, most rows first', async () => {
    expect((await weigh(SHEETS, 'visit-types')).words).toEqual([
      { word: 'Home visit', rows: 2, counts: true },
      { word: '', rows: 1, counts: true },
      { word: 'Phone call', rows: 1, counts: false },
    ])
  })

  test('change the figures where all of them count, or those of a list that is tried', async () => {
    const [now, all, tried] = shortly(await weigh(SHEETS, 'visit-types', 'home'), 'seen-cp')
    expect([now.slice(1), all, tried]).toEqual([
      [true, 1, 2, 'missed'],
      ['none', false, 2, 2, 'met'],
      ['home', false, 1, 2, 'missed'],
    ])
  })

  test('give the very figures that the workbook gives once the list is typed', async () => {
    const typed = [...SHEETS, sheet('Settings', 'Setting | Value\nVisit types that do not count | home')]
    const records = await loadRecords(memoryWorkbook(typed), DAY)
    const after = calculate(records).measures.map(({ id, numerator, denominator }) => [id, numerator, denominator])
    const weighed = await weigh(SHEETS, 'visit-types', 'home')
    for (const { measure, numerator, denominator } of weighed.readings.find(({ value }) => value === 'home')?.figures ?? []) expect(after).toContainEqual([measure, numerator, denominator])
    expect(weighed.readings.find(({ value }) => value === 'home')?.figures.length).toBeGreaterThan(3)
  })

  test('are worked out from one reading of the workbook', async () => {
    const plain = memoryWorkbook(SHEETS)
    let reads = 0
    await consequencesOf({ ...plain, read: (source, options) => (reads++, plain.read(source, options)) }, 'visit-types', { ...DAY, tried: 'home' })
    let once = 0
    await loadRecords({ ...plain, read: (source, options) => (once++, plain.read(source, options)) }, DAY)
    expect(reads).toBe(once)
  })

  test('stop being weighed when somebody stops it', async () => {
    await expect(consequencesOf(memoryWorkbook(SHEETS), 'visit-types', { ...DAY, signal: AbortSignal.abort() })).rejects.toThrow()
  })
})

describe('types of supervision', () => {
  test('a type counts by its list, though every session of it was cancelled', async () => {
    const sheets = [
      sheet('Workers', 'Worker | Start\nAda Example | 2018-01-01'),
      sheet('Supervisions', 'Worker | Supervision date | Type | Status\nAda Example | 2019-07-01 | Formal | Cancelled\nAda Example | 2019-07-02 | Group | Held'),
    ]
    const weighed = await weigh(sheets, 'supervision-types')
    expect(weighed.words).toEqual([{ word: 'Formal', rows: 1, counts: true }, { word: 'Group', rows: 1, counts: false }])
    expect(shortly(weighed, 'supervision').map(([value]) => value)).toEqual(['case; child; group; peer; informal; ad hoc', 'none'])
  })
})
