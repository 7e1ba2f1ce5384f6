/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { WindowedList } from '../../src/taskpane/windowedList/WindowedList'
import { ReadList } from '../../src/taskpane/windowedList/ReadList'
import { RowHeights } from '../../src/taskpane/windowedList/rowHeights'
import { barriers, drawn } from './drawn'

const ROWS = Array.from({ length: 8_000 }, (_, index) => `row ${index + 1}`)

function list(rows = ROWS) {
  const chosen: string[] = []
  const { container } = drawn(<WindowedList label="Missed" items={rows} draw={(row) => row} onChoose={(row) => chosen.push(row)} />)
  const box = screen.getByRole('listbox', { name: 'Missed' })
  const active = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
  const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(box, { key }))
  return { box, chosen, active, press, container }
}

test('of 8,000 rows only those in sight are drawn, and each says which of how many it is', () => {
  list()
  const drawnRows = screen.getAllByRole('option')
  expect(drawnRows.length).toBeLessThan(30)
  expect(drawnRows[0].getAttribute('aria-setsize')).toBe('8000')
  expect(drawnRows.map((row) => row.getAttribute('aria-posinset'))).toEqual(drawnRows.map((_, index) => String(index + 1)))
})

test('keys move through the whole list, and the row stood on is always drawn', () => {
  const { active, press } = list()
  press('End')
  expect(active()?.textContent).toBe('row 8000')
  press('ArrowUp')
  expect(active()?.textContent).toBe('row 7999')
  press('Home', 'ArrowDown', 'ArrowDown')
  expect(active()?.textContent).toBe('row 3')
  press('PageDown')
  expect(Number(active()?.getAttribute('aria-posinset'))).toBeGreaterThan(4)
})

test('Enter and a click choose a row', () => {
  const { chosen, press } = list()
  press('ArrowDown', 'Enter')
  fireEvent.click(screen.getByText('row 5'))
  expect(chosen).toEqual(['row 2', 'row 5'])
})

test('scrolled elsewhere, the row that the keyboard stands on stays drawn', () => {
  const { box, active } = list()
  box.scrollTop = 200_000
  fireEvent.scroll(box)
  expect(active()?.textContent).toBe('row 1')
  expect(screen.queryByText('row 3126')).not.toBeNull()
})

test('has no barrier that axe knows of', async () => {
  const { container } = list()
  expect(await barriers(container)).toEqual([])
})

test('of hundreds of lines that are only read those in sight are drawn; the keyboard comes to the list as a whole', async () => {
  const { container } = drawn(
    <>
      <h3 id="workers">Workers</h3>
      <ReadList labelledBy="workers" items={ROWS} draw={(row) => row} />
    </>,
  )
  const list = screen.getByRole('list', { name: 'Workers' })
  expect(list.tabIndex).toBe(0)
  expect(screen.getAllByRole('listitem').length).toBeLessThan(30)
  list.scrollTop = 200_000
  fireEvent.scroll(list)
  const line = screen.getByText('row 3126')
  expect([line.getAttribute('aria-posinset'), line.getAttribute('aria-setsize')]).toEqual(['3126', '8000'])
  expect(await barriers(container)).toEqual([])
})

test('rows stand one under the other whatever their heights turn out to be', () => {
  const heights = new RowHeights(4, 50)
  expect(heights.measured(1, 90)).toBe(true)
  expect(heights.measured(1, 90)).toBe(false)
  expect([0, 1, 2, 3].map((index) => heights.top(index))).toEqual([0, 50, 140, 190])
  expect(heights.whole).toBe(240)
  expect([0, 49, 50, 139, 140, 999].map((pixels) => heights.at(pixels))).toEqual([0, 0, 1, 1, 2, 3])
})

test('where rows can be ticked, the space bar and the mark tick, and neither chooses', () => {
  const [ticked, chosen]: [string[], string[]] = [[], []]
  drawn(<WindowedList label="Missed" items={ROWS} draw={(row) => row} onChoose={(row) => chosen.push(row)} ticks={{ isTicked: (row) => row === 'row 2', onTick: (row) => ticked.push(row) }} />)
  const box = screen.getByRole('listbox', { name: 'Missed' })
  expect(screen.getAllByRole('option').slice(0, 3).map((row) => row.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false'])
  fireEvent.keyDown(box, { key: 'ArrowDown' })
  fireEvent.keyDown(box, { key: ' ' })
  fireEvent.click(screen.getAllByText('☐')[3])
  expect([ticked, chosen]).toEqual([['row 2', 'row 5'], []])
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(chosen).toEqual(['row 5'])
})
