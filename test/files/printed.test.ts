/** The sheets on paper, as LibreOffice prints them: no number that does not fit its column, and a measure of Trend with its chart on a page of its own. */
import { dayOf } from '../../src/calendar'
import { sampleWorkbook, templateWorkbook } from '../../src/newWorkbooks'
import { refresh } from '../../src/refresh'
import { REQUESTED_SHEETS } from '../../src/sheets'
import { MEASURE_NAMES, SHEET_NAMES } from '../../src/words'
import type { SheetSpec } from '../../src/workbook'
import { newWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { inFolder, printedPages } from './tools'

const MINUTES = 60_000
const DAY = dayOf(2019, 7, 31)

/** Every page of our sheets, as at an extract's day; twice issued, so that there is a report. */
async function pagesOf(sheets: readonly SheetSpec[], issue: 'issued' | 'nothing to issue'): Promise<string[][]> {
  const workbook = await newWorkbook(sheets, inflateInNode)
  const own = new Set(sheets.map(({ name }) => name))
  for (const asAt of issue === 'issued' ? [DAY - 14, DAY] : [DAY]) {
    await refresh(workbook, { asAt, today: DAY, now: DAY + 0.5, version: '0.1.0', issue: issue === 'issued', sheets: REQUESTED_SHEETS })
  }
  const ours = new Set((await workbook.sources()).map(({ sheet }) => sheet).filter((name) => !own.has(name)))
  return inFolder((folder) => Promise.resolve(printedPages(workbook.toBytes(), ours, folder)))
}

/** The sheet that a page's foot names. */
const footOf = (page: readonly string[]): string => /Casefile: (.*?)(?:, as at|\s{2,}|$)/m.exec(page.join('\n'))?.[1] ?? ''
const tooNarrow = (pages: readonly string[][]): string[] => pages.flat().filter((line) => line.includes('###'))

describe.each([
  ['three children', () => pagesOf(sampleWorkbook({ children: 3, seed: 1, extract: 'clean' }), 'issued')],
  ['no data', () => pagesOf(templateWorkbook(), 'nothing to issue')],
] as const)('with %s', (_, print) => {
  let pages: string[][]
  beforeAll(async () => {
    pages = await print()
  }, 5 * MINUTES)

  it('each sheet has its pages, each with its foot, and every number fits its column', () => {
    const feet = new Set(pages.map(footOf))
    expect([...feet]).toEqual(expect.arrayContaining([SHEET_NAMES.summary, SHEET_NAMES.teams, SHEET_NAMES.about, SHEET_NAMES.trend, SHEET_NAMES['audit-findings']]))
    expect(feet.has('')).toBe(false)
    expect(tooNarrow(pages)).toEqual([])
  })

  it('each measure of Trend stands on a page of its own, however much is said of its months', () => {
    expect(pages.filter((page) => footOf(page) === SHEET_NAMES.trend)).toHaveLength(Object.keys(MEASURE_NAMES).length)
  })
})
