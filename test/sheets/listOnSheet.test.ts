/** What the pane shows of the surgery list are the cells of `Visits due`: read back, they say what the list says from which the sheet was made. */
import { dayOf } from '../../src/calendar'
import { VISIT_MEASURES, type VisitCategory } from '../../src/measures'
import type { ListRow } from '../../src/notes'
import { refresh } from '../../src/refresh'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { listOnSheet, teamRatesLine, visitsDueSheet } from '../../src/sheets'
import { LIST_STATE } from '../../src/words'
import { XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { buildWorkbook } from '../xlsx/buildPackage'

const AS_AT = dayOf(2019, 7, 31)
const CIRCUMSTANCES = { asAt: AS_AT, today: AS_AT, now: AS_AT + 0.5, version: '0.1.0' }

async function county(): Promise<XlsxWorkbook> {
  const workbook = await XlsxWorkbook.open(buildWorkbook({ sheets: [{ name: 'Notes', data: '' }] }), inflateInNode, deflateInNode)
  await workbook.writeSheets(sampleWorkbook({ children: 200, seed: 1, extract: 'clean' }))
  return workbook
}

it('the children, in their order, with what the list says of each; the teams with their lines; the lines above the table', async () => {
  const workbook = await county()
  const { list, figures, records } = await refresh(workbook, { ...CIRCUMSTANCES, issue: true })
  const read = await listOnSheet(workbook)
  if (list === null || read === null) throw new Error('The county has a list.')
  const spec = visitsDueSheet(list, figures, records, CIRCUMSTANCES)

  const rows = list.rows.filter((row): row is ListRow => row.kind === 'child')
  expect(rows.length).toBeGreaterThan(20)
  const both = ({ child, category, family, worker, team, teamManager, lastSeen, due, daysOverdue, listedAsAt, timesListed, words }: Omit<ListRow, 'timescale' | 'outcome' | 'overdueWhenReceived' | 'contacts' | 'kind'>) => ({ child, category, family, worker, team, teamManager, lastSeen, due, daysOverdue, listedAsAt, timesListed, words })
  expect(read.children.map(both)).toEqual(rows.map(both))
  const waits: Readonly<Partial<Record<ListRow['outcome']['is'], string>>> = { 'never-seen': 'overdue', overdue: 'overdue', due: 'due' }
  expect(read.children.map((child) => child.waits)).toEqual(rows.map(({ outcome }) => waits[outcome.is] ?? null))
  const children = spec.table.rows.filter(({ style }) => style === undefined)
  expect(read.children.map(({ status }) => status)).toEqual(children.map(({ cells }) => cells.status.value))

  const lines = spec.table.rows.filter(({ style }) => style === 'subtotal').map(({ cells }) => String(cells.lastSeen.value))
  expect(read.teams.flatMap(({ says }) => [says.rates, says.since, says.ahead])).toEqual(lines)
  expect(read.stamp).toMatchObject({ asAt: AS_AT, version: '0.1.0' })
  expect(read.state).toBe(LIST_STATE.issued('31 July 2019'))
  expect(read.whole).toBe(spec.intro[4].cells[0].value)
})

it('the row of each child is its row of the sheet', async () => {
  const workbook = await county()
  await refresh(workbook, CIRCUMSTANCES)
  const read = await listOnSheet(workbook)
  const sheet = workbook.sheets.find(({ name }) => name === read?.sheet)
  const view = sheet && (await workbook.view(sheet))
  for (const { row, child } of read?.children ?? []) expect(view?.row(row)[0].value).toBe(child)
})

it('a team’s rates worked out from the figures are what its line says', async () => {
  const workbook = await county()
  const { figures } = await refresh(workbook, CIRCUMSTANCES)
  const read = await listOnSheet(workbook)
  expect(read?.teams.length).toBeGreaterThan(2)
  for (const { team, says } of read?.teams ?? []) {
    const rates = (Object.keys(VISIT_MEASURES) as VisitCategory[]).flatMap((category) => {
      const figure = figures.measures.find(({ id }) => id === VISIT_MEASURES[category])
      return (figure?.groups.team ?? []).filter(({ name }) => name === team).map((group) => ({ category, direction: figure?.direction ?? 'higher', group }))
    })
    expect(teamRatesLine(rates)).toBe(says.rates)
  }
})

it('a workbook that was never refreshed has none', async () => {
  expect(await listOnSheet(await county())).toBeNull()
})
