import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { summarySheet } from '../../src/sheets'
import { MEASURE_NAMES, SUMMARY_HEADERS } from '../../src/words'
import type { SheetSpec } from '../../src/workbook'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { CONTEXT, figuresOf, recordsOf } from '../sheets/fixtures'
import { casefile, newFolder, removeFolders } from './machine'

const folder = newFolder()
const at = (name: string): string => join(folder, name)
const county = at('county.xlsx')
const shared = at('county (share).xlsx')

jest.setTimeout(60_000)

beforeAll(async () => {
  await casefile(['sample', county, '--children', '60', '--messy'])
  await casefile(['refresh', county])
})
afterAll(removeFolders)

const share = (...options: string[]) => casefile(['refresh', county, '--share', ...options])
const open = (file: string) => XlsxWorkbook.open(readFileSync(file), inflateInNode)
const parts = (file: string): [string, string][] => Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)])

/** Every cell of a column of the county's source tables, as text. */
async function sourceCells(header: RegExp): Promise<Set<string>> {
  const workbook = await open(county)
  const found = new Set<string>()
  for (const source of await workbook.sources()) {
    if (source.kind !== 'table' || source.name.startsWith('casefile_')) continue
    for (const [column, name] of source.headers.entries()) {
      if (!header.test(name)) continue
      for await (const { columns, texts } of workbook.read(source, { columns: [column], firstRow: source.firstRow, lastRow: source.lastRow })) {
        columns[0].values.forEach((value, row) => {
          const text = columns[0].kinds[row] === 2 ? texts[value].trim() : String(value)
          // shorter ones are what a messy extract has for blank
          if (text.length > 3) found.add(text)
        })
      }
    }
  }
  return found
}

/** The summary as the file has it, typed cells too. */
async function summaryOf(file: string, table: string): Promise<SheetSpec | null> {
  const like = summarySheet(figuresOf([]), recordsOf(), CONTEXT)
  return (await open(file)).readSheet({ ...like, table: { ...like.table, name: table } })
}

describe('without options', () => {
  test('makes a copy beside the workbook, says what it holds, and leaves the workbook as it was', async () => {
    const before = readFileSync(county)
    expect(await share()).toEqual({
      code: 0,
      out: `Made the share copy ${shared}: Summary and About, as at 31 July 2019, with no source table, child’s id or worker’s name.\n`,
      error: '',
    })
    expect(readFileSync(county).equals(before)).toBe(true)
    expect((await (await open(shared)).sources()).map(({ name }) => name)).toEqual(['casefile_shared_summary', 'Summary', 'casefile_shared_about', 'About'])
  })

  test('no part of the copy holds a child’s id, a worker’s name or a column of the sources', async () => {
    const [children, workers] = [await sourceCells(/^(child|family|old|new) id$/i), await sourceCells(/^(worker|team manager|supervisor|auditor|head of service)$/i)]
    expect([children.size > 50, workers.size > 10]).toEqual([true, true])
    for (const [name, text] of parts(shared)) for (const told of [...children, ...workers]) expect([name, told, text.includes(told)]).toEqual([name, told, false])
  })

  test('no part names an author, hides a sheet, keeps a formula or leads anywhere that is not there', () => {
    const all = Object.fromEntries(parts(shared))
    expect(Object.keys(all).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2)
    expect(all['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|created|modified/)
    expect(all['xl/workbook.xml']).not.toMatch(/state=|definedName[^>]*>[^<]*Cases/)
    for (const [name, text] of Object.entries(all)) {
      if (!name.startsWith('xl/worksheets/sheet')) continue
      expect(text).not.toMatch(/<f[ >]/)
      for (const [, location] of text.matchAll(/location="'?([^'!"]+)/g)) expect(['Summary', 'About']).toContain(location)
    }
  })

  test('Commentary is not in it', async () => {
    expect((await summaryOf(shared, 'casefile_shared_summary'))?.table.columns.map(({ header }) => header)).not.toContain('Commentary')
  })

  test('a copy that is there is made anew, and has the same bytes from the same workbook on the same day', async () => {
    const first = readFileSync(shared)
    expect((await share()).code).toBe(0)
    expect(readFileSync(shared).equals(first)).toBe(true)
  })
})

