/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react'
import { Share } from '../../src/taskpane/share/Share'
import type { NewWorkbooks, Session } from '../../src/taskpane/session/session'
import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { openMemoryWorkbook, type OpenMemoryWorkbook } from '../workbook/openMemoryWorkbook'
import { SHEETS } from '../worker/channel'
import { barriers, drawn } from './drawn'
import { closeSessions, sessionOver } from './openSession'

// drawing in jsdom is slow where the machine is busy; nothing here is about time
configure({ asyncUtilTimeout: 30_000 })
jest.setTimeout(120_000)

afterEach(() => {
  cleanup()
  closeSessions()
})

interface Stage {
  readonly workbook: OpenMemoryWorkbook
  readonly session: Session
  readonly container: HTMLElement
  readonly shown: Uint8Array[]
}

async function opened(how: NewWorkbooks['how'] = 'opened'): Promise<Stage> {
  const workbook = openMemoryWorkbook(SHEETS)
  const shown: Uint8Array[] = []
  const session = sessionOver(workbook, { how, show: async (bytes) => void shown.push(bytes) })
  const { container } = drawn(<Share session={session} />)
  await screen.findByText(/^From this copy/)
  return { workbook, session, container, shown }
}

const tick = (name: string | RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))
const choose = (group: string, choice: string) => {
  const fieldset = screen.getByRole('group', { name: group })
  const radio = [...fieldset.querySelectorAll('label')].find(({ textContent }) => textContent === choice)?.querySelector('input')
  if (radio) fireEvent.click(radio)
}
const IDS = 'Children’s ids'
const telling = (text: string | RegExp) => screen.findByText(text)

test('offers every sheet of figures, those on request among them, and has chosen the two without people', async () => {
  await opened()
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => [box.closest('span')?.textContent ?? '', box.checked])
  expect(boxes.map(([name]) => name)).toEqual(expect.arrayContaining(['Summary', 'Teams', 'Visits due', 'Data issues', 'About', 'Trend', 'Extra support', 'Action plan', 'Workers']))
  expect(boxes.filter(([, isChecked]) => isChecked === true).map(([name]) => name)).toEqual(['Summary', 'About'])
  await telling('From this copy its reader can tell no child, and no worker or manager.')
})

test('says before it opens how many children and workers can be told, and what stays', async () => {
  const { container } = await opened()
  tick('Visits due')
  await telling('From this copy its reader can tell 12 children apart, under running numbers, and 2 workers and managers apart, under running numbers.')
  choose(IDS, 'As they are')
  await telling('From this copy its reader can tell 12 children by their ids, and 2 workers and managers apart, under running numbers.')
  choose(IDS, 'Left out')
  await telling('From this copy its reader can tell no child, and 2 workers and managers apart, under running numbers.')
  expect(container.textContent).toMatch(/Visits due: \d+ rows\. Without the columns Child/)
  tick(/^Leave out counts/)
  await telling(/^Summary: .* cells left out for small counts/)
})

test('opens a new workbook of what was chosen, and writes nothing to this one', async () => {
  const { workbook, session, shown } = await opened()
  const before = workbook.sheets()
  tick('Visits due')
  await telling(/^From this copy its reader can tell 12 children/)
  fireEvent.click(screen.getByRole('button', { name: 'Open the copy' }))
  await act(async () => {
    while (shown.length === 0 && session.state().news === null) await new Promise((resolve) => setTimeout(resolve, 20))
    while (session.state().work !== null) await new Promise((resolve) => setTimeout(resolve, 20))
  })
  expect(session.state().news).toEqual({ news: 'shared', how: 'opened', sheets: ['Summary', 'Visits due', 'About'] })
  const copy = await XlsxWorkbook.open(shown[0], inflateInNode)
  expect(copy.sheets.map(({ name }) => name)).toEqual(['Summary', 'Visits due', 'About'])
  const text = new TextDecoder().decode(shown[0])
  expect(text).not.toContain('Ada Example')
  expect(workbook.sheets()).toEqual(before)
})

test('says why no copy came, and lets it be tried again', async () => {
  const workbook = openMemoryWorkbook([{ name: 'Notes', rows: [['Nothing']] }])
  const session = sessionOver(workbook)
  drawn(<Share session={session} />)
  await screen.findByRole('button', { name: 'Work them out' })
  expect(session.state().news).toEqual({ news: 'no-measures' })
})

test('has no barrier that axe finds, and nothing to open while nothing is chosen', async () => {
  const { container } = await opened('downloaded')
  tick('Summary')
  tick('About')
  await screen.findByText('Choose at least one sheet.')
  expect(screen.getByRole('button', { name: 'Download the copy' }).getAttribute('aria-disabled')).toBe('true')
  expect(await barriers(container)).toEqual([])
})
