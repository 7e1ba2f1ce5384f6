/** Of a sheet that stands in the file as it is asked for, the stamp is written and no other byte; whatever is in doubt is written whole. */
import { unzipSync } from 'fflate'
import type { SheetSpec } from '../../../src/workbook'
import { openWorkbookFile, SheetNotWritten, XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { verifyWritten } from '../../../src/xlsx/write/verifyWritten'
import { writeSheets } from '../../../src/xlsx/write/writeSheets'
import { deflateAnywhere } from '../../../src/xlsx/package'
import { FIXTURES } from '../../workbooks'
import { bytesOf, edited, openPlan, partText } from './packages'
import { ABOUT, MEASURES, summary } from './sampleSheets'

const PLAIN = FIXTURES[0].bytes
const SHEET = 'xl/worksheets/sheet2.xml'
const TABLE = 'xl/tables/table1.xml'
const LATER = '2 August 2019 11:15'

/** The same sheet, refreshed later. */
function later(sheet: SheetSpec = summary()): SheetSpec {
  const [title, , ...lines] = sheet.intro
  return { ...sheet, intro: [title, { cells: [{ value: `As at 31 July 2019. Refreshed ${LATER} by Casefile 0.1.0.`, style: 'note' }] }, ...lines] }
}

/** Texts that XML writes in another way, and two measures of one name. */
const AWKWARD: SheetSpec = summary({ rows: [{ cells: { ...MEASURES[0].cells, measure: { value: 'Ann & Bob’s  <team>_x0041_', link: { kind: 'our-sheet', key: 'about' } } } }, ...MEASURES.slice(1), MEASURES[1]] })

async function written(sheet: SheetSpec = summary()): Promise<Uint8Array> {
  return bytesOf(await openPlan(PLAIN, [sheet, ABOUT]))
}

const cell = (address: string, change: (markup: string) => string) => (sheet: string) =>
  sheet.replace(new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`), change)
const typed = (address: string, text: string) => cell(address, (markup) => markup.replace(/(<c r="\w+" s="\d+").*$/, `$1 t="inlineStr"><is><t>${text}</t></is></c>`))
const lookOf = (sheet: string, address: string) => new RegExp(`<c r="${address}"[^>]*s="(\\d+)"`).exec(sheet)?.[1] ?? ''
const dressedAs = (address: string, other: string) => (sheet: string) => cell(address, (markup) => markup.replace(/s="\d+"/, `s="${lookOf(sheet, other)}"`))(sheet)

async function refreshedWith(bytes: Uint8Array, sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  return bytesOf(await openPlan(bytes, sheets))
}

const withoutStamp = (sheet: string) => sheet.replace(/<c r="A2".*?<\/c>/, '')

it.each([['plain texts', summary()], ['awkward texts, and two rows of one key', AWKWARD]])('refreshed later, writes the stamp and no other byte: %s', async (_, sheet) => {
  // heights, a note below and a word in a cell for typing are somebody's own, and stay byte for byte
  const first = edited(edited(await written(sheet), SHEET, typed('I8', 'Going &amp; well')), SHEET, (text) => text.replace('<row r="9"', '<row r="9" ht="99" customHeight="1"').replace('</sheetData>', '<row r="40"><c r="A40" t="s"><v>5</v></c></row></sheetData>'))
  const second = await refreshedWith(first, [later(sheet), ABOUT])
  const [was, is] = [await partText(first, SHEET), await partText(second, SHEET)]
  expect(is).not.toBe(was)
  expect(is).toContain(LATER)
  expect(withoutStamp(is)).toBe(withoutStamp(was))
  const parts = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).filter(([name]) => name !== SHEET && name !== 'xl/workbook.xml')
  expect(parts(second)).toEqual(parts(first))
})

it('of a sheet that Excel has saved, its texts among the shared strings, writes the stamp and no other byte', async () => {
  const first = edited(await written(), SHEET, cell('A7', (markup) => markup.replace(/ t="inlineStr">.*/, ' t="s"><v>5</v></c>')))
  const sheet = summary({ rows: [{ cells: { ...MEASURES[0].cells, measure: { value: 'Yes', link: { kind: 'our-sheet', key: 'about' } } } }, ...MEASURES.slice(1)] })
  const second = await partText(await refreshedWith(first, [later(sheet), ABOUT]), SHEET)
  expect(second).toContain(LATER)
  expect(withoutStamp(second)).toBe(withoutStamp(await partText(first, SHEET)))
})

it('with the same stamp, leaves the whole file byte for byte', async () => {
  const first = await refreshedWith(await written(), [summary(), ABOUT])
  expect(await refreshedWith(first, [summary(), ABOUT])).toEqual(first)
})

describe('puts right what somebody has changed of ours', () => {
  const DONE: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ['a rate typed over', (bytes) => edited(bytes, SHEET, cell('C8', (markup) => markup.replace(/<v>.*<\/v>/, '<v>0.99</v>')))],
    ['a status typed over', (bytes) => edited(bytes, SHEET, typed('D7', '✔ Met'))],
    ['a rate blanked', (bytes) => edited(bytes, SHEET, cell('C8', (markup) => markup.replace(/>.*/, '/>')))],
    ['a cell gone', (bytes) => edited(bytes, SHEET, cell('C8', () => ''))],
    ['a formula that gives the same rate', (bytes) => edited(bytes, SHEET, cell('C9', (markup) => markup.replace('<v>', '<f>0.82</f><v>')))],
    ['a line above the table', (bytes) => edited(bytes, SHEET, typed('A4', 'All is well'))],
    ['a formula that gives the same line', (bytes) => edited(bytes, SHEET, cell('A4', (markup) => markup.replace(/ t="inlineStr"><is><t>(.*)<\/t><\/is>/, ' t="str"><f>"x"</f><v>$1</v>')))],
    ['a status in another colour', (bytes) => edited(bytes, SHEET, dressedAs('D7', 'D8'))],
    ['a plain cell in the colours of a miss', (bytes) => edited(bytes, SHEET, dressedAs('B7', 'C7'))],
    ['a rate shown as a whole number', (bytes) => edited(bytes, SHEET, dressedAs('B9', 'A9'))],
    ['a date of a line shown as a number', (bytes) => edited(bytes, SHEET, dressedAs('B3', 'C3'))],
    ['all cells of a column, one by one', (bytes) => ['B7', 'B8', 'B9', 'B10'].reduce((now, address) => edited(now, SHEET, cell(address, (markup) => markup.replace(/<v>.*<\/v>/, '<v>0.1</v>'))), bytes)],
    ['two rows in each other’s place', (bytes) => edited(bytes, SHEET, (sheet) => {
      const [seventh, eighth] = [7, 8].map((row) => new RegExp(`<row r="${row}".*?</row>`).exec(sheet)?.[0] ?? '')
      const as = (row: string, from: number, to: number) => row.replaceAll(new RegExp(`r="([A-I]?)${from}"`, 'g'), `r="$1${to}"`)
      return sheet.replace(seventh + eighth, as(eighth, 8, 7) + as(seventh, 7, 8))
    })],
    ['the stamp taken off', (bytes) => edited(bytes, SHEET, cell('A2', (markup) => markup.replace(/ t=.*/, '/>')))],
    ['a heading', (bytes) => edited(edited(bytes, SHEET, typed('C6', 'Our rate')), TABLE, (text) => text.replace('name="Rate"', 'name="Our rate"'))],
    ['a heading in its cell alone', (bytes) => edited(bytes, SHEET, typed('C6', 'Our rate'))],
    ['where a measure leads', (bytes) => edited(bytes, SHEET, (sheet) => sheet.replace(/(ref="A8" location=")[^"]*/, '$1Visits!A1'))],
    ['a link gone', (bytes) => edited(bytes, SHEET, (sheet) => sheet.replace(/<hyperlink ref="A8"[^>]*>/, ''))],
    ['a link of somebody’s on a rate', (bytes) => edited(bytes, SHEET, (sheet) => sheet.replace('<hyperlinks>', '<hyperlinks><hyperlink ref="C8:D9" location="Visits!A1"/>'))],
    ['a drop-down', (bytes) => edited(bytes, SHEET, (sheet) => sheet.replace('On track', 'Off track'))],
    ['a row hidden', (bytes) => edited(bytes, SHEET, (sheet) => sheet.replace('<row r="8"', '<row r="8" hidden="1"'))],
    ['the page’s foot', (bytes) => edited(bytes, SHEET, (sheet) => sheet.replace('as at 31 July', 'as at 30 July'))],
    ['two columns in each other’s place', (bytes) => edited(bytes, TABLE, (text) => text.replace(/(name=")Target(".*?name=")Rate"/, '$1Rate$2Target"'))],
  ]

  it.each(DONE)('%s', async (_, change) => {
    const whole = await refreshedWith(await written(), [later(), ABOUT])
    const words = edited(await written(), SHEET, typed('I9', 'Going well'))
    const after = await refreshedWith(change(words), [later(), ABOUT])
    const [wanted, found] = await Promise.all([whole, after].map(async (bytes) => (await XlsxWorkbook.open(bytes, inflateInNode)).readSheet(later())))
    const commentary = found?.table.rows.map(({ cells }) => [cells.measure.value, cells.commentary.value])
    // Words go where their measure goes; of rows that were swapped, neither had any.
    expect(commentary).toEqual(MEASURES.map(({ cells }, row) => [cells.measure.value, row === 2 ? 'Going well' : null]))
    const computed = (sheet: SheetSpec | null | undefined) => sheet && { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map(({ cells: { commentary: _words, ...cells } }) => ({ cells })) } }
    expect(computed(found)).toEqual(computed(wanted))
    const sheet = await partText(after, SHEET)
    expect(sheet).not.toMatch(/<f>|hidden/)
    expect(sheet).toContain('On track')
  })
})

it('refuses a result of which more than the stamp has changed', async () => {
  const file = await openWorkbookFile(edited(await written(), SHEET, typed('I8', 'Going well')), inflateInNode)
  const result = await writeSheets(file, [later(), ABOUT], deflateAnywhere)
  expect(result.left.map(({ expected, restamped }) => [expected.sheetName, restamped !== null])).toEqual([['Summary', true]])
  await expect(verifyWritten(file.package, result, inflateInNode)).resolves.toBeDefined()
  const harmed = { ...result, bytes: new Uint8Array(edited(result.bytes, SHEET, (sheet) => sheet.replace('Going well', 'Going bad!'))) }
  await expect(verifyWritten(file.package, harmed, inflateInNode)).rejects.toThrow(SheetNotWritten)
})
