/** Written workbooks before judges from outside: valid where they were valid, and the same figures in LibreOffice. */
import type { SheetSpec } from '../../src/workbook'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { FIXTURES, type Fixture } from '../workbooks'
import { edited } from '../xlsx/write/packages'
import { charted, GRADES, NEED, PLAN } from '../xlsx/write/chartedSheet'
import { ABOUT, summary } from '../xlsx/write/sampleSheets'
import { inFolder, savedByLibreOffice, shownByLibreOffice, validatorErrors } from './tools'

const MINUTES = 60_000
const fileName = ({ shows }: Fixture) => shows.replace(/[^A-Za-z0-9]+/g, '-')

async function written(bytes: Uint8Array, sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
  await workbook.writeSheets(sheets)
  return workbook.toBytes()
}

const AUGUST = summary({ asAt: '31 August 2019', months: ['May 2019', 'Jul 2019', 'Aug 2019'] })

describe('the Open XML SDK', () => {
  it.each(FIXTURES)('finds nothing wrong with a written workbook with $shows that was not wrong before', async (fixture) => {
    await inFolder(async (folder) => {
      const { bytes, extension } = fixture
      const before = validatorErrors(`before.${extension}`, bytes, folder)
      const first = await written(bytes, [summary(), ABOUT, charted([NEED, PLAN, GRADES])])
      expect(validatorErrors(`after.${extension}`, first, folder).filter((error) => !before.includes(error))).toEqual([])
      const second = await written(first, [AUGUST, charted([PLAN, NEED])])
      expect(validatorErrors(`again.${extension}`, second, folder).filter((error) => !before.includes(error))).toEqual([])
    })
  }, MINUTES)

  it('finds nothing wrong with a workbook of our own', async () => {
    await inFolder(async (folder) => {
      const workbook = await newWorkbook([summary(), ABOUT, charted()], inflateInNode)
      expect(validatorErrors('new.xlsx', workbook.toBytes(), folder)).toEqual([])
    })
  })

  it('would say if there were something', async () => {
    await inFolder(async (folder) => {
      const workbook = await newWorkbook([summary(), ABOUT], inflateInNode)
      const broken = edited(workbook.toBytes(), 'xl/worksheets/sheet1.xml', (sheet) => sheet.replace('<sheetFormatPr', '<nonsense/><sheetFormatPr'))
      expect(validatorErrors('broken.xlsx', broken, folder)).not.toEqual([])
    })
  })
})

describe('LibreOffice', () => {
  let shown: Map<string, string[]>
  let saved: Map<string, Uint8Array>

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = { 'new.xlsx': (await newWorkbook([summary(), ABOUT], inflateInNode)).toBytes() }
    for (const fixture of FIXTURES) files[`${fileName(fixture)}.${fixture.extension}`] = await written(fixture.bytes, [summary(), ABOUT])
    files['our-charts.xlsx'] = (await newWorkbook([charted([NEED, PLAN, GRADES])], inflateInNode)).toBytes()
    // Somebody has typed beside the second measure.
    files['typed.xlsx'] = edited(files['a-plain-sheet.xlsx'], 'xl/worksheets/sheet2.xml', (sheet) =>
      sheet.replace(/<c r="I8"( s="\d+")\/>/, '<c r="I8"$1 t="inlineStr"><is><t>Two visits were late</t></is></c>'),
    )
    await inFolder(async (folder) => {
      shown = shownByLibreOffice(files, folder)
      saved = savedByLibreOffice(files, folder)
    })
  }, 10 * MINUTES)

  it.each(['new', ...FIXTURES.map(fileName)])('shows our figures in "%s"', (name) => {
    expect(shown.get(`${name}-Summary`)?.slice(0, 10)).toEqual([
      'Improvement plan measures as at 31 July 2019,,,,,,,,',
      'As at 31 July 2019. Refreshed 1 August 2019 09:30 by Casefile 0.1.0.,,,,,,,,',
      'How this was worked out,31 Jul 2019,12.5,,,,,,',
      'The extract looks old: its newest visit is of 2 May 2019.,,,,,,,,',
      ',,,,,,,,',
      'Measure,Target,Rate,Status,Change on last month (points),Jun 2019,Jul 2019,From,Commentary',
      'Audits graded inadequate,85.0%,12.0%,✖ Missed,+0.0,,✖ 12.0%,31 Jul 2019,',
      'Children subject of a child protection plan seen within timescale,85.0%,86.5%,✔ Met,+0.0,,✔ 86.5%,31 Jul 2019,',
      'Children in need seen within timescale,85.0%,82.0%,◆ Near,+0.0,,◆ 82.0%,31 Jul 2019,',
      'Children looked after seen within timescale,85.0%,,No data,+0.0,,,31 Jul 2019,',
    ])
    expect(shown.get(`${name}-About`)?.slice(0, 4)).toEqual(['Item,Value', 'Refreshed,1 Aug 2019 09:29', 'Rows read,900', 'Working days only,TRUE'])
  })

  it.each(FIXTURES.map(fileName))('still shows the user\'s own sheet in "%s"', (name) => {
    const rows = shown.get(`${name}-Visits`) ?? []
    expect(rows[0]).toContain('Child ID')
    expect(rows[1]).toMatch(/^0012345,.*Yes,3/)
  })

  it('knows our charts for charts: their titles, axes and cells', async () => {
    const spec = charted([NEED, PLAN, GRADES])
    const read = await (await XlsxWorkbook.open(saved.get('our-charts') ?? new Uint8Array(), inflateInNode)).readSheet(spec)
    const told = (sheet: SheetSpec | null) => sheet?.charts?.map(({ name, kind, title, rows, across, up }) => ({ name, kind, title, rows, across, up }))
    expect(told(read)).toEqual(told(spec))
  })

  it('saves sheets that are still ours: found, read and refreshed in place, with what was typed', async () => {
    const bytes = saved.get('typed') ?? new Uint8Array()
    const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
    const read = await workbook.readSheet(summary())
    expect(read?.table.rows.map((row) => [row.cells.rate.value?.toString().slice(0, 8), row.cells.rate.style, row.cells.july.format, row.cells.commentary.value])).toEqual([
      ['0.12', 'missed', 'missed-percent1', null],
      ['0.865030', 'met', 'met-percent1', 'Two visits were late'],
      ['0.82', 'near', 'near-percent1', null],
      [undefined, 'no-data', 'percent1', null],
    ])
    const [{ name, adjustments }] = await workbook.writeSheets([AUGUST])
    expect([name, adjustments]).toEqual(['Summary', []])
    const again = await workbook.readSheet(AUGUST)
    expect(again?.table.rows[1].cells.commentary.value).toBe('Two visits were late')
    expect(again?.intro[0].cells[0].value).toBe('Improvement plan measures as at 31 August 2019')
    expect(again?.table.columns.map((column) => column.header)).toEqual(AUGUST.table.columns.map((column) => column.header))
    await inFolder(async (folder) => {
      const before = validatorErrors('before.xlsx', bytes, folder)
      expect(validatorErrors('after.xlsx', workbook.toBytes(), folder).filter((error) => !before.includes(error))).toEqual([])
      expect(shownByLibreOffice({ 'after.xlsx': workbook.toBytes() }, folder).get('after-Summary')?.[6]).toBe(
        'Audits graded inadequate,85.0%,12.0%,✖ Missed,+0.0,,,✖ 12.0%,31 Jul 2019,',
      )
    })
  }, 2 * MINUTES)
})