describe('asked for more', () => {
  test('--suppress leaves no count of 1 to 5 on Summary, and says so', async () => {
    const { code, out } = await share('--suppress', '--out', at('small.xlsx'))
    expect(code).toBe(0)
    expect(out).toContain('c stands in it')
    const rows = (await summaryOf(at('small.xlsx'), 'casefile_shared_summary'))?.table.rows ?? []
    const counts = rows.map(({ cells }) => String(cells.count.value))
    expect(counts).toContain('c')
    for (const count of counts) {
      const [, part, whole] = /^(\d+) of (\d+)$/.exec(count) ?? [null, '0', '0']
      for (const one of [Number(part), Number(whole) - Number(part)]) expect([count, one === 0 || one > 5]).toEqual([count, true])
    }
  })

  test('--notes brings what was typed, warns of it, and counts what has no row any more', async () => {
    const noted = at('noted.xlsx')
    await casefile(['sample', noted, '--children', '60'])
    const workbook = await open(noted)
    const plain = { width: 20, format: 'text', align: 'left' } as const
    const row = (measure: string, commentary: string) => ({ cells: { measure: { value: measure }, commentary: { value: commentary } } })
    const blank = summarySheet(figuresOf([]), recordsOf(), CONTEXT)
    const columns = [
      { ...plain, key: 'measure', header: SUMMARY_HEADERS.measure, content: 'computed' },
      { ...plain, key: 'commentary', header: SUMMARY_HEADERS.commentary, content: 'typed' },
    ] as const
    await workbook.writeSheets([{ ...blank, intro: [], table: { ...blank.table, columns, rows: [row('Letters answered', 'Two were late'), row(MEASURE_NAMES['seen-cp'], 'Visits are being booked')] } }])
    writeFileSync(noted, workbook.toBytes())

    const { code, out } = await casefile(['refresh', noted, '--share', '--notes'])
    expect([code, ...out.trim().split('\n').slice(1)]).toEqual([
      0,
      'It holds 1 typed note: read it before you send it, since people write names.',
      '1 typed note stands in a row that is no longer listed, and is not in the copy.',
    ])
    const rows = (await summaryOf(at('noted (share).xlsx'), 'casefile_shared_summary'))?.table.rows ?? []
    expect(rows.flatMap(({ cells }) => (cells.commentary.value === null ? [] : [[cells.measure.value, cells.commentary.value]]))).toEqual([[MEASURE_NAMES['seen-cp'], 'Visits are being booked']])
  })

  test('a workbook with macros gives a plain one', async () => {
    const macros = at('macros.xlsm')
    writeFileSync(macros, readFileSync(county))
    expect((await casefile(['refresh', macros, '--share'])).code).toBe(0)
    expect(existsSync(at('macros (share).xlsx'))).toBe(true)
  })
})

describe('nothing that is no share copy is written over', () => {
  test.each([
    ['the workbook itself', () => county],
    ['a refreshed workbook', async () => {
      await casefile(['refresh', county, '--out', at('refreshed.xlsx')])
      return at('refreshed.xlsx')
    }],
    ['a file that is no workbook', () => {
      writeFileSync(at('letter.xlsx'), strToU8('Dear all'))
      return at('letter.xlsx')
    }],
    ['a share copy to which somebody has added a sheet', async () => {
      await share('--out', at('added.xlsx'))
      const workbook = await open(at('added.xlsx'))
      await workbook.writeSheets([{ ...summarySheet(figuresOf([]), recordsOf(), CONTEXT), key: 'source-Mine', name: 'Mine' }])
      writeFileSync(at('added.xlsx'), workbook.toBytes())
      return at('added.xlsx')
    }],
  ])('%s', async (_, place) => {
    const file = await place()
    const before = readFileSync(file)
    expect(await share('--out', file)).toEqual({
      code: 1,
      out: '',
      error: `${file} is there already and is no share copy of Casefile’s, so it was not written over. Choose another name, or move it away first.\n`,
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a workbook without a table that is known gives no copy', async () => {
    const strange = at('strange.xlsx')
    writeFileSync(strange, (await newWorkbook([{ ...summarySheet(figuresOf([]), recordsOf(), CONTEXT) }], inflateInNode)).toBytes())
    expect((await casefile(['refresh', strange, '--share'])).code).toBe(1)
    expect(existsSync(at('strange (share).xlsx'))).toBe(false)
  })
})
