import { ISSUE_KINDS, issueKindText, neededShort, paneMessage, progressText, statusCounts, sustainedShort, type PaneNews } from '../../src/words'

const fault = (code: string, step: 'starting' | 'reading' | 'calculating' | 'writing', facts: string[] = []): PaneNews => ({ news: 'fault', code, facts, step })

describe('every message says what happened, what was left as it was, and what to do', () => {
  test.each<[string, PaneNews]>([
    ['a cancel', fault('cancelled', 'reading')],
    ['a cancel during the writing', fault('cancelled', 'writing')],
    ['a second refresh', fault('already-running', 'starting')],
    ['cell editing, by Excel’s own code', fault('InvalidOperationInCellEditMode', 'reading')],
    ['a protected sheet', fault('AccessDenied', 'writing', ['Summary'])],
    ['a fault that nobody foresaw', fault('unexpected', 'calculating', ['TypeError'])],
    ['a code that nobody knows', fault('PurpleException', 'writing')],
    ['no table', { news: 'no-measures' }],
    ['an as-at date', { news: 'as-at-unreadable' }],
    ['a copy that Excel opened', { news: 'shared', how: 'opened', sheets: ['Summary', 'About'] }],
    ['a copy that the browser saves', { news: 'shared', how: 'downloaded', sheets: ['Summary'] }],
  ])('%s', (_, news) => {
    const { happened, left, next } = paneMessage(news)
    for (const sentence of [happened, left, next]) expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(`${happened} ${left} ${next}`).not.toMatch(/went wrong|undefined|\berror\b/i)
  })

  test('a refresh that worked needs nothing next', () => {
    const { tone, happened, next } = paneMessage({ news: 'refreshed', asAt: '31 July 2019', sheets: ['Summary', 'About'], statuses: { met: 3, missed: 2, 'no-target': 3 }, kept: [] })
    expect([tone, happened, next]).toEqual(['success', 'Refreshed as at 31 July 2019: 3 met, 2 missed.', ''])
  })

  test.each([
    [1, 'Summary: 1 row is no longer listed and stays at the end, for the words typed into it.'],
    [2, 'Summary: 2 rows are no longer listed and stay at the end, for the words typed into them.'],
  ])('%i rows that stay for their words are told of', (rows, sentence) => {
    expect(paneMessage({ news: 'refreshed', asAt: '31 July 2019', sheets: ['Summary'], statuses: {}, kept: [{ sheet: 'Summary', rows }] }).left).toContain(sentence)
  })
})

describe('what was left as it was depends on how far the refresh had come', () => {
  test.each(['starting', 'reading', 'calculating'] as const)('while %s: everything', (step) => {
    expect(paneMessage(fault('AccessDenied', step)).left).toBe('Nothing in the workbook was changed.')
  })

  test('while writing: the user’s own, and a half-written sheet is known by its missing stamp', () => {
    expect(paneMessage(fault('AccessDenied', 'writing')).left).toContain('shows no time of refresh')
  })

  test.each([
    ['half-removed', 'some still there'],
    ['unsure', 'not certain whether the row was written'],
    ['half-written', 'shows no time of refresh'],
    ['untouched', 'Nothing in the workbook was changed.'],
  ])('no refresh, and Excel refused when it was %s: said so', (left, words) => {
    const { left: told, next } = paneMessage({ news: 'fault', code: 'not-connected', facts: [], left, step: 'starting' })
    expect(told).toContain(words)
    expect(next).not.toMatch(/refresh/i)
  })

  test('a cancel during the writing is a warning, before it is none', () => {
    expect(paneMessage(fault('cancelled', 'writing')).tone).toBe('warning')
    expect(paneMessage(fault('cancelled', 'reading')).tone).toBe('info')
  })
})

test('a code that happens to be the name of something every object has is no known code', () => {
  expect(paneMessage(fault('constructor', 'reading')).happened).toContain('(constructor)')
})

describe('progress', () => {
  test.each([
    ['reading', 12_000, 98_000, 'Reading the tables: 12,000 of 98,000 rows'],
    ['reading', 0, 0, 'Reading the tables'],
    ['calculating', 0, 0, 'Working out the figures'],
    ['writing', 3, 8, 'Writing the sheets: 37%'],
    ['starting', 0, 0, 'Opening the workbook'],
  ] as const)('%s %i of %i', (step, done, of, said) => {
    expect(progressText(step, done, of)).toBe(said)
  })
})

test.each([
  [neededShort('higher', 1), '1 more'],
  [neededShort('lower', 1_204), '1,204 fewer'],
  [neededShort('lower', 0), 'none'],
  [sustainedShort(2), 'Target met in 2 of the last 3 months'],
  [statusCounts({ missed: 1, met: 2, 'no-data': 1 }), '2 met, 1 missed, 1 no data'],
  [statusCounts({}), ''],
  [issueKindText('Visits', 'date-unreadable', 1_204, 1), 'Visits: dates that cannot be read (1,204; 1 row left out)'],
])('%s', (said, expected) => {
  expect(said).toBe(expected)
})

test('every kind of issue has words of its own', () => {
  const words = Object.values(ISSUE_KINDS)
  expect(new Set(words).size).toBe(words.length)
})
