import { remarkSentence, remarkShort, REMARK_LABELS, signalSentence, variationSentence, type RemarkFacts } from '../../src/words'

test.each<[RemarkFacts, string, string]>([
  [{ kind: 'over-15-per-cent-left-out', leftOut: 40, of: 203 }, '40 of 203', '40 of 203 left out'],
  [{ kind: 'everyone-counted' }, 'everyone', 'Everyone in Workers counted'],
  [{ kind: 'seen-column-missing' }, 'every visit counts', 'Every visit taken as seen'],
  [{ kind: 'last-seen-only' }, 'no log of visits', 'From date last seen, no visit log'],
  [{ kind: 'hours-as-days', count: 1 }, '1 timescale in hours was', '1 in whole days, not hours'],
  [{ kind: 'hours-as-days', count: 1200 }, '1,200 timescales in hours were', '1,200 in whole days, not hours'],
  [{ kind: 'started-in-window', met: 2, of: 3 }, '2 of 3', 'New starters: 2 of 3'],
  [{ kind: 'audits-completed', done: 20, of: 24 }, '20 of 24', '20 of 24 due audits graded'],
  [{ kind: 'random-share', random: 12, of: 24 }, '12 of 24', '12 of 24 at random'],
  [{ kind: 'own-auditor', ownInadequate: 0, own: 6, independentInadequate: 2, independent: 18 }, '0 of 6', 'Own auditor 0 of 6, independent 2 of 18'],
  [{ kind: 're-audits', count: 1 }, '1 re-audit is', '1 re-audit apart'],
  [{ kind: 'supervisions-close-together', workers: 4 }, '4 workers', '4 workers with two within 7 days'],
  [{ kind: 'children-behind-flow', children: 80, noneMissed: 61 }, '61 had none missed', '80 children, 61 with none missed'],
  [{ kind: 'no-visit-required-by-outcome', outcomes: [{ outcome: 'NFA', count: 9 }, { outcome: '', count: 2 }] }, 'NFA (9) and no outcome (2)', '2 outcomes'],
])('the remark %o has a sentence and few words', (remark, part, short) => {
  expect(remarkSentence(remark)).toContain(part)
  expect(remarkShort(remark)).toBe(short)
  expect(REMARK_LABELS[remark.kind]).not.toBe('')
})

test('limits from few months are trial limits', () => {
  const facts = { mean: '82.1%', lower: '70.2%', upper: '94.0%', points: 11, trial: true }
  expect(variationSentence(facts)).toContain('Trial limits')
  expect(variationSentence({ ...facts, points: 12, trial: false })).not.toContain('Trial limits')
})

test.each([
  ['outside-limits', 'up', 'May 2019 is above the upper limit: unlikely to be chance.'],
  ['outside-limits', 'down', 'May 2019 is below the lower limit: unlikely to be chance.'],
  ['seven-one-side', 'down', '7 months below the mean, up to May 2019: unlikely to be chance.'],
  ['seven-in-a-row', 'up', '7 months rising, up to May 2019: unlikely to be chance.'],
  ['two-of-three', 'down', '2 of 3 months close to the lower limit, up to May 2019: unlikely to be chance.'],
] as const)('the signal %s %s says which way and until when', (signal, direction, text) => {
  expect(signalSentence(signal, direction, '2019-05')).toBe(text)
})
