/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { PALETTE } from '../../src/workbook'
import { MeasureCard } from '../../src/taskpane/measureCard/MeasureCard'
import { barriers, drawn } from './drawn'
import { measureReport } from './reports'

function textOf(card: Parameters<typeof MeasureCard>[0]['measure']): string {
  const { container } = drawn(
    <ul>
      <MeasureCard onOpen={() => undefined} measure={card} />
    </ul>,
  )
  return container.textContent ?? ''
}

describe('a measure’s card', () => {
  test('says name, rate, how many of how many, status in symbol and word, target and what is needed', () => {
    const text = textOf(measureReport('seen-cp', 130, 163))
    for (const part of ['Children on a child protection plan seen', '79.8%', '130 of 163', '✖ Missed', '85% or more', '9 more']) expect(text).toContain(part)
  })

  test.each([
    ['a missed target is never printed as one met', measureReport('seen-cp', 8_496, 10_000), '84.96%', '85.0%'],
    ['nor one missed by far as one nearly met', measureReport('seen-cp', 7_996, 10_000), '79.96%', '80.0%'],
    ['lower is better the same way round', measureReport('audits-inadequate', 8_504, 100_000), '8.504%', '8.5%8'],
  ])('%s', (_, card, printed, flattering) => {
    const text = textOf(card)
    expect(text).toContain(printed)
    expect(text).not.toContain(flattering)
  })

  test('lower is better: says how many fewer', () => {
    expect(textOf(measureReport('audits-inadequate', 5, 40))).toContain('2 fewer')
  })

  test('with no data says why, and shows neither a rate nor what is needed', () => {
    const text = textOf(measureReport('seen-cic', 0, 0, { noData: { because: 'column-missing', table: 'Cases', columns: ['Case type'] } }))
    expect(text).toContain('– No data')
    expect(text).toContain('The column Case type of Cases was not found.')
    expect(text).not.toMatch(/%.*Needed|0 of 0|NaN/)
  })

  test('without a target shows none, and is not said to have met it', () => {
    const text = textOf(measureReport('visits-on-time-cp', 9, 10))
    expect(text).toContain('No target')
    expect(text).toContain('none set')
    expect(text).not.toContain('Target met')
  })

  test('says what is not confirmed', () => {
    expect(textOf(measureReport('audits-inadequate', 5, 40, { unconfirmed: ['inadequate-target'] }))).toContain('Not confirmed: 8/5% read as 8.5%')
  })

  test.each([
    ['met', measureReport('seen-cp', 163, 163), '✔ Met'],
    ['near', measureReport('seen-cp', 82, 100), '◆ Near'],
    ['missed', measureReport('seen-cp', 1, 100), '✖ Missed'],
  ] as const)('the badge of %s has the colours of the sheets', (style, card, badge) => {
    textOf(card)
    const { fill, text } = PALETTE[style]
    const probe = document.createElement('span')
    probe.style.backgroundColor = `#${fill}`
    probe.style.color = `#${text}`
    const { backgroundColor, color } = screen.getByText(badge).style
    expect([backgroundColor, color]).toEqual([probe.style.backgroundColor, probe.style.color])
  })

  test('the line tells those who cannot see it where it runs', () => {
    textOf(measureReport('seen-cp', 141, 163))
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Children on a child protection plan seen, Aug 2018 to Jul 2019: between 86.5% and 86.5%, latest 86.5%. Target 85%.')
  })

  test('has no barrier that axe knows of', async () => {
    const { container } = drawn(
      <ul>
        <MeasureCard onOpen={() => undefined} measure={measureReport('seen-cp', 141, 163, { unconfirmed: ['visit-types'] })} />
        <MeasureCard onOpen={() => undefined} measure={measureReport('seen-cic', 0, 0)} />
      </ul>,
    )
    expect(await barriers(container)).toEqual([])
  })
})
