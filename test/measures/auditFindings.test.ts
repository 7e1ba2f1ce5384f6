/** What audits found: each rule as a row, and the kappa against a second computation of it. */
import fc from 'fast-check'
import { longDate, parseIsoDate } from '../../src/calendar'
import { auditFindings, auditsOf, calculate, weightedKappa, type AuditFindings, type GradeCounts } from '../../src/measures'
import { kappaByMoments } from '../reference/auditFindings'
import { loadTables } from '../records/textTables'

/** `O1 G2 RI3 I4 -5`: how many of each grade, and not graded; those that are none are left out. */
const spelled = ({ outstanding, good, requiresImprovement, inadequate, notGraded }: GradeCounts): string =>
  ([['O', outstanding], ['G', good], ['RI', requiresImprovement], ['I', inadequate], ['-', notGraded]] as const).flatMap(([grade, count]) => (count === 0 ? [] : [`${grade}${count}`])).join(' ')

async function found(audits: string, more: Readonly<Record<string, string>> = {}, asAt = '2019-07-31'): Promise<AuditFindings> {
  const records = await loadTables({ Audits: audits, ...more }, { asAt, today: asAt })
  const findings = auditFindings(calculate(records), records)
  if (findings === null) throw new Error('nothing found')
  return findings
}

const kappaOf = (pairs: readonly (readonly [number, number])[]) => weightedKappa(pairs.map(([auditor, moderator]) => ({ auditor, moderator })))

describe('by month', () => {
  const AUDITS = `Audit date | Overall grade | Moderated grade | Moderation date | Re-audit of
    10/05/2019 | Good | Inadequate | 20/07/2019 |
    11/05/2019 | RI | Good | 01/08/2019 |
    12/05/2019 | Adequate | | |
    13/05/2019 | | | |
    14/05/2019 | Inadequate | | | A1
    30/06/2019 | Outstanding | | |
    01/07/2019 | Good | | |
    31/07/2019 | Inadequate | | |
    01/08/2019 | Inadequate | | |`

  test('counts the grade that rules, as known at the as-at date, re-audits aside; what is not on the scale is not graded', async () => {
    const { months } = await found(AUDITS)
    expect(months.slice(-3).map(({ month, grades }) => [month, spelled(grades)])).toEqual([['2019-05', 'RI1 I1 -2'], ['2019-06', 'O1'], ['2019-07', 'G1 I1']])
  })

  test('a month before the log is no data, with the reason; one without an audit counts none', async () => {
    const { months } = await found('Audit date | Overall grade\n10/05/2019 | Good\n10/07/2019 | Good')
    expect(months.slice(-4).map(({ grades, noData }) => [spelled(grades), noData?.because ?? ''])).toEqual([['', 'log-starts-later'], ['G1', ''], ['', ''], ['G1', '']])
  })

  test('the month that is not over is judged as the headline is: the period up to the as-at date', async () => {
    const { months } = await found(AUDITS, {}, '2019-07-17')
    expect(months.slice(-2).map(({ month, part, grades }) => [month, part, spelled(grades)])).toEqual([['2019-06', false, 'O1'], ['2019-07', true, 'O1 G1']])
  })

  test('a longer window of Targets rules months and period alike', async () => {
    const { months, overall, from } = await found(AUDITS, { Targets: 'Measure | Window (months)\nAudits judged inadequate | 3' })
    expect([longDate(from), spelled(overall), spelled(months.at(-1)?.grades ?? overall)]).toEqual(['1 May 2019', 'O1 G1 RI1 I2 -2', 'O1 G1 RI1 I2 -2'])
  })
})

describe('by domain', () => {
  test('the audits of the period, also those without an overall grade, by each grade column, whatever it is called', async () => {
    const { overall, domains } = await found(`Audit date | Overall grade | Moderated grade | Risk | =Quality rating | Re-audit of
      01/07/2019 | Good | Inadequate | Good | I |
      02/07/2019 | | | Inadequate | Met |
      03/07/2019 | Good | | | O | no
      04/07/2019 | Good | | Inadequate | Good | A1
      30/06/2019 | Good | | Inadequate | Good |`.replace('=Quality', 'Quality'))
    expect([spelled(overall), ...domains.map(({ header, grades }) => `${header}: ${spelled(grades)}`)]).toEqual(['G1 I1 -1', 'Risk: G1 I1 -1', 'Quality rating: O1 I1 -1'])
  })
})

