import fc from 'fast-check'
import { wilsonInterval } from '../../../src/measures/statistics/wilson'

const percent = (value: number): string => (value * 100).toFixed(1)

describe('the 95% Wilson interval', () => {
  test.each([
    [8, 10, '49.0', '94.3'],
    [16, 20, '58.4', '91.9'],
    [2, 24, '2.3', '25.8'],
    [17, 200, '5.4', '13.2'],
    [0, 10, '0.0', '27.8'],
    [10, 10, '72.2', '100.0'],
  ])('of %d of %d is %s%% to %s%%', (numerator, denominator, lower, upper) => {
    const interval = wilsonInterval({ numerator, denominator })
    expect(interval && [percent(interval.lower), percent(interval.upper)]).toEqual([lower, upper])
  })

  test('of nobody is none', () => {
    expect(wilsonInterval({ numerator: 0, denominator: 0 })).toBeNull()
  })

  test('holds the share, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (denominator, some) => {
        const numerator = some % (denominator + 1)
        const interval = wilsonInterval({ numerator, denominator })
        const share = numerator / denominator
        expect(interval?.lower).toBeGreaterThanOrEqual(0)
        expect(interval?.upper).toBeLessThanOrEqual(1)
        expect(interval?.lower).toBeLessThanOrEqual(share + 1e-12)
        expect(interval?.upper).toBeGreaterThanOrEqual(share - 1e-12)
      }),
    )
  })
})
