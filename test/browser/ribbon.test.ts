/** The ribbon's buttons run in the pane's own page, whether it is in view or not. */
import { COMMANDS } from '../../src/commands'
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
