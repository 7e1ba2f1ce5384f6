/** `npm run agreement` goes on to as many as asked; a difference is settled from READINGS.md and the design, never here. */
import { disagreements } from './agreement'

test.each([
  [1, 100],
  [101, 200],
])('random workbooks %d to %d come to the same figures in both implementations', async (first, last) => {
  expect(await disagreements(first, last)).toEqual([])
}, 120_000)
