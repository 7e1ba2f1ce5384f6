import fc from 'fast-check'
import { decimalsFor, fractionPercent, rateFormat, rateFormatWithSymbol, ratePercent, targetFormat, targetPercent } from '../../src/sheets/printedRate'
import { exactStatus, judged, type Standard } from './fixtures'

const eighty: Standard = { target: 800_000, tolerance: 50_000, direction: 'higher' }
const eightyFive: Standard = { target: 850_000, tolerance: 50_000, direction: 'higher' }
const eightAndAHalf: Standard = { target: 85_000, tolerance: 20_000, direction: 'lower' }

const RANK = { missed: 0, near: 1, met: 2 } as const

/** A rate as a spreadsheet prints it with so many decimals of a per cent, a half up, in whole numbers of any size. */
function printedRate(numerator: number, denominator: number, decimals: number): { numerator: number; denominator: number } {
  const scale = 100n * 10n ** BigInt(decimals)
  const steps = (2n * BigInt(numerator) * scale + BigInt(denominator)) / (2n * BigInt(denominator))
  return { numerator: Number(steps), denominator: Number(scale) }
}

describe('a rate prints with one decimal, and with more where one would flatter', () => {
  test.each([
    ['well over its target', 141, 163, eightyFive, 'percent1', '86.5%'],
    ['exactly on its target', 85, 100, eightyFive, 'percent1', '85.0%'],
    ['just over its target, which one decimal prints as equal', 8_501, 10_000, eightyFive, 'percent1', '85.0%'],
    ['just under, which one decimal would print as met', 8_497, 10_000, eightyFive, 'percent2', '84.97%'],
    ['a hair under, which two would print as met', 84_997, 100_000, eightyFive, 'percent3', '84.997%'],
    ['a hair under, which three would print as met', 849_997, 1_000_000, eightyFive, 'percent4', '84.9997%'],
    ['a hair under, which four would print as met', 8_499_997, 10_000_000, eightyFive, 'percent6', '84.999970%'],
    ['a half that goes up to the target', 1_699, 2_000, eightyFive, 'percent2', '84.95%'],
    ['a missed target that one decimal would print as near', 7_998, 10_000, eightyFive, 'percent2', '79.98%'],
    ['lower is better: just over the target', 853, 10_000, eightAndAHalf, 'percent2', '8.53%'],
    ['lower is better: just under the target', 849, 10_000, eightAndAHalf, 'percent1', '8.5%'],
    ['lower is better: 2 of 24 is met', 2, 24, eightAndAHalf, 'percent1', '8.3%'],
    ['lower is better: beyond near, which one decimal would print as near', 1_053, 10_000, eightAndAHalf, 'percent2', '10.53%'],
    ['nobody', 0, 163, eighty, 'percent1', '0.0%'],
    ['everybody', 163, 163, eighty, 'percent1', '100.0%'],
    ['all but one of very many, against a target of everybody', 9_999, 10_000, { ...eighty, target: 1_000_000 }, 'percent2', '99.99%'],
    ['a target of two decimals', 8_249, 10_000, { ...eighty, target: 825_000 }, 'percent2', '82.49%'],
    ['no target', 8_497, 10_000, { target: null, tolerance: null, direction: 'higher' } as Standard, 'percent1', '85.0%'],
  ])('%s', (_, numerator, denominator, standard, format, text) => {
    expect(rateFormat({ numerator, denominator }, standard)).toBe(format)
    expect(ratePercent({ numerator, denominator }, standard)).toBe(text)
  })

  test('the printed number is never judged better than the rate, and one decimal is left only where it would be', () => {
    const standards = fc.record({
      target: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths * 1000),
      tolerance: fc.integer({ min: 0, max: 20 }).map((points) => points * 10_000),
      direction: fc.constantFrom('higher' as const, 'lower' as const),
    })
    const groups = fc.integer({ min: 1, max: 100_000 }).chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))
    fc.assert(
      fc.property(groups, standards, ([numerator, denominator], standard) => {
        const decimals = decimalsFor({ numerator, denominator }, standard)
        const rankPrintedWith = (count: number) => RANK[exactStatus(printedRate(numerator, denominator, count), standard) as keyof typeof RANK]
        const truth = RANK[exactStatus({ numerator, denominator }, standard) as keyof typeof RANK]
        expect(rankPrintedWith(decimals)).toBeLessThanOrEqual(truth)
        for (const fewer of [1, 2, 3, 4].filter((count) => count < decimals)) expect(rankPrintedWith(fewer)).toBeGreaterThan(truth)
      }),
      { numRuns: 2000 },
    )
  })

  test('rates right at their target, where rounding bites', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -1, max: 1 }), (denominator, tenths, off) => {
        const standard: Standard = { target: tenths * 1000, tolerance: 20_000, direction: 'higher' }
        const numerator = Math.min(denominator, Math.max(0, Math.ceil((tenths * denominator) / 1000) + off))
        const printed = printedRate(numerator, denominator, decimalsFor({ numerator, denominator }, standard))
        if (exactStatus({ numerator, denominator }, standard) !== 'met') expect(exactStatus(printed, standard)).not.toBe('met')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a rate alone in its cell carries its symbol', () => {
  test.each([
    ['met', 90, 100, 'met-percent1'],
    ['near', 82, 100, 'near-percent1'],
    ['near, which one decimal would print as met', 8_497, 10_000, 'near-percent2'],
    ['missed', 50, 100, 'missed-percent1'],
    ['missed, which one decimal would print as near', 7_998, 10_000, 'missed-percent2'],
  ])('%s', (_, numerator, denominator, format) => {
    expect(rateFormatWithSymbol(judged(numerator, denominator, eightyFive), eightyFive)).toBe(format)
  })

  test('without a target there is nothing to say by a symbol', () => {
    const none: Standard = { target: null, tolerance: null, direction: 'higher' }
    expect(rateFormatWithSymbol(judged(8_497, 10_000, none), none)).toBe('percent1')
  })
})

describe('a target prints with as many decimals as it has', () => {
  test.each([
    [850_000, 'percent1', '85%'],
    [85_000, 'percent1', '8.5%'],
    [82_500, 'percent2', '8.25%'],
    [333_330, 'percent3', '33.333%'],
    [333_333, 'percent4', '33.3333%'],
    [1_000_000, 'percent1', '100%'],
    [0, 'percent1', '0%'],
  ])('%i millionths', (target, format, text) => {
    expect(targetFormat(target)).toBe(format)
    expect(targetPercent(target)).toBe(text)
  })
})

test('a fraction of no counted things prints with one decimal', () => {
  expect(fractionPercent(0.0230489)).toBe('2.3%')
})
