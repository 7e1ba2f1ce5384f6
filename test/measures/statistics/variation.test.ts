import { limitsOf, variationOf } from '../../../src/measures/statistics/variation'

const series = (...values: number[]) => values.map((value, index) => ({ month: `2019-${String(index + 1).padStart(2, '0')}`, value: value / 100 }))
const signals = (...values: number[]) => variationOf(series(...values))?.signals.map(({ signal, direction, month }) => `${signal} ${direction} ${month.slice(5)}`)

describe('the limits of an XmR chart', () => {
  test('stand 2.66 mean moving ranges from the mean', () => {
    // Mean 80; ranges 2, 2, 2: 80 ± 5.32.
    expect(limitsOf([79, 81, 79, 81])).toEqual({ mean: 80, lower: 80 - 5.32, upper: 80 + 5.32 })
  })

  test('screen a moving range over 3.267 times their mean, once', () => {
    // Ranges 1 × 10 and one of 30: their mean is 40 / 11 = 3.64, and 30 is over 11.9; what is left has the mean 1.
    const values = [50, 51, 50, 51, 50, 51, 81, 80, 81, 80, 81, 80]
    const limits = limitsOf(values)
    expect(limits && limits.upper - limits.mean).toBeCloseTo(2.66, 10)
  })

  test.each([[[]], [[80]]])('are none for %j: there is no moving range', (values) => {
    expect(limitsOf(values)).toBeNull()
    expect(variationOf(series(...values))).toBeNull()
  })

  test.each([
    [11, true],
    [12, false],
  ])('of %d points are trial limits: %s', (length, trial) => {
    expect(variationOf(series(...Array.from({ length }, (_, index) => 80 + (index % 2))))?.trial).toBe(trial)
  })
})

describe('the four signals', () => {
  test('none in twelve points that only vary', () => {
    expect(signals(80, 82, 79, 81, 80, 83, 78, 81, 80, 82, 79, 81)).toEqual([])
  })

  test('none where all points are equal, though their mean is rounded', () => {
    expect(variationOf(Array.from({ length: 12 }, (_, index) => ({ month: String(index), value: 0.1 + 0.2 })))?.signals).toEqual([])
  })

  test('a point outside a limit', () => {
    expect(signals(80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 99)).toContain('outside-limits up 12')
    expect(signals(80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 60)).toContain('outside-limits down 12')
  })

  test('seven on one side, named at the last point of the run', () => {
    // Mean 80: five below, then seven above.
    expect(signals(73, 73, 73, 73, 73, 85, 85, 85, 85, 85, 85, 85)).toEqual(expect.arrayContaining(['seven-one-side up 12']))
  })

  test('six on one side are none', () => {
    expect(signals(75, 75, 75, 75, 75, 75, 85, 85, 85, 85, 85, 85)).not.toEqual(expect.arrayContaining([expect.stringContaining('seven-one-side')]))
  })

  test('a point on the mean ends the run', () => {
    // Mean 80 with the seventh of nine on it.
    const found = signals(85, 85, 85, 85, 85, 85, 80, 85, 75, 75, 75, 75, 75, 75, 80, 75)
    expect(found).not.toEqual(expect.arrayContaining([expect.stringContaining('seven-one-side')]))
  })

  test('seven points rising: six rises', () => {
    expect(signals(80, 79, 80, 81, 82, 83, 84, 85)).toContain('seven-in-a-row up 08')
    expect(signals(80, 80, 80, 81, 82, 83, 84, 85)).not.toContain('seven-in-a-row up 08')
    expect(signals(90, 89, 88, 87, 86, 85, 84)).toContain('seven-in-a-row down 07')
  })

  test('two of three beyond two thirds of the way to a limit', () => {
    // Mean 80.5, mean moving range 12 / 11: two thirds of the way up is 82.4, and the limit 83.4.
    const found = signals(80, 81, 80, 80, 81, 80, 80, 80, 80, 83, 81, 83)
    expect(found).toEqual(['two-of-three up 12'])
  })
})
