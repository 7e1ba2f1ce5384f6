import fc from 'fast-check'
import { dayOf } from '../../src/calendar'
import { judge, neededInARow, Standards, type Standard } from '../../src/measures/targets'
import type { TargetRow } from '../../src/records'

const higher = (target: number, tolerance = 50_000): Standard => ({ target, tolerance, direction: 'higher', window: null })
const lower = (target: number, tolerance = 20_000): Standard => ({ target, tolerance, direction: 'lower', window: 1 })
const rate = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('status', () => {
  test.each([
    // [x, n, standard, status, why]
    [80, 100, higher(800_000), 'met', 'exactly the target'],
    [799, 1000, higher(800_000), 'near', 'a tenth of a point below'],
    [75, 100, higher(800_000), 'near', 'exactly the tolerance below'],
    [749, 1000, higher(800_000), 'missed', 'just beyond it'],
    [2, 24, lower(85_000), 'met', '8.3% of audits'],
    [3, 24, lower(85_000), 'missed', '12.5%'],
    [17, 200, lower(85_000), 'met', 'exactly 8.5%'],
    [21, 200, lower(85_000), 'near', 'exactly two points above'],
    [1, 3, higher(333_333), 'met', 'a third is over 33.3333%'],
    [1, 3, higher(333_334), 'near', 'and under 33.3334%'],
    [0, 0, higher(800_000), 'no-data', 'nobody'],
    [5, 5, higher(1_000_000), 'met', 'all of them'],
  ] as const)('of %d of %d is as the exact fraction says', (x, n, standard, status, _why) => {
    expect(judge(rate(x, n), standard).status).toBe(status)
  })

  test('without a target is none', () => {
    expect(judge(rate(3, 4), { target: null, tolerance: null, direction: 'higher', window: 1 })).toMatchObject({ status: 'no-target', needed: 0, target: null })
  })
})

describe('needed', () => {
  test.each([
    [2, 24, lower(85_000), 0, '8.5% of 24 allows 2'],
    [2, 24, lower(80_000), 1, '8% allows 1'],
    [2, 24, lower(50_000), 1, '5% allows 1'],
    [141, 163, higher(850_000), 0, 'met'],
    [138, 163, higher(850_000), 1, '85% of 163 is 138.55'],
    [0, 0, higher(850_000), 0, 'nobody'],
  ] as const)('of %d of %d', (x, n, standard, needed, _why) => {
    expect(judge(rate(x, n), standard).needed).toBe(needed)
  })

  test('is the fewest that meet the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), fc.integer({ min: 1, max: 1_000_000 }), (n, some, target) => {
        const x = some % (n + 1)
        const { needed } = judge(rate(x, n), higher(target))
        expect(judge(rate(x + needed, n), higher(target)).status).toBe('met')
        if (needed > 0) expect(judge(rate(x + needed - 1, n), higher(target)).status).not.toBe('met')
      }),
    )
  })

  test.each([
    [7, 10, 800_000, 5, '12 of 15 is 80%'],
    [8, 10, 800_000, 0, 'met already'],
    [1, 2, 1_000_000, null, 'no number of further ones makes 100%'],
  ])('in a row from here on, of %d of %d', (x, n, target, inARow, _why) => {
    expect(neededInARow(rate(x, n), higher(target))).toBe(inARow)
  })
})

describe('the target in force', () => {
  const row = (from: number, target: number, team = -1): TargetRow => ({ measure: 'seen-cp', team, target, from, confirmed: false })
  const july = dayOf(2019, 7, 31)
  const standards = (...rows: TargetRow[]) => new Standards(rows).of('seen-cp', july).target

  test('is the default without a row', () => {
    expect(standards()).toBe(850_000)
  })

  test.each([
    [[row(0, 800_000)], 800_000, 'a blank From has always been in force'],
    [[row(0, 800_000), row(dayOf(2019, 7, 31), 820_000)], 820_000, 'from the day itself'],
    [[row(0, 800_000), row(dayOf(2019, 8, 1), 820_000)], 800_000, 'not the day before'],
    [[row(dayOf(2019, 7, 1), 810_000), row(dayOf(2019, 6, 1), 820_000)], 810_000, 'the latest From, wherever it stands'],
    [[row(dayOf(2019, 7, 1), 810_000), row(dayOf(2019, 7, 1), 820_000)], 820_000, 'of equals the lower row'],
    [[row(dayOf(2020, 1, 1), 810_000), row(dayOf(2019, 9, 1), 820_000)], 820_000, 'before the first From, the first'],
  ])('rules as From says (row %#)', (rows, target, _why) => {
    expect(standards(...rows)).toBe(target)
  })

  test("of a team is for that team's own figure", () => {
    const all = new Standards([row(0, 800_000), row(0, 700_000, 3)])
    expect([all.of('seen-cp', july).target, all.ofTeam('seen-cp', 3, july).target, all.ofTeam('seen-cp', 4, july).target]).toEqual([800_000, 700_000, 800_000])
  })

  test('of a flow is none, whatever is typed', () => {
    const typed: TargetRow = { measure: 'visits-on-time-cp', team: -1, target: 900_000, from: 0, confirmed: false }
    expect(new Standards([typed]).of('visits-on-time-cp', july)).toMatchObject({ target: null, tolerance: null })
  })
})
