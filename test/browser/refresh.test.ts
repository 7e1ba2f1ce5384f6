/** A refresh from end to end: the built pane, office.js, and a workbook with a made-up county. */
import { isoDate, longDate } from '../../src/calendar'
import { readFigures } from '../../src/refresh'
import { sampleSheets } from '../../src/sample'
import { ratePercent } from '../../src/sheets'
import { MEASURE_NAMES, measuresAsAt, outOf, PANE_WORDS, START_WORDS, STATUS_WORDS, stepText } from '../../src/words'
import { valueAt } from '../excel-host'
import { sheetsAsWorkbook } from '../sample/sheetsAsWorkbook'
import { openPane, type OpenPane } from './openPane'
import { cards, listen, message, refreshAsAt } from './refreshing'
import { AS_AT, COUNTY, SAMPLE } from './sampleWorkbook'

const DAY = isoDate(AS_AT)
const OURS = ['Summary', 'Teams', 'Visits due', 'Data issues', 'About', 'Settings', 'Targets', 'Timescales', 'Holidays']

/** What each card must say, worked out here from the same rows. */
async function expectedCards(): Promise<string[][]> {
  const { figures } = await readFigures(sheetsAsWorkbook(sampleSheets(COUNTY)), { asAt: AS_AT, today: AS_AT })
  return figures.measures.map((measure) => [
    MEASURE_NAMES[measure.id],
    measure.denominator === 0 ? STATUS_WORDS['no-data'].symbol : ratePercent(measure, measure),
    ...(measure.denominator === 0 ? [] : [outOf(measure.numerator, measure.denominator)]),
    STATUS_WORDS[measure.status].word,
  ])
}

/** The cards under one heading. */
async function cardsUnder({ pane }: OpenPane, heading: string): Promise<string[]> {
  await cards(pane).first().waitFor()
  return cards(pane.getByRole('heading', { level: 2, name: heading }).locator('..')).allInnerTexts()
}

it('opens beside a workbook without touching it, and says what it does', async () => {
  const { pane, host, excel } = await openPane({ workbook: SAMPLE })
  expect(await pane.getByRole('button', { name: START_WORDS.useThisWorkbook }).isEnabled()).toBe(true)
  expect(await pane.locator('body').innerText()).toContain(PANE_WORDS.privacy)
  // the date system is asked of a worksheet function, which office.js takes for a write
  expect(host.batches.filter(({ writes, names }) => writes && !names.has('Functions'))).toEqual([])
  expect(excel.settingsSaved).toBe(0)
})

it('refreshes: says each step, ends in six cards with the engine’s own figures, and writes the sheets', async () => {
  const open = await openPane({ workbook: SAMPLE })
  const { pane, host, excel } = open
  const said = await listen(pane)
  await refreshAsAt(pane, DAY)

  expect(await said()).toEqual([stepText('starting'), stepText('reading'), stepText('calculating'), stepText('writing'), expect.stringContaining(`Refreshed as at ${longDate(AS_AT)}`)])
  expect(await message(pane).innerText()).toContain(`Written: ${OURS.join(', ')}.`)

  const expected = await expectedCards()
  const planned = await cardsUnder(open, measuresAsAt(longDate(AS_AT)))
  const flow = await cardsUnder(open, PANE_WORDS.flow)
  expect(planned).toHaveLength(6)
  expect([...planned, ...flow].map((text, index) => expected[index].filter((part) => !text.includes(part)))).toEqual(expected.map(() => []))

  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([...SAMPLE.sheets.map(({ name }) => name), ...OURS])
  expect(valueAt(host.workbook, 'Summary', 'A1')).toContain(longDate(AS_AT))
  expect(excel.settingsSaved).toBe(0)
})
