/** A county refreshed once more, a minute later and with nothing changed: in the file every byte stays but the stamps. */
import { strFromU8, unzipSync } from 'fflate'
import { dayOf } from '../../src/calendar'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { refresh } from '../../src/refresh'
import { REQUESTED_SHEETS } from '../../src/sheets'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'

const AS_AT = dayOf(2019, 7, 31)
const OPTIONS = { asAt: AS_AT, today: AS_AT + 1, version: '0.1.0' }
const STAMP = /Refreshed on 1 August 2019 at \d\d:\d\d by Casefile/g

const partsOf = (workbook: XlsxWorkbook) => Object.entries(unzipSync(workbook.toBytes())).map(([name, bytes]): [string, string] => [name, strFromU8(bytes, true)])

test('each sheet, charts and all, is the same but for its stamp, and nothing else is another', async () => {
  const made = await newWorkbook(sampleWorkbook({ children: 60, seed: 1, extract: 'messy' }), inflateInNode, deflateInNode)
  await refresh(made, { ...OPTIONS, now: AS_AT + 1.4, issue: true, sheets: REQUESTED_SHEETS })
  const { written } = await refresh(made, { ...OPTIONS, now: AS_AT + 1.401 })
  const before = partsOf(made)
  const again = await XlsxWorkbook.open(made.toBytes(), inflateInNode)
  await refresh(again, { ...OPTIONS, now: AS_AT + 1.402 })
  const after = partsOf(again)
  const withoutStamps = (parts: typeof before) => parts.map(([name, text]) => [name, text.replace(STAMP, '')])
  expect(withoutStamps(after)).toEqual(withoutStamps(before))
  expect(after.filter(([name, text]) => text !== new Map(before).get(name))).toHaveLength(written.length)
  expect(written.length).toBeGreaterThanOrEqual(11)
})