describe('completed of those allocated', () => {
  test.each([
    ['20/06/2019', '01/07/2019', '05/07/2019', 'Good', 'G1', 0, 'due on the first day'],
    ['20/06/2019', '31/07/2019', '05/07/2019', '', '', 1, 'due on the last, and not graded'],
    ['20/06/2019', '10/07/2019', '', '', '', 1, 'never done'],
    ['20/06/2019', '10/07/2019', '05/07/2019', 'Adequate', '-1', 0, 'graded, though off the scale'],
    ['20/06/2019', '10/07/2019', '01/05/2019', 'Good', 'G1', 0, 'done long before'],
    ['20/06/2019', '01/08/2019', '05/07/2019', 'Good', '', 0, 'not due yet'],
    ['20/06/2019', '30/06/2019', '05/07/2019', 'Good', '', 0, 'due before the period'],
    ['01/08/2019', '31/07/2019', '05/07/2019', 'Good', '', 0, 'not allocated by then'],
    ['', '31/07/2019', '05/07/2019', 'Good', '', 0, 'nobody says when it was allocated'],
    ['20/06/2019', '', '05/07/2019', 'Good', '', 0, 'nor when it is due'],
  ])('allocated %s, due %s, done %s, graded %j: %j and %d open (%s)', async (allocated, due, done, grade, graded, open) => {
    const { completed } = await found(`Allocated on | Due | Audit date | Overall grade\n${allocated} | ${due} | ${done} | ${grade}\n | | 05/07/2019 | Good`)
    expect([spelled(completed.graded), completed.open]).toEqual([graded, open])
  })
})

test('drawn at random: of the audits with a grade on the scale, re-audits aside', async () => {
  const { drawn } = await found(`Audit date | Audit type | Overall grade | Re-audit of
    01/07/2019 | Random | Good |
    02/07/2019 | random sample | Inadequate |
    03/07/2019 | Themed | RI |
    04/07/2019 | | Outstanding |
    05/07/2019 | Random | Met |
    06/07/2019 | Random | Good | A1
    30/06/2019 | Random | Good |`)
  expect([drawn.random, drawn.other, drawn.notRecorded].map(spelled)).toEqual(['G1 I1', 'RI1', 'O1'])
})

describe('moderation', () => {
  test.each([
    ['RI', 'Good', '', 'up'],
    ['Good', 'RI', '', 'down'],
    ['Good', 'Good', '', 'same'],
    ['Good', 'Agreed', '', 'same'],
    ['Good', 'Agreed', '01/08/2019', 'none'],
    ['Good', 'Inadequate', '01/08/2019', 'none'],
    ['Good', 'Inadequate', '31/07/2019', 'down'],
    ['Good', 'Pending', '', 'none'],
    ['Good', 'Not agreed', '', 'notComparable'],
    ['Met', 'Good', '', 'notComparable'],
    ['', 'Good', '', 'notComparable'],
    ['', 'Agreed', '', 'notComparable'],
    ['Good', '', '', 'none'],
  ])('an auditor’s %j and a moderator’s %j of %j: %s', async (overall, moderated, on, expected) => {
    const { moderation } = await found(`Audit date | Overall grade | Moderated grade | Moderation date\n01/07/2019 | ${overall} | ${moderated} | ${on}`)
    const [is] = (['up', 'same', 'down', 'notComparable'] as const).filter((how) => auditsOf(moderation[how]) === 1)
    expect(is ?? 'none').toBe(expected)
  })

  test('re-audits and other months are not among those', async () => {
    const { moderation } = await found('Audit date | Overall grade | Moderated grade | Re-audit of\n01/07/2019 | Good | RI | A1\n30/06/2019 | Good | RI |')
    expect(auditsOf(moderation.down)).toBe(0)
  })
})

