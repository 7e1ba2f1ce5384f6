import { WordList } from '../../../src/records/cells/wordList'

describe('words found in a text', () => {
  test.each([
    ['call', 'Telephone call', true, 'a whole word'],
    ['call', 'CALL.', true, 'case and punctuation'],
    ['call', 'Recall notice', false, 'part of a word is none'],
    ['call', 'Calls', false, 'another word'],
    ['refer*', 'Referral to social care', true, 'a beginning'],
    ['refer*', 'Preferred', false, 'not a beginning'],
    ['section 47', 'Section  47 enquiry', true, 'several parts, whole'],
    ['section 47', 'Section 470', false, 'the last part must be whole'],
    ['section 47', 'section four and 47', false, 'the parts must follow each other'],
    ['core group', 'Core-group meeting', true, 'a hyphen parts words'],
    ['email', 'E-mail to school', true, 'or joins them'],
    ['s47', 'S.47', true, 'a full stop within'],
    ['s47', 'S 47 enquiry', true, 'a space between letter and number'],
    ['1:1', '1:1 supervision', true, 'a word of punctuation and figures'],
    ['1:1', '1-1', true, 'with other punctuation'],
    ['1:1', '11:1', false, 'but not part of a number'],
    ['ad hoc', 'ad-hoc', true, ''],
  ])('%j in %j: %s %s', (entry, text, expected) => {
    expect(new WordList([entry]).isIn(text)).toBe(expected)
  })
})

describe('a value that is an entry as a whole', () => {
  test.each([
    ['P1', 'p 1', true],
    ['24 hours', '24hours', true],
    ['urgent', 'Not urgent', false],
    ['urgent*', 'Urgently', true],
    ['high', 'High risk', false],
  ])('%j is %j: %s', (entry, text, expected) => {
    expect(new WordList([entry]).is(text)).toBe(expected)
  })
})

test('a list is parted by semicolons, else by commas or lines', () => {
  expect(WordList.parse(' refer*; section 47 ;; NFA ').entries).toEqual(['refer*', 'section 47', 'NFA'])
  expect(WordList.parse('refer*, NFA').entries).toEqual(['refer*', 'NFA'])
})

test('a star alone stands for nothing', () => {
  expect(new WordList(['*', '']).isIn('anything')).toBe(false)
})
