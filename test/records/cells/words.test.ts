import { CaseType } from '../../../src/records'
import { isBlankText, isErrorText } from '../../../src/records/cells/blank'
import { caseTypeOf } from '../../../src/records/cells/caseTypes'
import { Cell } from '../../../src/records/cells/cellReader'
import { AUDITORS_STANDS, FROM_NUMBER, gradeReader, moderatedGradeReader } from '../../../src/records/cells/grades'
import { ageReader, fullTimeReader, numberOf, UNBORN_AGE } from '../../../src/records/cells/numbers'
import { yesNoReader } from '../../../src/records/cells/yesNo'

describe('blank everywhere', () => {
  test.each(['', ' ', '\u00A0', '-', '–', '—', ' - ', '--', 'n/a', 'N/A', 'N / A', '\u200B'])('%j', (text) => {
    expect(isBlankText(text)).toBe(true)
  })
  test.each(['0', 'none', 'no', 'na', 'x', '.', '?'])('but not %j', (text) => {
    expect(isBlankText(text)).toBe(false)
  })
  test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#n/a'])('%s as text is an error cell', (text) => {
    expect(isErrorText(text)).toBe(true)
  })
  test('a text with a hash is none', () => {
    expect(isErrorText('#1 priority')).toBe(false)
  })
})

describe('yes and no', () => {
  test.each(['Yes', 'YES', ' y ', 'True', '1', '✓', '✔', 'a) Yes', 'b) yes'])('%j is yes', (text) => {
    expect(yesNoReader.text(text)).toBe(1)
  })
  test.each(['No', 'n', 'FALSE', '0', '✗', '✘', 'b) No'])('%j is no', (text) => {
    expect(yesNoReader.text(text)).toBe(0)
  })
  test.each(['c) Unknown', 'Unknown', 'Not known'])('%j is not recorded', (text) => {
    expect(yesNoReader.text(text)).toBe(Cell.blank)
  })
  test.each(['maybe', '2', 'Yes and no', 'seen'])('%j cannot be read', (text) => {
    expect(yesNoReader.text(text)).toBe(Cell.unreadable)
  })
  test('numbers and truth values', () => {
    expect([1, 0, 2, -1].map((value) => yesNoReader.number(value))).toEqual([1, 0, Cell.unreadable, Cell.unreadable])
    expect([true, false].map((value) => yesNoReader.truth(value))).toEqual([1, 0])
  })
})

describe('grades', () => {
  test.each([
    ['Outstanding', 1], ['O', 1], ['outstanding.', 1],
    ['Good', 2], ['g', 2], ['GOOD ', 2],
    ['Requires improvement', 3], ['Requires Improvement to be good', 3], ['RI', 3], ['R.I.', 3], ['R', 3], ['Requires  improvement', 3],
    ['Inadequate', 4], ['I', 4], ['Inad', 4], ['inad.', 4], ['d) Inadequate', 4],
    ['1', 1 + FROM_NUMBER], ['4', 4 + FROM_NUMBER], ['3.0', 3 + FROM_NUMBER],
  ])('%j is %s', (text, grade) => {
    expect(gradeReader.text(text)).toBe(grade)
  })
  test.each(['Adequate', 'Met', 'Not graded', '5', '0', 'Good/RI', 'Requires improvement - not good', '2.5'])('%j is off the scale', (text) => {
    expect(gradeReader.text(text)).toBe(Cell.unreadable)
  })
  test('bare numbers', () => {
    expect([1, 4, 5, 0, 2.5].map((value) => gradeReader.number(value))).toEqual([17, 20, Cell.unreadable, Cell.unreadable, Cell.unreadable])
  })
})

describe('the moderator’s cell', () => {
  test.each([
    ['Good', 2, 'a grade'],
    ['Agreed', AUDITORS_STANDS, 'the auditor’s stands'],
    ['Grade upheld', AUDITORS_STANDS, 'by whole words'],
    ['confirmed by panel', AUDITORS_STANDS, ''],
    ['No change', AUDITORS_STANDS, ''],
    ['Not moderated', Cell.blank, 'blank'],
    ['Pending', Cell.blank, 'blank'],
    ['awaiting panel', Cell.blank, 'blank'],
    ['Not agreed', Cell.unreadable, 'off the scale'],
    ['not yet agreed', Cell.unreadable, 'off the scale'],
    ['Disagreed', Cell.unreadable, 'another word'],
    ['No changes', Cell.unreadable, 'another word'],
    ['see comments', Cell.unreadable, ''],
  ])('%j is %s: %s', (text, expected) => {
    expect(moderatedGradeReader.text(text)).toBe(expected)
  })
})

describe('case types', () => {
  test.each([
    'CIN', 'CiN', 'Child in need', 'c) Child in need plan', 'Children in need', 'Child in need (CIN)', 'CIN - Child in need', ' child  in need ', 'CIN plan', 'C.I.N'.replaceAll('.', ''),
  ])('%j is in need', (text) => {
    expect(caseTypeOf(text)).toBe(CaseType.inNeed)
  })
  test.each(['CP', 'CPP', 'Child protection', 'Child Protection Plan', 'b) Child Protection plan', 'Child protection (plan)', 'CP: Child protection plan', 'Children on a child protection plan'])(
    '%j is on a child protection plan',
    (text) => {
      expect(caseTypeOf(text)).toBe(CaseType.protection)
    },
  )
  test.each(['CIC', 'CLA', 'LAC', 'Looked after', 'Looked after child', 'Looked After (Child)', 'a) Looked after child', 'Child in care', 'In care', 'Children looked after', 'LAC (CLA)', 'Child looked after (CLA)'])(
    '%j is in care',
    (text) => {
      expect(caseTypeOf(text)).toBe(CaseType.inCare)
    },
  )
  test.each(['Care leaver', 'd) Open assessment', 'e) Closed episode', 'CIN/CP', 'CIN (CP)', 'Early help', 'Not CIN', 'Private fostering', '()'])('%j is another', (text) => {
    expect(caseTypeOf(text)).toBeUndefined()
  })
})

describe('numbers and ages', () => {
  test.each([['0.8', 0.8], ['80%', 0.8], ['1,000', 1000], [' 3 ', 3], ['-1', -1]])('%j is %s', (text, expected) => {
    expect(numberOf(text)).toBe(expected)
  })
  test.each(['', 'three', '3 or 4', '1.2.3', '0,8', '1,00', '1,0000'])('%j is no number', (text) => {
    expect(numberOf(text)).toBeNull()
  })
  test('an age of -1, or the word, is unborn', () => {
    expect([ageReader.number(-1), ageReader.text('-1'), ageReader.text('Unborn')]).toEqual([UNBORN_AGE, UNBORN_AGE, UNBORN_AGE])
    expect([ageReader.number(0), ageReader.text('3 years'), ageReader.text('old')]).toEqual([1, 4, Cell.unreadable])
  })
  test('full-time equivalents are thousandths', () => {
    expect([fullTimeReader.number(0.6), fullTimeReader.text('100%'), fullTimeReader.text('part')]).toEqual([600, 1000, Cell.unreadable])
  })
})
