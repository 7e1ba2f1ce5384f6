import fc from 'fast-check'
import { Cell } from '../../../src/records/cells/cellReader'
import { foldIdentifier, holdsSeveralIdentifiers, IdentifierBook } from '../../../src/records/cells/identifiers'

describe('one id', () => {
  test.each([
    ['1234', '1234.0', 'a number that became text'],
    ['1234', '1234 ', 'a trailing space'],
    ['1234', '1 234', 'a space within'],
    ['ab12', 'AB12', 'case'],
    ['1234', '1234\u00A0', 'a no-break space'],
    ['1234', '１２３４', 'full-width figures'],
  ])('%j and %j: %s', (left, right) => {
    expect(foldIdentifier(left)).toBe(foldIdentifier(right))
  })
  test('leading zeros are kept', () => {
    expect(foldIdentifier('0001234')).not.toBe(foldIdentifier('1234'))
  })
  test('a number and its text are one, under the spelling first met', () => {
    const book = new IdentifierBook()
    expect([book.number(1234), book.text('1234.0'), book.text('A12 '), book.text('a12'), book.number(1234)]).toEqual([0, 0, 1, 1, 0])
    expect(book.shown).toEqual(['1234', 'A12'])
  })
})

describe('several ids in one cell', () => {
  test.each(['1234; 5678', '1234, 5678', '1234 & 5678', '1234 and 5678', '1234\n5678', '1234 / 5678', '1234/5678', 'AB123/AB124', '12 | 13', '1234+5678'])('%j', (text) => {
    expect(holdsSeveralIdentifiers(text)).toBe(true)
    expect(new IdentifierBook().text(text)).toBe(Cell.severalIds)
  })
  test.each(['1234', '1234;', '2019/1234', 'CP/1234', '12/3', 'A-12', '1 234'])('but not %j', (text) => {
    expect(holdsSeveralIdentifiers(text)).toBe(false)
  })
})

test('every number keeps its code, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: 0, max: 50 }), fc.double({ noNaN: true }))), (values) => {
      const book = new IdentifierBook()
      const codes = values.map((value) => book.number(value))
      expect(values.map((value) => book.number(value))).toEqual(codes)
      expect(codes.map((code) => book.shown[code])).toEqual(values.map(String))
    }),
  )
  const book = new IdentifierBook()
  const many = Array.from({ length: 20_000 }, (_, index) => index * 7919)
  const codes = many.map((value) => book.number(value))
  expect(codes).toEqual(many.map((_, index) => index))
})
