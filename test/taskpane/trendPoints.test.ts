import { trendDrawing } from '../../src/taskpane/trendLine/trendPoints'
import { dayOf } from '../../src/calendar'
import { trendOf } from '../sheets/fixtures'

const STANDARD = { target: 850_000, tolerance: 50_000, direction: 'higher' } as const
const FRAME = { width: 120, height: 40, margin: 5 }
const AS_AT = dayOf(2019, 7, 31)

function drawing(rates: readonly (readonly [number, number])[], target: number | null = 850_000) {
  return trendDrawing(trendOf(rates, { ...STANDARD, target }, AS_AT), target, FRAME)
}

describe('twelve months as a drawing', () => {
  test('months stand at equal distances, from margin to margin', () => {
    const [run] = drawing([[8, 10], [9, 10], [10, 10]]).runs
    expect(run.map(({ x }) => x)).toEqual([5, 60, 115])
  })

  test('a higher rate stands higher, the highest at the top margin and the lowest at the bottom one', () => {
    const [run] = drawing([[5, 10], [10, 10], [8, 10]]).runs
    expect(run[0].y).toBe(35)
    expect(run[1].y).toBe(5)
    expect(run[2].y).toBeGreaterThan(5)
    expect(run[2].y).toBeLessThan(35)
  })

  test('the target stands among the rates at its own height', () => {
    // 70% to 100% over 30 px: 85% is in the middle
    expect(drawing([[7, 10], [10, 10]]).target).toBeCloseTo(20, 6)
  })

  test('a target beyond all rates is still inside the frame', () => {
    const { target } = drawing([[5, 10], [6, 10]])
    expect(target).toBe(5)
  })

  test.each([
    ['a month without data parts the line', [[9, 10], [0, 0], [9, 10]], [1, 1]],
    ['months without data at the start have no points', [[0, 0], [0, 0], [9, 10], [8, 10]], [2]],
    ['one month alone is one point', [[9, 10]], [1]],
    ['no data at all is no line', [[0, 0], [0, 0]], []],
  ] as const)('%s', (_, rates, runs) => {
    expect(drawing(rates).runs.map(({ length }) => length)).toEqual(runs)
  })

  test('a small change is not blown up to the whole height', () => {
    const [run] = drawing([[8_000, 10_000], [8_010, 10_000]], null).runs
    expect(Math.abs(run[0].y - run[1].y)).toBeLessThan(1)
  })

  test('rates that are all alike stand in the middle, and are numbers', () => {
    const [run] = drawing([[8, 10], [8, 10]], null).runs
    expect(run.map(({ y }) => y)).toEqual([20, 20])
  })

  test('a month that is not over is marked', () => {
    const trend = trendOf([[8, 10], [9, 10]], STANDARD, dayOf(2019, 7, 20))
    const [run] = trendDrawing(trend, null, FRAME).runs
    expect(run.map(({ part }) => part)).toEqual([false, true])
  })

  test('without a target there is no line for one', () => {
    expect(drawing([[8, 10]], null).target).toBeNull()
  })
})
