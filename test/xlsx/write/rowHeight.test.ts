import { linesOf } from '../../../src/xlsx/write/rowHeight'

const URGENT = 'urgent; immediate; red; high; P1; priority 1; s47; section 47; same day; 24 hours; 1 day'

// as LibreOffice breaks them in a font of Calibri's widths
test.each([
  [URGENT, 36, 3],
  [URGENT, 100, 1],
  ['nnnnnnnnnnnnnnnnnnn nnnnnnnnnnnnnnnnnnn', 39, 2],
  ['iiiiiiiiiiiiiiiiiii iiiiiiiiiiiiiiiiiii', 20, 1],
  ['one\ntwo\nthree', 40, 3],
  ['', 10, 1],
  ['x'.repeat(50), 10, 5],
])('%j in a column of %d characters takes %d lines', (text, width, lines) => {
  expect(linesOf(text, width, 'regular')).toBe(lines)
})

test('bold text takes more room', () => {
  const text = 'Children on a child protection plan'
  const least = (weight: 'bold' | 'regular') => Array.from({ length: 60 }, (_, width) => width + 1).find((width) => linesOf(text, width, weight) === 1)
  expect(least('bold')).toBeGreaterThan(least('regular') ?? 0)
})
