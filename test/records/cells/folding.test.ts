import fc from 'fast-check'
import { foldHeader, foldName, foldWords, tidy } from '../../../src/records/cells/folding'
import { anyCharacter } from '../../anyCharacter'

describe('names are one', () => {
  test.each([
    ['Jane Smith', 'JANE SMITH', 'case'],
    ['Jane Smith', '  Jane   Smith ', 'spaces'],
    ['Jane Smith', 'Jane\u00A0Smith', 'a no-break space'],
    ["Siobhan O'Neill", 'Siobhan O’Neill', 'a curly quote'],
    ["Siobhan O'Neill", 'Siobhan O`Neill', 'a backtick'],
    ['Zoë Ash', 'Zoe\u0308 Ash', 'a letter made of two'],
    ['Jane Smith', 'Ｊane Smith', 'a full-width letter'],
    ['Jane Smith', 'Jane\u200B Smith', 'a character that nobody sees'],
  ])('%j and %j: %s', (left, right) => {
    expect(foldName(left)).toBe(foldName(right))
  })

  test.each([
    ['Jane Smith', 'Smith, Jane', 'another order is another spelling'],
    ['Jane Smith', 'Jayne Smith', 'another letter'],
    ['Zoe Ash', 'Zoë Ash', 'an accent'],
  ])('but not %j and %j: %s', (left, right) => {
    expect(foldName(left)).not.toBe(foldName(right))
  })
})

describe('headers are one', () => {
  test.each([
    ['Visit date', 'VISIT DATE', 'case'],
    ['Visit date', 'Visit_date', 'punctuation'],
    ['Visit date', 'VisitDate', 'no space at all'],
    ['Visit date', ' Visit\u00A0 date ', 'no-break and trailing spaces'],
    ['Visit date', 'Visit date *', 'a star for a needed field'],
    ['Child seen', 'Child seen?', 'a question mark'],
    ["Child's voice", 'Child’s Voice', 'a curly quote'],
    ['Visit date', 'Visit date (dd/mm/yyyy)', 'a bracketed hint'],
    ['Age', 'Age (years)', 'a unit'],
    ['Was the child seen alone', 'Was the Child Seen Alone (Y/N))?', 'a doubled bracket'],
    ['FTE', 'FTE [0 to 1]', 'square brackets'],
    ['Visit date', 'Visit\ndate', 'a line break'],
  ])('%j and %j: %s', (left, right) => {
    expect(foldHeader(left)).toBe(foldHeader(right))
  })

  test('a header that is nothing but a hint is still a header', () => {
    expect(foldHeader('(Team)')).toBe('team')
  })
})

describe('folding twice is folding once', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: anyCharacter }), fc.string({ unit: fc.constantFrom('a', 'İ', 'ẞ', 'Σ', '´', '(', ')', ' ', '\u0301', 'ﬁ', '½', '.', '가', 'ᄀ', 'ᅡ') }))

  test.each([
    ['tidy', tidy],
    ['foldName', foldName],
    ['foldHeader', foldHeader],
    ['foldWords', foldWords],
  ])('%s', (_, fold) => {
    fc.assert(fc.property(anyText, (text) => expect(fold(fold(text))).toBe(fold(text))))
  })
})
