/** A surgery run from the pane, by keyboard alone, on the sheet `Visits due` of a workbook in Excel. */
import { isoDate } from '../../src/calendar'
import { LIST_REASONS, SURGERY_WORDS, VISITS_DUE_HEADERS } from '../../src/words'
import { valueAt } from '../excel-host'
import { openPane } from './openPane'
import { message, refreshAsAt, soon, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'

const COLUMNS = Object.values(VISITS_DUE_HEADERS)
const columnOf = (header: string) => String.fromCharCode(65 + COLUMNS.findIndex((one) => one === header))
const SHEET = 'Visits due'

it('a child is opened, typed beside and saved; a protected sheet is told; the sheet comes to the front for print', async () => {
  const { page, pane, host, complaints } = await openPane({ workbook: SAMPLE })
  await refreshAsAt(pane, isoDate(AS_AT))
  await toScreen(pane, 'surgery')
  const list = pane.getByRole('listbox', { name: SURGERY_WORDS.list })
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const heading = pane.getByRole('heading', { level: 3 }).filter({ hasText: /, (child|contact)/ })
  await soon(() => pane.getByLabel('Reason').evaluate((element) => document.activeElement === element), true)
  const child = /^(.+), /.exec(await heading.innerText())?.[1]
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('=Ring school')
  await pane.getByRole('button', { name: SURGERY_WORDS.save }).focus()
  await page.keyboard.press('Enter')
  await message(pane).getByText('Saved on the sheet Visits due').waitFor()
  const row = Number(/row (\d+)/.exec(await message(pane).innerText())?.[1])
  const cellOf = (header: string) => valueAt(host.workbook, SHEET, `${columnOf(header)}${row}`)
  expect([cellOf('Child'), cellOf('Reason'), cellOf('Action'), cellOf('Owner')]).toEqual([child, LIST_REASONS[1], '=Ring school', null])

  // what somebody types on the sheet comes here
  host.user.type(SHEET, `${columnOf('Owner')}${row}`, 'Moss')
  await soon(() => pane.getByLabel('Owner').inputValue(), 'Moss')

  await pane.getByLabel('Done').fill('Yes')
  const sheet = host.workbook.sheets.find(({ name }) => name === SHEET)
  if (sheet !== undefined) sheet.protection = { options: {} }
  await pane.getByRole('button', { name: SURGERY_WORDS.save }).press('Enter')
  await message(pane).getByText('The sheet Visits due is protected.').waitFor()
  // the log names the cause, and nobody
  await soon(() => complaints.length, 1)
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^Casefile: sheet-protected while starting\b/)])
  expect([cellOf('Done'), await pane.getByLabel('Done').inputValue()]).toEqual([null, 'Yes'])

  await pane.getByRole('button', { name: SURGERY_WORDS.print }).press('Enter')
  await message(pane).getByText('Ctrl+P').waitFor()
  expect(host.workbook.selection?.sheet.name).toBe(SHEET)
})
