import {
  counted,
  listed,
  MEASURE_NAMES,
  monthShort,
  monthText,
  neededText,
  noDataSentence,
  outOf,
  ruleSentence,
  ruleShort,
  statusText,
  wholeNumber,
  type MeasureName,
  type NoDataFacts,
  type RuleParts,
} from '../../src/words'

const MEASURES = Object.keys(MEASURE_NAMES) as MeasureName[]

test.each([
  ['met', '✔ Met'],
  ['near', '◆ Near'],
  ['missed', '✖ Missed'],
  ['no-data', '– No data'],
  ['no-target', 'No target'],
] as const)('%s is shown by symbol and word', (status, text) => {
  expect(statusText(status)).toBe(text)
})

test('no two measures share a printed name, and no name is cut short by dots', () => {
  const names = Object.values(MEASURE_NAMES)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).not.toContain('…')
})

describe('numbers in sentences', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%i', (count, text) => expect(wholeNumber(count)).toBe(text))

  test('one is one, and all others are many', () => {
    expect([counted(0, 'child', 'children'), counted(1, 'child', 'children'), counted(2300, 'child', 'children')]).toEqual(['0 children', '1 child', '2,300 children'])
  })

  test('of how many', () => expect(outOf(141, 163)).toBe('141 of 163'))
  test('months', () => expect([monthText('2018-08'), monthText('2019-12')]).toEqual(['Aug 2018', 'Dec 2019']))
  test('months in a narrow column', () => expect([monthShort('2018-08'), monthShort('2009-12')]).toEqual(['Aug 18', 'Dec 09']))
  test('lists', () => expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']))
})

describe('a rule says the numbers in force', () => {
  const visits: RuleParts = { window: null, firstVisit: '1 week', thenEvery: '6 weeks', longTermEvery: '3 months' }

  test.each<[MeasureName, RuleParts, string[]]>([
    ['audits-inadequate', { window: 2 }, ['2 months']],
    ['supervision', { window: 3, supervisionsNeeded: 4, longAbsenceDays: 30 }, ['4 or more supervisions', '3 months', '30 days']],
    ['seen-after-contact', { window: 1, standard: '5 working days', urgent: '24 hours' }, ['5 working days', '24 hours', 'the month']],
    ['seen-cic', visits, ['1 week', 'each placement', '6 weeks', '3 months', '18']],
    ['visits-on-time-cic', { ...visits, window: 1 }, ['1 week', '6 weeks', '3 months', 'fell due in the month']],
  ])('%s', (id, rule, parts) => {
    for (const part of parts) expect(ruleSentence(id, rule)).toContain(part)
  })

  test('the three groups of children are named apart', () => {
    const rule: RuleParts = { window: null, firstVisit: '10 working days', thenEvery: '10 working days' }
    expect(ruleSentence('seen-cin', rule)).toContain('children in need')
    expect(ruleSentence('seen-cp', rule)).toContain('children on a child protection plan')
    expect(ruleSentence('visits-on-time-cp', rule)).toContain('children on a child protection plan')
    expect(ruleSentence('seen-cic', rule)).toContain('children in care')
  })

  test('a figure that could not be worked out has a rule without numbers, not one with holes', () => {
    for (const id of MEASURES) {
      expect(ruleSentence(id, { window: null })).not.toContain('undefined')
      expect(ruleShort(id, { window: null })).not.toContain('undefined')
      expect(ruleShort(id, { window: null })).toMatch(/^[A-Z0-9]/)
    }
  })
})

test('what is needed is more of what is good, or less of what is not', () => {
  expect(neededText('higher', 3)).toBe('3 more would meet the target')
  expect(neededText('lower', 3)).toBe('3 above the number that the target allows')
})

describe('no data names what is missing', () => {
  test.each<[NoDataFacts, string]>([
    [{ because: 'table-missing', table: 'Audits' }, 'Audits'],
    [{ because: 'table-empty', table: 'Visits' }, 'Visits'],
    [{ because: 'column-missing', table: 'Cases', columns: ['Start'] }, 'column Start'],
    [{ because: 'column-missing', table: 'Cases', columns: ['Start', 'Case type'] }, 'columns Start and Case type'],
    [{ because: 'log-starts-later', table: 'Visits', first: 7 }, 'day 7'],
    [{ because: 'open-cases-only' }, 'end date'],
    [{ because: 'mostly-unknown' }, 'tenth'],
    [{ because: 'nobody' }, 'Nobody'],
  ])('%o', (reason, part) => {
    expect(noDataSentence(reason, (day) => `day ${day}`)).toContain(part)
  })
})