describe('the weighted kappa', () => {
  test.each<[string, readonly (readonly [number, number])[], number | null]>([
    ['full agreement', [[1, 1], [3, 3], [4, 4]], 1],
    ['one step apart once', [[2, 2], [3, 3], [2, 3], [3, 3]], 1 - 1 / 2],
    ['one of the two does not vary: no more than chance', [[2, 1], [2, 3]], 0],
    ['the other way round', [[1, 4], [4, 1]], -1],
    ['neither varies', [[2, 2], [2, 2]], null],
    ['neither varies, though they differ', [[2, 3], [2, 3]], null],
    ['a single audit', [[2, 3]], null],
    ['none', [], null],
  ])('of %s', (_what, pairs, expected) => {
    const kappa = kappaOf(pairs)
    if (expected === null) expect(kappa).toBeNull()
    else expect(kappa).toBeCloseTo(expected, 12)
  })

  test('is that of a second computation, by moments, and the same whichever of the two is the moderator', () => {
    const grade = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, grade), { maxLength: 40 }), (pairs) => {
        const [kappa, second, turned] = [kappaOf(pairs), kappaByMoments(pairs), kappaOf(pairs.map(([one, other]) => [other, one] as const))]
        if (second === null) expect([kappa, turned]).toEqual([null, null])
        else expect([kappa, turned]).toEqual([expect.closeTo(second, 9), expect.closeTo(second, 9)])
      }),
    )
  })
})

describe('re-audits', () => {
  test.each([
    ['A1', 'Good', 'better'],
    ['a1', 'RI', 'same'],
    ['A 1', 'Inadequate', 'worse'],
    ['A1', 'Met', 'notComparable'],
    ['A1', '', 'notComparable'],
    ['A2', 'Good', 'notComparable'],
    ['A3', 'Good', 'worse'],
    ['A4', 'Good', 'worse'],
    ['A9', 'Good', 'notComparable'],
    ['yes', 'Good', 'notComparable'],
    ['R', 'Good', 'notComparable'],
    ['no', 'Good', 'none'],
  ])('of %j, graded %j: %s', async (of, grade, expected) => {
    const { reAudits } = await found(`Audit ID | Child ID | Audit date | Overall grade | Moderated grade | Re-audit of
      A1 | 1 | 01/05/2019 | Good | RI |
      A2 | 2 | 02/05/2019 | Met | |
      A3 | 3 | 03/05/2019 | RI | |
      A3 | 3 | 03/05/2019 | RI | Outstanding |
      A4 | 4 | 04/05/2019 | Outstanding | | A3
      R | 1 | 01/07/2019 | ${grade} | | ${of}
      R2 | 1 | 30/06/2019 | Good | | A1`)
    const [is] = (['better', 'same', 'worse', 'notComparable'] as const).filter((how) => auditsOf(reAudits[how]) === 1)
    expect(is ?? 'none').toBe(expected)
  })

  test('numbers and texts are one id', async () => {
    const { reAudits } = await found('Audit ID | Audit date | Overall grade | Re-audit of\n=17 | 01/05/2019 | RI |\n=18 | 01/07/2019 | Good | 17.0\n=19 | 02/07/2019 | Good | =17')
    expect(auditsOf(reAudits.better)).toBe(2)
  })
})

test('the inadequate audits of the period by date, with their actions; team and worker as everywhere', async () => {
  const { inadequate } = await found(
    `Child ID | Audit date | Overall grade | Moderated grade | Worker | Team | Actions | Action due | Re-audit of
    1 | 20/07/2019 | Inadequate | | Ada Example | | See the child | 17/08/2019 |
    2 | 10/07/2019 | Good | I | | North | - | |
     | 10/07/2019 | I | | | | | |
    4 | 11/07/2019 | I | Good | | | Nothing | |
    5 | 12/07/2019 | I | | | | Again | | A1
    6 | 30/06/2019 | I | | | | Before | |`,
    { Workers: 'Worker | Team\nAda Example | South' },
  )
  expect(inadequate).toEqual([
    { child: '2', team: 'North', worker: null, day: parseIsoDate('2019-07-10'), actions: null, actionDue: 0 },
    { child: null, team: null, worker: null, day: parseIsoDate('2019-07-10'), actions: null, actionDue: 0 },
    { child: '1', team: 'South', worker: 'Ada Example', day: parseIsoDate('2019-07-20'), actions: 'See the child', actionDue: parseIsoDate('2019-08-17') },
  ])
})

test.each([
  ['no table', {}],
  ['an empty one', { Audits: 'Audit date | Overall grade' }],
  ['one without a date column', { Audits: 'Audit ID | Child ID | Overall grade\nA1 | 1 | Good' }],
])('with %s there is nothing', async (_what, tables: Readonly<Record<string, string>>) => {
  const records = await loadTables({ Cases: 'Child ID | Case type | Start\n1 | CIN | 01/01/2019', ...tables })
  expect(auditFindings(calculate(records), records)).toBeNull()
})
