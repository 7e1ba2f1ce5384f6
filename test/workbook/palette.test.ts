/** The palette can be read: by contrast as WCAG 2 reckons it, and in greyscale. */
import { CHART_LOOKS, CHART_TEXT, PALETTE, type StyleName } from '../../src/workbook'
import { contrast, grey } from '../contrast'

const PAPER = 'FFFFFF'

const fillOf = (style: StyleName): string => PALETTE[style].fill ?? PAPER

it('the arithmetic is WCAG’s: black on white is 21 to 1, and #767676 the lightest grey that passes on white', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21)
  expect(contrast('767676', 'FFFFFF')).toBeGreaterThanOrEqual(4.5)
  expect(contrast('777777', 'FFFFFF')).toBeLessThan(4.5)
})

it.each(Object.keys(PALETTE) as StyleName[])('%s: text on its fill is at least 4.5 to 1', (style) => {
  expect(contrast(PALETTE[style].text, fillOf(style))).toBeGreaterThanOrEqual(4.5)
})

it.each(Object.keys(PALETTE).filter((style) => PALETTE[style as StyleName].fill === undefined))('%s, which has no fill of its own, can be read on the fill of a row that is there for headings', (style) => {
  expect(contrast(PALETTE[style as StyleName].text, fillOf('subtotal'))).toBeGreaterThanOrEqual(4.5)
})

it('the words of a chart are at least 4.5 to 1 on its white ground, its lines and the edges of its marks and columns 3 to 1', () => {
  for (const { colour } of [CHART_TEXT.title, CHART_TEXT.axis]) expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(4.5)
  for (const { line, mark } of Object.values(CHART_LOOKS)) {
    for (const colour of [line?.colour, mark?.edge]) if (colour !== undefined) expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(3)
  }
})

it('in greyscale darker is worse, by a step that a bad projector still shows: met, near, missed; outstanding to inadequate', () => {
  const step = 10
  for (const fills of [[fillOf('met'), fillOf('near'), fillOf('missed')], (['best', 'good', 'poor', 'worst'] as const).map((look) => CHART_LOOKS[look].fill ?? PAPER)]) {
    const greys = fills.map(grey)
    expect(greys.slice(1).every((value, place) => value <= greys[place] - step)).toBe(true)
  }
  // what has no data looks like none of the three, and lighter than any
  expect(grey(fillOf('no-data'))).toBeGreaterThan(grey(fillOf('met')))
})
