/**
 * The surgery list through its life: a draft, issued, refreshed at a later date with other visits, issued again, refreshed again, while people
 * type and record visits. After each the written cells hold exactly the children whom the reference calls overdue or due, and every number,
 * those of the report among them, is added up again.
 */
import { dayOfIso, isoDate } from '../reference/dates'
import { isJudged } from '../reference/dueVisits'
import { Known, listedRows, listReadded, type Before, type Writing } from './list'
import { Refreshed, type Left } from './refreshed'
import { reportLinesReadded } from './reportLines'
import { issuedRows, issueReadded, reportReadded, type IssuedRow } from './reported'
import { teamLinesReadded } from './teamLines'
import { awkward, county } from './workbooks'
import { writtenTable } from './writtenTable'

const RANDOM = Number(process.env.READDED ?? 2)

function listIn({ sheets, read }: Left): Before {
  const table = writtenTable(sheets, 'casefile_visits_due')
  return { rows: table === null ? [] : listedRows(table, read) }
}

/** Whether a list can be drawn up at all. */
const isPossible = ({ read }: Left): boolean => isJudged(read, 'cin') || isJudged(read, 'contact')

/** @param issued the figures issued before */
function surgeryReadded({ sheets, read, figures }: Left, before: Before, writing: Writing, issued: readonly IssuedRow[]): string[] {
  const known = new Known(read)
  return [
    ...listReadded(sheets, read, before, writing),
    ...teamLinesReadded(sheets, figures, known, before, writing),
    ...(writing === 'issued' ? issueReadded(sheets, read, figures, issued, read.asAt) : []),
    ...reportReadded(sheets, read, figures, issued),
    ...reportLinesReadded(sheets, known),
  ]
}

/** The days of a life, before the day of the extract, and what is done on each. */
const LIFE: readonly (readonly [days: number, writing: Writing])[] = [[33, 'draft'], [33, 'issued'], [19, 'refreshed'], [12, 'issued'], [0, 'refreshed']]

/** People type beside those who wait, and record visits. @returns the list with what is typed, which is part of what stands */
async function lived(refreshed: Refreshed, { rows }: Before, day: number): Promise<Before> {
  await refreshed.inBetween(rows.filter(({ row }) => /^[✖◆]/.test(row.text('Status'))).map(({ row }) => [row.text('Child'), row.text('Case type')]), day)
  return listIn(refreshed.as(isoDate(day)))
}

it('of random workbooks', async () => {
  const found: string[] = []
  for (let seed = 1001; seed <= 1000 + RANDOM; seed++) {
    const { workbook, asAt } = await awkward(seed)
    const refreshed = new Refreshed(workbook)
    let before: Before = { rows: [] }
    let issued: readonly IssuedRow[] = []
    for (const [days, writing] of LIFE) {
      const day = isoDate(dayOfIso(asAt) - days)
      if (!isPossible(refreshed.as(day))) break
      const left = await refreshed.at(day, { issue: writing === 'issued' })
      found.push(...surgeryReadded(left, before, writing, issued).map((sentence) => `${seed}, ${day}, ${writing}: ${sentence}`))
      before = await lived(refreshed, listIn(left), dayOfIso(day))
      issued = issuedRows(left.sheets)
    }
  }
  expect(found).toEqual([])
})

it.each([
  [16, 7, 'clean'],
  [12, 8, 'messy'],
] as const)('of a county of %d children, seed %d, %s', async (children, seed, extract) => {
  const refreshed = new Refreshed(await county(children, seed, extract))
  const found: string[] = []
  let before: Before = { rows: [] }
  let issued: readonly IssuedRow[] = []
  for (const [days, writing] of LIFE) {
    const day = dayOfIso('2019-07-31') - days
    const left = await refreshed.at(isoDate(day), { issue: writing === 'issued' })
    found.push(...surgeryReadded(left, before, writing, issued).map((sentence) => `${isoDate(day)}, ${writing}: ${sentence}`))
    before = listIn(left)
    issued = issuedRows(left.sheets)
    if (days === 0) break
    before = await lived(refreshed, before, day)
  }
  expect(found).toEqual([])
})
