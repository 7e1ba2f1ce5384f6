/** The styles part is only ever appended to. */
import type { Look } from '../../../src/xlsx/write/look'
import { openPackage } from '../../../src/xlsx/package'
import { inflateInNode } from '../../../src/xlsx/node'
import { readCellLooks } from '../../../src/xlsx/read/cellLooks'
import { readLook } from '../../../src/xlsx/write/lookReading'
import { StyleBook } from '../../../src/xlsx/write/styleBook'
import { MAIN } from '../../workbooks/packageBuilder'
import { zip } from '../buildPackage'

const look = (more: Partial<Look> = {}): Look => ({ style: 'missed', format: 'percent1', align: 'right', wrap: false, place: 'table', linked: false, guarded: false, ...more })

const FULL =
  `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Verdana"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="9" xfId="0"/></cellXfs></styleSheet>'

it('numbers a new look after those that are there, once', () => {
  const book = new StyleBook(FULL)
  expect([book.cellFormat(look()), book.cellFormat(look({ style: 'met' })), book.cellFormat(look())]).toEqual([2, 3, 2])
  expect(book.text()).toContain('<cellXfs count="4"><xf xfId="0"/><xf numFmtId="9" xfId="0"/><xf ')
})

it('is the text that it was where nothing is added', () => {
  expect(new StyleBook(FULL).text()).toBe(FULL)
})

it('finds again what it wrote, also as Excel and LibreOffice spell it', () => {
  const first = new StyleBook(FULL)
  const number = first.cellFormat(look({ align: 'left', linked: true }))
  const respelled = first
    .text()
    .replace(/<u\/>/g, '<u val="single"/>')
    .replace(/wrapText="0"/g, '')
    .replace(/<alignment horizontal="left" vertical="top" indent="1"\/>/, '<alignment vertical="top" horizontal="left" wrapText="false" indent="1"/><protection locked="true"/>')
    .replace(/ applyNumberFormat="1"/g, ' pivotButton="0" applyProtection="1"')
  expect(respelled).not.toBe(first.text())
  const again = new StyleBook(respelled)
  expect(again.cellFormat(look({ align: 'left', linked: true }))).toBe(number)
  expect(again.text()).toBe(respelled)
})

it('follows the workbook\'s own font', () => {
  const book = new StyleBook(FULL)
  book.cellFormat(look())
  expect(book.text()).toContain('<font><sz val="12"/><color rgb="FFFFFFFF"/><name val="Verdana"/></font>')
})

it.each([
  ['no styles at all', null],
  ['an empty list of styles', `<styleSheet xmlns="${MAIN}"/>`],
  ['number formats alone', `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="200" formatCode="0.0%"/></numFmts></styleSheet>`],
  ['lists that are empty elements', `<styleSheet xmlns="${MAIN}"><fonts/><fills count="0"/><borders/><cellStyleXfs/><cellXfs count="0"/></styleSheet>`],
  ['a prefix', `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font/></x:fonts></x:styleSheet>`],
])('keeps number 0 for plain cells, and reads its own look back, with %s', async (_, text) => {
  const book = new StyleBook(text)
  const number = book.cellFormat(look())
  expect(number).toBeGreaterThan(0)
  const looks = await readCellLooks(openPackage(zip({ 'styles.xml': book.text() }), inflateInNode), 'styles.xml')
  expect(readLook(looks(number))).toEqual({ style: 'missed', format: 'percent1', align: 'right', wrap: false })
  expect(readLook(looks(0)).style).toBeUndefined()
  const order = [...book.text().matchAll(/<(?:x:)?(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs)\b/g)].map(([, name]) => name)
  expect(order).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'].filter((name) => order.includes(name)))
  expect(order).toEqual(expect.arrayContaining(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']))
})
