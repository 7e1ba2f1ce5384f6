import fc from 'fast-check'
import { dayOf, isoDate, parseIsoDate, windowStart, type Day } from '../../src/calendar'
import { nextSupervision } from '../../src/measures'

/** How many days of a list the window to a day holds, both its ends included. */
const held = (days: readonly Day[], on: Day, window: number): number => days.filter((day) => day >= windowStart(on, window) && day <= on).length

function next(asAt: string, ...days: string[]): [string, number] {
  const { by, more } = nextSupervision(days.map(parseIsoDate), parseIsoDate(asAt), 3, 3)
  return [isoDate(by), more]
}

describe('the next supervision is due by the day on which the window first holds too few', () => {
  test('three months after the first of the last three', () => {
    expect(next('2019-07-31', '2019-05-10', '2019-06-12', '2019-07-15')).toEqual(['2019-08-10', 1])
  })

  test('with one to spare, when the second falls out', () => {
    expect(next('2019-07-31', '2019-05-02', '2019-05-30', '2019-06-27', '2019-07-18')).toEqual(['2019-08-30', 1])
  })

  test('at a month’s end the window jumps over days that the month has not: two that leave together need two', () => {
    // as at 29 November the window starts on 30 August, as at 30 November on 1 September
    expect(next('2019-11-15', '2019-08-30', '2019-08-31', '2019-10-10')).toEqual(['2019-11-30', 2])
    expect(next('2019-11-15', '2019-08-31', '2019-09-20', '2019-10-10')).toEqual(['2019-11-30', 1])
  })

  test('none of somebody who is not compliant: how many would make them so', () => {
    expect(next('2019-07-31', '2019-05-10')).toEqual(['', 2])
    expect(next('2019-07-31')).toEqual(['', 3])
  })
})

test('day by day: one on that day keeps them compliant through it, one a day later comes too late, and without any it ends there', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2024, 12, 31) }),
      fc.constantFrom(1, 2, 3, 6),
      fc.integer({ min: 1, max: 4 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 190 }), { maxLength: 7 }),
      (asAt, window, needed, back) => {
        const days = back.map((ago) => asAt - ago).filter((day) => day >= windowStart(asAt, window)).sort((a, b) => a - b)
        const { by, more } = nextSupervision(days, asAt, window, needed)
        if (held(days, asAt, window) < needed) {
          expect([by, more]).toEqual([0, needed - days.length])
          return
        }
        for (let day = asAt; day < by; day++) expect(held(days, day, window)).toBeGreaterThanOrEqual(needed)
        expect(held(days, by, window)).toBe(needed - more)
        expect(more).toBeGreaterThanOrEqual(1)
        // at a month’s end one that was held soon after the as-at date may leave with the rest
        for (let done = Math.max(asAt + 1, windowStart(by, window)); done <= by; done++) expect(held([...days, done], by, window)).toBe(needed - more + 1)
        expect(held([...days, by + 1], by, window)).toBeLessThan(needed)
      },
    ),
  )
})
