import { figureOf } from './county'

/** One audit with these cells: the list that it ends in on 31 July 2019. */
async function listOf(cells: Record<string, string>) {
  const all = { 'Audit date': '2019-07-15', ...cells }
  const { leftOut, numerator, denominator } = await figureOf('audits-inadequate', { Audits: `${Object.keys(all).join(' | ')}\n${Object.values(all).join(' | ')}` })
  const [reason] = Object.keys(leftOut)
  return reason ?? (numerator === 1 ? 'numerator' : denominator === 1 ? 'denominator' : 'none')
}

describe('the window of a month', () => {
  test.each([
    ['2019-06-30', 'none', 'the day before it'],
    ['2019-07-01', 'numerator', 'its first day'],
    ['2019-07-31', 'numerator', 'the as-at date'],
    ['2019-08-01', 'none', 'after it'],
  ])('an audit of %s', async (date, list, _why) => {
    expect(await listOf({ 'Audit date': date, 'Overall grade': 'Inadequate' })).toBe(list)
  })
})

describe('the final grade', () => {
  test.each([
    [{ 'Overall grade': 'Inadequate' }, 'numerator', "the auditor's"],
    [{ 'Overall grade': 'Good' }, 'denominator', ''],
    [{ 'Overall grade': 'Good', 'Moderated grade': 'Inadequate' }, 'numerator', "the moderator's rules"],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'RI' }, 'denominator', ''],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Good', 'Moderation date': '2019-08-01' }, 'numerator', 'not one dated after the as-at date'],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Good', 'Moderation date': '2019-07-31' }, 'denominator', ''],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Agreed' }, 'numerator', "the auditor's stands"],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Upheld - no change' }, 'numerator', ''],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Awaiting' }, 'numerator', 'is blank'],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Not moderated' }, 'numerator', 'is blank'],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Not agreed' }, 'grade-off-scale', ''],
    [{ 'Overall grade': 'Inadequate', 'Moderated grade': 'Disagreed' }, 'grade-off-scale', 'not as a whole word'],
    [{ 'Overall grade': 'Met' }, 'grade-off-scale', ''],
    [{ 'Overall grade': 'Met', 'Moderated grade': 'Good' }, 'denominator', 'only the grade that would rule matters'],
    [{ 'Overall grade': '' }, 'no-grade', ''],
    [{ 'Overall grade': '', 'Moderated grade': 'Agreed' }, 'no-grade', 'there is nothing to agree with'],
    [{}, 'no-grade', 'Overall grade is never a needed cell'],
  ])('%j is %s', async (cells: Record<string, string>, list, _why) => {
    expect(await listOf(cells)).toBe(list)
  })

  test('known at the as-at date rules the months before it too', async () => {
    const { trend } = await figureOf('audits-inadequate', {
      Audits: `
        Audit date | Overall grade | Moderated grade | Moderation date
        2019-05-20 | Good          | Inadequate      | 2019-07-20
        2019-04-20 | Good          |                 |`,
    })
    expect(trend.slice(-4).map(({ month, numerator, denominator }) => [month, numerator, denominator])).toEqual([
      ['2019-04', 0, 1],
      ['2019-05', 1, 1],
      ['2019-06', 0, 0],
      ['2019-07', 0, 0],
    ])
  })
})

describe('left out under the first reason that applies', () => {
  test.each([
    [{ 'Re-audit of': 'A12', 'Overall grade': '' }, 're-audit'],
    [{ 'Re-audit of': 'no', 'Overall grade': 'Good' }, 'denominator'],
    [{ 'Re-audit of': 'None', 'Overall grade': 'Good' }, 'denominator'],
    [{ 'Re-audit of': '0', 'Overall grade': 'Good' }, 'denominator'],
  ])('%j', async (cells: Record<string, string>, list) => {
    expect(await listOf(cells)).toBe(list)
  })
})

describe('the target of 8/5%', () => {
  const audits = `Audit date | Overall grade\n${Array.from({ length: 24 }, (_, index) => `2019-07-${String(index + 1).padStart(2, '0')} | ${index < 2 ? 'Inadequate' : 'Good'}`).join('\n')}`

  test('ships as 8.5%, not confirmed: of 24 audits it allows 2', async () => {
    expect(await figureOf('audits-inadequate', { Audits: audits })).toMatchObject({ target: 85_000, status: 'met', needed: 0, unconfirmed: ['inadequate-target'] })
  })

  test('8% allows 1, and a confirmed row answers the question', async () => {
    expect(
      await figureOf('audits-inadequate', {
        Audits: audits,
        Targets: `
          Measure                  | Target | Confirmed
          Audits judged inadequate | 8      | Yes`,
      }),
    ).toMatchObject({ target: 80_000, status: 'near', needed: 1, unconfirmed: [] })
  })

  test('bare numbers for grades are a question of their own', async () => {
    expect((await figureOf('audits-inadequate', { Audits: 'Audit date | Overall grade\n2019-07-01 | 4' })).unconfirmed).toEqual(['inadequate-target', 'grade-numbers'])
  })
})

test('beside it: completed of those allocated and due, the random share, own against independent auditors', async () => {
  const { remarks } = await figureOf('audits-inadequate', {
    Audits: `
      Audit date | Overall grade | Audit type | Allocated on | Due        | Worker | Team manager | Auditor
      2019-07-01 | Inadequate    | Random     | 2019-06-20   | 2019-07-10 | A Rowe | B Lark       | B Lark
      2019-07-02 | Good          | Targeted   | 2019-06-20   | 2019-07-10 | A Rowe | B Lark       | C Wren
      2019-07-03 |               | Random     | 2019-06-20   | 2019-07-31 | A Rowe | B Lark       | C Wren
      2019-07-04 | Good          | Random     | 2019-06-20   | 2019-08-10 | A Rowe | B Lark       | A Rowe`,
  })
  expect(remarks).toEqual([
    { kind: 'audits-completed', done: 2, of: 3 },
    { kind: 'random-share', random: 2, of: 3 },
    { kind: 'own-auditor', ownInadequate: 1, own: 2, independentInadequate: 0, independent: 1 },
  ])
})

test.each([
  ['2019-06-20', '2019-07-10', 2, 'due and never done'],
  ['2019-06-20', '2019-07-31', 2, 'due on the as-at date'],
  ['2019-06-20', '2019-08-01', 1, 'not due yet'],
  ['2019-06-20', '2019-06-30', 1, 'due before the window'],
  ['2019-08-01', '2019-07-31', 1, 'not allocated by the as-at date'],
  ['2019-06-20', '', 1, 'without a day by which it is due'],
])('an audit without a date, allocated on %s and due on "%s": %d allocated and due (%s)', async (allocated, due, of, _why) => {
  const { denominator, remarks } = await figureOf('audits-inadequate', {
    Audits: `
      Audit date | Overall grade | Allocated on | Due
      2019-07-01 | Good          | 2019-06-20   | 2019-07-10
                 |               | ${allocated} | ${due}`,
  })
  expect(remarks).toEqual([{ kind: 'audits-completed', done: 1, of }])
  expect(denominator).toBe(1)
})
