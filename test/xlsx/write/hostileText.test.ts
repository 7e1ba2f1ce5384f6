/** Text stays text, and stays the same text, whatever is in it. */
import { newWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { bytesOf, partText } from './packages'
import { ABOUT } from './sampleSheets'

const withText = (text: string) => ({ ...ABOUT, table: { ...ABOUT.table, rows: [{ cells: { item: { value: text } } }] } })

describe.each([
  ['begins like a formula', '=HYPERLINK("http://example.org","x")', '=HYPERLINK("http://example.org","x")'],
  ['begins with a plus', '+44 20 7946 0000', '+44 20 7946 0000'],
  ['begins with a minus', '-1', '-1'],
  ['begins with an at sign', '@SUM(A1)', '@SUM(A1)'],
  ['is all digits with leading noughts', '0012345', '0012345'],
  ['looks like a date', '8/5', '8/5'],
  ['is XML', '<c r="A1"/> & ]]> <!-- -->', '&lt;c r="A1"/&gt; &amp; ]]&gt; &lt;!-- --&gt;'],
  ['looks like an escape', '_x0041_', '_x005F_x0041_'],
  ['looks like an escaped escape', '_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
  ['has escapes that share an underscore', '_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
  ['has control characters', 'a\u0000b\u0007c\u001f', 'a_x0000_b_x0007_c_x001F_'],
  ['has a carriage return', 'one\r\ntwo', 'one_x000D_\ntwo'],
  ['has half a surrogate pair', 'a\ud83d', 'a_xD83D_'],
  ['has a code point that XML has not', '\ufffe', '_xFFFE_'],
  ['has an emoji of several parts', '👩‍👧‍👦', '👩‍👧‍👦'],
  ['has spaces at its ends', '  x  ', '  x  '],
  ['has lines and tabs', 'a\n\tb', 'a\n\tb'],
])('a text that %s', (_, text, inFile) => {
  it('is written as text and reads back as it was', async () => {
    const workbook = await newWorkbook([withText(text)], inflateInNode)
    const read = await workbook.readSheet(withText(text))
    expect(read?.table.rows[0].cells.item.value).toBe(text)
    const sheet = await partText(bytesOf(workbook), 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f>')
    expect(/t="inlineStr"><is><t(?: xml:space="preserve")?>([^]*?)<\/t>/.exec(sheet.slice(sheet.indexOf('r="A2"')))?.[1]).toBe(inFile)
  })
})

it('marks text that begins like a formula as text, so that editing the cell does not make it one', async () => {
  const styles = async (text: string) => partText(bytesOf(await newWorkbook([withText(text)], inflateInNode)), 'xl/styles.xml')
  expect(await styles('=1+1')).toContain('quotePrefix="1"')
  expect(await styles('one')).not.toContain('quotePrefix')
})

it.each([
  ['32,767 characters are kept', 'x'.repeat(32_767), 'x'.repeat(32_767), []],
  ['one more is cut, and told of', 'x'.repeat(32_768), `${'x'.repeat(32_766)}…`, [{ kind: 'text-cut', cell: 'A2' }]],
  ['no character is cut in half', `${'x'.repeat(32_765)}😀yyyy`, `${'x'.repeat(32_765)}…`, [{ kind: 'text-cut', cell: 'A2' }]],
])('%s', async (_, text, held, adjustments) => {
  const workbook = await newWorkbook([ABOUT], inflateInNode)
  const [written] = await workbook.writeSheets([withText(text)])
  expect(written.adjustments).toEqual(adjustments)
  expect((await workbook.readSheet(withText(text)))?.table.rows[0].cells.item.value).toBe(held)
})

it('leaves out, and tells of, a link to a sheet of ours that is not there and a drop-down that Excel cannot list', async () => {
  const workbook = await newWorkbook([ABOUT], inflateInNode)
  const [column, ...others] = ABOUT.table.columns
  const [written] = await workbook.writeSheets([
    { ...ABOUT, table: { ...ABOUT.table, columns: [{ ...column, pickList: ['one, two'] }, ...others], rows: [{ cells: { item: { value: 'x', link: { kind: 'our-sheet', key: 'settings' } } } }] } },
  ])
  expect(written.adjustments).toEqual([
    { kind: 'link-left-out', cell: 'A2' },
    { kind: 'pick-list-left-out', column: 'Item' },
  ])
})

it.each([
  ['no columns', { columns: [] }],
  ['two headers that differ by case alone', { columns: [ABOUT.table.columns[0], { ...ABOUT.table.columns[1], header: 'ITEM' }] }],
  ['a blank header', { columns: [{ ...ABOUT.table.columns[0], header: ' ' }] }],
  ['a table name like a cell', { name: 'AB12' }],
  ['a table name with a space', { name: 'casefile about' }],
  ['a number that is none', { rows: [{ cells: { value: { value: NaN } } }] }],
  ['a key that no column has', { rowKey: ['nothing'] }],
])('refuses a sheet with %s, which is a mistake of ours', async (_, wrong) => {
  await expect(newWorkbook([{ ...ABOUT, table: { ...ABOUT.table, ...wrong } }], inflateInNode)).rejects.toBeInstanceOf(RangeError)
})
