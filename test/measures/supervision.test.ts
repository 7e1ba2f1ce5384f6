import { figureOf } from './county'

const THREE = ['2019-05-01', '2019-06-03', '2019-07-31']
const supervisions = (...rows: string[]) => `Worker | Supervision date | Status | Type\n${rows.join('\n')}\nSomebody else | 2018-01-08 | |`
const held = (worker: string, dates: readonly string[] = THREE) => dates.map((date) => `${worker} | ${date} | |`)

/** What becomes of the one person in `Workers`. */
async function listOf(workers: string, rows: readonly string[] = held('A Rowe'), settings?: string) {
  const { behind } = await figureOf('supervision', { Workers: workers, Supervisions: supervisions(...rows), ...(settings ? { Settings: settings } : {}) })
  return behind().map(({ row, list }) => `${row} ${list}`)
}

describe('three supervisions in the window of three months', () => {
  test.each([
    [THREE, 'numerator', 'the first day of the window and the as-at date included'],
    [['2019-04-30', '2019-06-03', '2019-07-31'], 'missed', 'the day before the window'],
    [['2019-05-01', '2019-06-03', '2019-08-01'], 'missed', 'the day after the as-at date'],
    [['2019-06-03', '2019-06-03', '2019-07-31'], 'missed', 'two on one day are one'],
    [['2019-06-03', '2019-06-04', '2019-06-05'], 'numerator', 'two within a week are flagged, not merged'],
  ])('%j', async (dates, list) => {
    expect(await listOf('Worker\nA Rowe', held('A Rowe', dates))).toEqual([`2 ${list}`])
  })

  test.each([
    ['Held', '', 'numerator'],
    ['', '', 'numerator'],
    ['completed', '', 'numerator'],
    ['Cancelled', '', 'missed'],
    ['DNA', '', 'missed'],
    ['Did not attend', '', 'missed'],
    ['Planned', '', 'missed'],
    ['Perhaps', '', 'numerator'],
    ['', 'Case supervision', 'missed'],
    ['', 'Personal and case', 'numerator'],
    ['', 'Group', 'missed'],
    ['', '1:1', 'numerator'],
    ['', 'One to one', 'numerator'],
    ['', 'Ad hoc', 'missed'],
    ['', 'Reflective', 'numerator'],
    ['', 'Casework-free', 'numerator'],
  ])('one of the three with status %j and type %j', async (status, type, list) => {
    expect(await listOf('Worker\nA Rowe', [...held('A Rowe', THREE.slice(0, 2)), `A Rowe | 2019-07-31 | ${status} | ${type}`])).toEqual([`2 ${list}`])
  })

  test('as many as the setting asks for', async () => {
    expect(await listOf('Worker\nA Rowe', held('A Rowe', THREE.slice(0, 2)), 'Setting | Value\nSupervisions needed | 2')).toEqual(['2 numerator'])
  })
})

