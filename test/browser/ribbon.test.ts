/** The ribbon's buttons run in the pane's own page, whether it is in view or not. */
import { COMMANDS } from '../../src/commands'
import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import type { BatchView } from '../excel-host'
import { openPane } from './openPane'
import { message, soon } from './refreshing'
import { SAMPLE } from './sampleWorkbook'

const NAMES = SAMPLE.sheets.map(({ name }) => name)
const OURS = ['Summary', 'Teams', 'Visits due', 'Data issues', 'About', 'Settings', 'Targets', 'Timescales', 'Holidays']
const anyRead = ({ writes }: BatchView) => !writes

it('Refresh works with the pane closed, gives the ribbon back at once, and the pane shows what came of it when it opens', async () => {
  const { pane, host, excel, setInView } = await openPane({ workbook: SAMPLE })
  await setInView('closed')
  excel.press(COMMANDS.refresh)
  await soon(() => host.workbook.sheets.map(({ name }) => name).join(), [...NAMES, ...OURS].join())
  expect(excel.commandsCompleted).toBe(1)

  await setInView('shown')
  await message(pane).getByText('Refreshed as at').waitFor()
})

it('Refresh works where nobody has opened the pane yet: the button alone has started the add-in', async () => {
  const { pane, host, excel, setInView } = await openPane({ workbook: SAMPLE, inView: 'closed' })
  excel.press(COMMANDS.refresh)
  await soon(() => host.workbook.sheets.map(({ name }) => name).join(), [...NAMES, ...OURS].join())
  expect(excel.commandsCompleted).toBe(1)
  await setInView('shown')
  await message(pane).getByText('Refreshed as at').waitFor()
})

it('a Refresh that takes its time asks Excel to show the pane', async () => {
  const { host, excel, pane, setInView } = await openPane({ workbook: SAMPLE })
  let goOn = (): void => undefined
  host.delay(anyRead, new Promise<void>((resolve) => (goOn = resolve)))
  await setInView('closed')
  excel.press(COMMANDS.refresh)
  await soon(() => excel.paneShown, 1)
  expect(excel.commandsCompleted).toBe(1)
  await setInView('shown')
  goOn()
  await message(pane).getByText('Refreshed as at').waitFor()
  expect(excel.paneShown).toBe(1)
})

it('Share copy shows its screen, and opens a new workbook of what was chosen', async () => {
  const { pane, host, excel } = await openPane({ workbook: SAMPLE })
  excel.press(COMMANDS.share)
  await pane.getByRole('heading', { level: 1, name: 'Share copy' }).waitFor()
  await pane.getByRole('checkbox', { name: 'Workers', exact: true }).check()
  await pane.getByText(/^From this copy its reader can tell no child, and \d+ workers and managers apart/).waitFor()
  await pane.getByRole('button', { name: 'Open the copy' }).click()
  await message(pane).getByText('A copy of Summary, About and Workers was opened as a new workbook').waitFor()
  const copy = await XlsxWorkbook.open(Buffer.from(host.session.workbooksOpened[0], 'base64'), inflateInNode)
  expect(copy.sheets.map(({ name }) => name)).toEqual(['Summary', 'About', 'Workers'])
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(NAMES)
})
