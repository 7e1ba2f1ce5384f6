import fc from 'fast-check'
import { parseNumber } from '../../../src/xlsx/read/numbers'
import { serialOfIso } from '../../../src/xlsx/read/isoDates'

/** The number between two bytes that would change it, so that a step too far is seen. */
function parse(text: string): number {
  const bytes = new TextEncoder().encode(`9${text}9`)
  return parseNumber(bytes, 1, bytes.length - 1)
}

describe('numbers are those that Number() reads, to the last bit', () => {
  test.each([
    ['0', 'nothing'],
    ['-0', 'minus nothing'],
    ['000123', 'zeros before'],
    ['43560', 'a day'],
    ['43560.416666666664', 'a day at ten: 17 digits'],
    ['0.1', 'no double exactly'],
    ['0.86503067484662577', 'a rate, with a zero before its 17 digits'],
    ['.5', 'no zero before the point'],
    ['5.', 'nothing after the point'],
    ['+5', 'a plus'],
    ['1e5', 'an exponent'],
    ['1.2E-10', 'an exponent as Excel writes it'],
    ['123456789012345', '15 digits'],
    ['9007199254740993', 'just over what a double counts exactly: lies between two'],
    ['9007199254740992.5', 'half-way'],
    ['0.00000000000000000000001', '23 decimals'],
    ['1234567890123456789012', '22 digits'],
    ['1.7976931348623157e308', 'the largest'],
    ['5e-324', 'the smallest'],
    [' 12 ', 'white space'],
  ])('%s (%s)', (text) => {
    expect(parse(text)).toBe(Number(text))
  })

  test('whatever their digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{0,22})?$/), (text) => Object.is(parse(text), Number(text))),
      { numRuns: 20_000, seed: 7 },
    )
  })

  test('doubles as they are written, short, with 17 digits, and between two neighbours', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 2 ** 40 }), (value, whole) =>
        [String(value), value.toPrecision(17), `${2 ** 40 + whole}.0001220703125`].every((text) => Object.is(parse(text), Number(text))),
      ),
      { numRuns: 20_000, seed: 8 },
    )
  })

  test.each(['', '-', '.', '1.2.3', '0x10', 'Infinity', 'NaN', '1 2', '1e', '१'])('%p is none', (text) => {
    expect(parse(text)).toBeNaN()
  })
})

test.each([
  ['2019-04-05', 43560, 42098],
  ['2019-04-05T12:00:00', 43560.5, 42098.5],
  ['2019-04-05T12:00:00.000Z', 43560.5, 42098.5],
  ['2019-04-05T06:00', 43560.25, 42098.25],
  ['T18:00:00', 0.75, 0.75],
  ['18:00', 0.75, 0.75],
  ['1900-03-01', 61, -1401],
  ['1900-02-28', 59, -1402],
  ['1904-01-01', 1462, 0],
  ['2019-02-29', null, null],
  ['2019-13-01', null, null],
  ['05/04/2019', null, null],
  ['', null, null],
])('the ISO date %p is serial %p from 1900, %p from 1904', (text, from1900, from1904) => {
  expect(serialOfIso(text, 1900)).toBe(from1900)
  expect(serialOfIso(text, 1904)).toBe(from1904)
})