describe('who is counted', () => {
  test.each([
    ['Worker | Case-holding social worker\nA Rowe | No', '2 not-case-holding', ''],
    ['Worker | Case-holding social worker\nA Rowe |', '2 numerator', 'blank counts'],
    ['Worker | Role\nA Rowe | Family support worker', '2 not-case-holding', 'without that column, the role'],
    ['Worker | Role\nA Rowe | SENIOR  social worker', '2 numerator', ''],
    ['Worker | Role\nA Rowe | Senior social worker (locum)', '2 not-case-holding', 'the whole value'],
    ['Worker | Role\nA Rowe |', '2 numerator', 'blank counts'],
    ['Worker | Start | End\nA Rowe | 2018-01-08 | 2019-07-30', '2 left', ''],
    ['Worker | Start | End\nA Rowe | 2018-01-08 | 2019-07-31', '2 numerator', 'in post on the last day'],
    ['Worker | Start | End\nA Rowe | 2018-01-08 | 2019-08-30', '2 numerator', 'a leaving date to come'],
    ['Worker | Start\nA Rowe | 2019-08-01', '2 not-started', ''],
    ['Worker | Start\nA Rowe | 2019-05-02', '2 started-in-window', ''],
    ['Worker | Start\nA Rowe | 2019-05-01', '2 numerator', "since the window's first day"],
    ['Worker | Away from | Away to\nA Rowe | 2019-05-01 | 2019-05-28', '2 long-absence', '28 days'],
    ['Worker | Away from | Away to\nA Rowe | 2019-05-01 | 2019-05-27', '2 numerator', '27'],
    ['Worker | Away from | Away to\nA Rowe | 2019-04-01 | 2019-05-27', '2 numerator', '27 of them in the window'],
    ['Worker | Away from | Away to\nA Rowe | 2019-07-04 |', '2 long-absence', 'a blank end runs on'],
    ['Worker | Away from | Away to\nA Rowe | 2019-07-05 |', '2 numerator', ''],
  ])('%j: %s', async (workers, list) => {
    expect(await listOf(workers)).toEqual([list])
  })

  test('absences of several rows count together, each day once', async () => {
    const rows = (second: string) => `Worker | Team | Away from | Away to\nA Rowe | North | 2019-05-01 | 2019-05-20\nA Rowe | North | ${second} | 2019-05-28`
    expect(await listOf(rows('2019-05-21'))).toEqual(['3 long-absence'])
    expect(await listOf(rows('2019-05-22'))).toEqual(['3 numerator'])
    expect(await listOf(rows('2019-05-10'))).toEqual(['3 long-absence'])
  })
})

describe('several rows of one person', () => {
  const rows = (end: string, start: string) => `Worker | Team | Start | End\na rowe | North | 2018-01-08 | ${end}\nA Rowe | South | ${start} |`

  test.each([
    ['2019-06-28', '2019-07-01', '3 numerator', 'adjoin over a weekend: one span, the row in force gives the team'],
    ['2019-06-28', '2019-07-02', '3 started-in-window', 'four days apart: two spans'],
    ['', '2019-07-01', '3 numerator', 'both in force: in post since the earlier'],
    ['2019-06-28', '2019-08-01', '2 left', 'none in force: the last begun'],
  ])('to %j and from %s', async (end, start, list) => {
    expect(await listOf(rows(end, start))).toEqual([list])
  })

  test('are told apart by Worker ID where a name is shared', async () => {
    const { behind } = await figureOf('supervision', {
      Workers: 'Worker ID | Worker\nW1 | A Rowe\nW2 | A Rowe',
      Supervisions: supervisions(...held('w2')),
    })
    expect(behind().map(({ row, list }) => `${row} ${list}`)).toEqual(['2 missed', '3 numerator'])
  })
})

describe('beside the rate', () => {
  test('new starters against as many as whole months in post', async () => {
    const { remarks } = await figureOf('supervision', {
      Workers: 'Worker | Role | Start\nA Rowe | ASYE | 2019-05-31\nB Lark | ASYE | 2019-07-10\nC Wren | ASYE | 2017-01-09',
      Supervisions: supervisions(...held('A Rowe', ['2019-06-03'])),
    })
    expect(remarks).toEqual(expect.arrayContaining([{ kind: 'started-in-window', met: 1, of: 2 }, { kind: 'over-15-per-cent-left-out', leftOut: 2, of: 3 }]))
  })

  test('everyone is counted where neither role nor case-holding is given', async () => {
    expect((await figureOf('supervision', { Workers: 'Worker\nA Rowe', Supervisions: supervisions() })).remarks).toContainEqual({ kind: 'everyone-counted' })
  })
})

test.each([
  [undefined, { because: 'table-missing', table: 'Supervisions' }],
  ['Worker | Supervision date', { because: 'table-empty', table: 'Supervisions' }],
  ['Worker | When\nA Rowe | 2019-07-01', { because: 'column-missing', table: 'Supervisions', columns: ['Supervision date'] }],
])('without supervisions (%j) there is no data, and it says why', async (Supervisions, noData) => {
  const figure = await figureOf('supervision', { Workers: 'Worker\nA Rowe', ...(Supervisions === undefined ? {} : { Supervisions }) })
  expect([figure.status, figure.denominator, figure.noData]).toEqual(['no-data', 0, noData])
})
