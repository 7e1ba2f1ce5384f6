import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { dayOf } from '../../src/calendar'
import type { FiguresJson } from '../../src/cli/figuresJson'
import { settingsSheets } from '../../src/sheets'
import { LIST_NOT_POSSIBLE, notWrittenSentence, SUMMARY_HEADERS } from '../../src/words'
import type { SheetSpec } from '../../src/workbook'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode, saveWorkbookFile } from '../../src/xlsx/node'
import { oneSheet } from '../xlsx/buildPackage'
import { casefile, newFolder, removeFolders } from './machine'

const folder = newFolder()
const at = (name: string): string => join(folder, name)
const sample = at('sample.xlsx')
const messy = at('messy.xlsx')

jest.setTimeout(60_000)

beforeAll(async () => {
  await casefile(['sample', sample, '--children', '60'])
  await casefile(['sample', messy, '--children', '60', '--messy'])
})
afterAll(removeFolders)

async function tables(file: string): Promise<string[]> {
  const workbook = await XlsxWorkbook.open(readFileSync(file), inflateInNode)
  return (await workbook.sources()).flatMap((source) => (source.kind === 'table' ? [source.name] : []))
}

async function figuresOf(file: string, ...options: string[]): Promise<FiguresJson> {
  const { code, out, error } = await casefile(['figures', file, ...options])
  expect([code, error]).toEqual([0, ''])
  return JSON.parse(out) as FiguresJson
}

/** What stands in the summary's `As at` line and below, as text. */
async function summaryText(file: string): Promise<string> {
  const workbook = await XlsxWorkbook.open(readFileSync(file), inflateInNode)
  const source = (await workbook.sources()).find((one) => one.kind === 'range' && one.sheet === 'Summary')
  return source?.kind === 'range' ? source.top.flatMap(({ cells }) => cells).join(' ') : ''
}

function copy(from: string, name: string): string {
  writeFileSync(at(name), readFileSync(from))
  return at(name)
}

describe('help and version', () => {
  test('help tells every command and the exit codes', async () => {
    const { code, out, error } = await casefile(['--help'])
    expect([code, error]).toEqual([0, ''])
    for (const word of ['refresh', 'figures', 'template', 'sample', 'demo', '--as-at', '--today', '--out', '--rows', '--messy']) expect(out).toContain(word)
  })

  test('version is the program’s own', async () => {
    expect(await casefile(['--version'])).toEqual({ code: 0, out: '9.8.7\n', error: '' })
  })
})

describe('wrong arguments', () => {
  test.each([
    [[]],
    [['refesh', 'a.xlsx']],
    [['refresh']],
    [['figures', 'a.xlsx', '--as-at', '31/07/2019']],
    [['refresh', 'a.xlsx', '--suppress']],
    [['refresh', 'a.xlsm', '--share', '--out', 'b.xlsm']],
    [['sample', 'a.xls']],
    [['refresh', 'a.xlsm', '--out', 'b.xlsx']],
  ])('%j is told in one line, with exit code 2', async (words) => {
    const { code, out, error } = await casefile(words)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(/^[^\n]+\n$/)
  })
})

describe('template', () => {
  test('makes a workbook of blank tables and the settings', async () => {
    const file = at('template.xlsx')
    expect(await casefile(['template', file])).toEqual({ code: 0, out: `Made ${file}.\n`, error: '' })
    expect(await tables(file)).toEqual(['Audits', 'Workers', 'Supervisions', 'Contacts', 'Cases', 'Visits', 'Merged_records', 'Actions', 'Settings', 'Targets', 'Timescales', 'Holidays'])
  })

  test('nothing is wrong with it, and nothing is known', async () => {
    const file = at('blank.xlsx')
    await casefile(['template', file])
    const { measures, issues } = await figuresOf(file)
    expect(issues).toEqual([])
    for (const { id, rate, status } of measures) expect([id, rate, status]).toEqual([id, null, 'no-data'])
  })
})

describe('sample', () => {
  test('carries the day of its extract, so that its figures describe that day and not today', async () => {
    expect((await figuresOf(sample)).asAt).toBe('2019-07-31')
  })

  test('has the same bytes whenever it is made, and others for another seed', async () => {
    await casefile(['sample', at('again.xlsx'), '--children', '60', '--seed', '1'], { now: dayOf(2031, 1, 1) })
    await casefile(['sample', at('other.xlsx'), '--children', '60', '--seed', '2'])
    expect(readFileSync(at('again.xlsx')).equals(readFileSync(sample))).toBe(true)
    expect(readFileSync(at('other.xlsx')).equals(readFileSync(sample))).toBe(false)
  })

  test.each(['template', 'sample'])('%s never overwrites a file', async (command) => {
    const file = copy(sample, `kept-${command}.xlsx`)
    const { code, error } = await casefile([command, file])
    expect(code).toBe(1)
    expect(error).toBe(`${file} is there already. Choose another name, or move it away first.\n`)
    expect(readFileSync(file).equals(readFileSync(sample))).toBe(true)
  })

  test('an empty file is nothing to be overwritten', async () => {
    writeFileSync(at('empty.xlsx'), '')
    expect((await casefile(['template', at('empty.xlsx')])).code).toBe(0)
  })

  test('a folder that is not there is said', async () => {
    const file = join(folder, 'nowhere', 'a.xlsx')
    expect(await casefile(['sample', file])).toEqual({ code: 1, out: '', error: `There is no folder to write ${file} into.\n` })
  })
})

describe('figures', () => {
  test('prints JSON and nothing else', async () => {
    const { measures, tables: read, issues } = await figuresOf(sample)
    expect(measures.map(({ id }) => id).slice(0, 6)).toEqual(['audits-inadequate', 'supervision', 'seen-after-contact', 'seen-cin', 'seen-cp', 'seen-cic'])
    expect(read.map(({ table }) => table)).toContain('Visits')
    expect(issues).toEqual([])
    expect(measures[0]).not.toHaveProperty('rows')
  })

  test('lists as many rows as it counts, when asked', async () => {
    const { measures } = await figuresOf(messy, '--rows')
    // the flow measures count due dates, and list the episodes that they belong to
    for (const { id, numerator, denominator, leftOut, rows } of measures.filter(({ target }) => target !== null)) {
      expect([id, rows?.numerator.length, rows?.denominator.length]).toEqual([id, numerator, denominator])
      expect(Object.fromEntries(Object.entries(rows?.leftOut ?? {}).map(([reason, list]) => [reason, list.length]))).toEqual(leftOut)
    }
  })

  test('describes the day asked for rather than the extract’s', async () => {
    expect((await figuresOf(sample, '--as-at', '2019-06-30')).asAt).toBe('2019-06-30')
  })

  test('tells dates that have not come by the day given as today', async () => {
    const future = async (today: string): Promise<number> => (await figuresOf(messy, '--as-at', '2018-06-30', '--today', today)).issues.filter(({ code }) => code === 'date-future').length
    expect(await future('2018-06-30')).toBeGreaterThan(await future('2026-01-01'))
  })

  test('leaves the workbook as it is', async () => {
    const before = statSync(sample).mtimeMs
    await casefile(['figures', sample])
    expect(statSync(sample).mtimeMs).toBe(before)
  })
})

describe('refresh', () => {
  test('writes the summary sheets into the workbook and says which', async () => {
    const file = copy(messy, 'refreshed.xlsx')
    expect(await casefile(['refresh', file])).toEqual({ code: 0, out: `Wrote Summary, Teams, Visits due, Data issues, About into ${file}, as at 31 July 2019.\n`, error: '' })
    expect(await tables(file)).toEqual(expect.arrayContaining(['casefile_summary', 'tblCaseload']))
    expect(await summaryText(file)).toContain('31 July 2019')
  })

  test('writes the sheets asked for, and renews them unasked', async () => {
    const file = copy(messy, 'more.xlsx')
    const out = `Wrote Summary, Teams, Visits due, Data issues, About, Extra support into ${file}, as at 31 July 2019.\n`
    expect(await casefile(['refresh', file, '--sheets', 'extra-support'])).toEqual({ code: 0, out, error: '' })
    expect(await casefile(['refresh', file])).toEqual({ code: 0, out, error: '' })
  })

  test('a sheet that there is not is a wrong argument, which lists those that there are', async () => {
    expect(await casefile(['refresh', sample, '--sheets', 'extra'])).toEqual({ code: 2, out: '', error: 'extra is not a sheet that can be asked for: these are trend, audit-findings, extra-support, action-plan, support-workers and workers.\n' })
  })

  test('writes a copy and leaves the workbook as it was', async () => {
    const before = readFileSync(sample)
    const { code } = await casefile(['refresh', sample, '--out', at('copy.xlsx')])
    expect(code).toBe(0)
    expect(readFileSync(sample).equals(before)).toBe(true)
    expect(await tables(at('copy.xlsx'))).toContain('casefile_summary')
  })

  test('a copy takes the place of an earlier one', async () => {
    await casefile(['refresh', sample, '--out', at('twice.xlsx'), '--as-at', '2019-05-31'])
    await casefile(['refresh', sample, '--out', at('twice.xlsx'), '--as-at', '2019-06-30'])
    expect(await summaryText(at('twice.xlsx'))).toContain('30 June 2019')
  })

  test('gives the same bytes for the same day given as today, whatever the clock says', async () => {
    await casefile(['refresh', sample, '--out', at('one.xlsx'), '--today', '2019-08-01'])
    await casefile(['refresh', sample, '--out', at('other-clock.xlsx'), '--today', '2019-08-01'], { now: dayOf(2031, 1, 1) + 0.25 })
    expect(readFileSync(at('one.xlsx')).equals(readFileSync(at('other-clock.xlsx')))).toBe(true)
  })

  test('refreshed again, the figures are the same', async () => {
    const file = copy(sample, 'again-and-again.xlsx')
    const before = await figuresOf(file)
    await casefile(['refresh', file])
    await casefile(['refresh', file])
    expect(await figuresOf(file)).toEqual(before)
  })

  test('a copy never takes the place of a workbook that was not refreshed before; of one that was, it does', async () => {
    const extract = copy(sample, 'extract.xlsx')
    const before = readFileSync(extract)
    expect(await casefile(['refresh', messy, '--out', extract])).toMatchObject({ code: 1, out: '', error: `${extract} is there already and holds no sheets of Casefile’s, so it was not written over. Choose another name, or move it away first.\n` })
    expect(readFileSync(extract).equals(before)).toBe(true)
    expect((await casefile(['refresh', sample, '--out', at('twice-over.xlsx')])).code).toBe(0)
    expect((await casefile(['refresh', sample, '--out', at('twice-over.xlsx')])).code).toBe(0)
  })

  test('a file that is marked as read-only stays as it was', async () => {
    const file = copy(sample, 'read-only.xlsx')
    chmodSync(file, 0o444)
    const before = readFileSync(file)
    expect(await casefile(['refresh', file])).toMatchObject({ code: 1, out: '', error: `${file} is marked as read-only, so it was left as it was. Use --out to write a copy.\n` })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.each(['~$open.xlsx', '.~lock.open.xlsx#'])('a workbook that somebody has open is left alone: %s stands beside it', async (lock) => {
    const place = newFolder()
    const file = join(place, 'open.xlsx')
    writeFileSync(file, readFileSync(sample))
    writeFileSync(join(place, lock), '')
    const { code, error } = await casefile(['refresh', file])
    expect(code).toBe(1)
    expect(error).toContain('is open in Excel or LibreOffice')
    expect(readFileSync(file).equals(readFileSync(sample))).toBe(true)
    expect((await casefile(['refresh', file, '--out', join(place, 'copy.xlsx')])).code).toBe(0)
  })

  test('a workbook without a table for any measure is not written to', async () => {
    const file = at('settings-only.xlsx')
    await saveWorkbookFile(await newWorkbook(settingsSheets(), inflateInNode), file)
    const before = readFileSync(file)
    const { code, out, error } = await casefile(['refresh', file])
    expect([code, out]).toEqual([1, ''])
    expect(error).toBe('No table was found that any measure could be worked out from, so nothing was written.\n')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await casefile(['figures', file])).toEqual({ code: 1, out: '', error: 'No table was found that any measure could be worked out from.\n' })
  })

  test('a table of somebody else’s that is called like ours is told by its name', async () => {
    const file = at('taken.xlsx')
    const workbook = await XlsxWorkbook.open(readFileSync(sample), inflateInNode)
    const [first] = settingsSheets()
    const strange: SheetSpec = {
      ...first,
      key: 'source-strange',
      name: 'Mine',
      intro: [],
      table: {
        name: 'casefile_summary',
        columns: [{ key: 'a', header: 'Something else', width: 10, format: 'general', align: 'left', content: 'typed' }],
        rowKey: ['a'],
        rows: [{ cells: { a: { value: 'mine' } } }],
        filterButtons: true,
      },
    }
    await workbook.writeSheets([strange])
    await saveWorkbookFile(workbook, file)
    const before = readFileSync(file)
    expect(await casefile(['refresh', file])).toEqual({
      code: 1,
      out: '',
      error: `${notWrittenSentence('table-name-taken', 'Summary', 'casefile_summary')}\n`,
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  /** The sample with a summary from another time: one measure, with what a manager said of it. */
  async function withOldSummary(): Promise<Uint8Array> {
    const workbook = await XlsxWorkbook.open(readFileSync(sample), inflateInNode)
    const column = { width: 20, format: 'text', align: 'left' } as const
    const old: SheetSpec = {
      ...settingsSheets()[0],
      key: 'summary',
      name: 'Summary',
      intro: [],
      table: {
        name: 'casefile_summary',
        columns: [
          { ...column, key: 'measure', header: SUMMARY_HEADERS.measure, content: 'computed' },
          { ...column, key: 'commentary', header: SUMMARY_HEADERS.commentary, content: 'typed' },
        ],
        rowKey: ['measure'],
        rows: [{ cells: { measure: { value: 'Letters answered' }, commentary: { value: 'Two were late' } } }],
        filterButtons: false,
      },
    }
    await workbook.writeSheets([old])
    return workbook.toBytes()
  }

  test('a list is issued: the figures are kept, and the list stands at the next refresh', async () => {
    const file = copy(sample, 'issued.xlsx')
    const { code, out } = await casefile(['refresh', file, '--issue'])
    expect([code, out]).toEqual([0, `Wrote Summary, Teams, Visits due, Data issues, About, Figures issued into ${file}, as at 31 July 2019.\n`])
    await casefile(['refresh', file])
    const parts = Object.values(unzipSync(readFileSync(file))).map((part) => strFromU8(part))
    expect(parts.some((part) => part.includes('List issued as at 31 July 2019.'))).toBe(true)
  })

  test('a list that cannot be drawn up is refused in a sentence, and nothing is written', async () => {
    const file = at('audits-alone.xlsx')
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (...texts: readonly string[]) => `<row>${texts.map(cell).join('')}</row>`
    writeFileSync(file, oneSheet(row('Child ID', 'Audit date', 'Overall grade') + row('1', '01/07/2019', 'Good')))
    const before = readFileSync(file)
    const { code, error } = await casefile(['refresh', file, '--issue'])
    expect([code, error]).toEqual([1, `${LIST_NOT_POSSIBLE}\n`])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a row that stays for what somebody typed into it is told, beside the result', async () => {
    const file = at('said.xlsx')
    writeFileSync(file, await withOldSummary())
    const { code, out, error } = await casefile(['refresh', file])
    expect([code, out]).toEqual([0, `Wrote Summary, Teams, Visits due, Data issues, About into ${file}, as at 31 July 2019.\n`])
    expect(error).toMatch(/^Summary: row \d+ is no longer listed and stays for what somebody typed into it, until that is cleared\.\n$/)
  })

  test('cells of the user’s where our table must grow stop it in one sentence, and nothing is written', async () => {
    const file = at('in-the-way.xlsx')
    const parts = unzipSync(await withOldSummary())
    const [name, bytes] = Object.entries(parts).find(([part, bytes]) => /worksheets\/sheet\d+\.xml$/.test(part) && strFromU8(bytes).includes('Letters answered')) ?? ['', new Uint8Array()]
    const cell = '<row r="5"><c r="A5" t="inlineStr"><is><t>mine</t></is></c></row>'
    writeFileSync(file, zipSync({ ...parts, [name]: strToU8(strFromU8(bytes).replace('</sheetData>', `${cell}</sheetData>`)) }))
    const before = readFileSync(file)
    expect(await casefile(['refresh', file])).toEqual({ code: 1, out: '', error: `${notWrittenSentence('cells-in-the-way', 'Summary', "'Summary'!A5")}\n` })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('stopped before the first write, the workbook is as it was', async () => {
    const file = copy(sample, 'stopped.xlsx')
    const stopping = new AbortController()
    stopping.abort()
    expect(await casefile(['refresh', file], { signal: stopping.signal })).toEqual({ code: 1, out: '', error: 'Stopped. The workbook was left as it was.\n' })
    expect(readFileSync(file).equals(readFileSync(sample))).toBe(true)
  })

  test('leaves nothing beside the workbook', async () => {
    const place = newFolder()
    const file = join(place, 'alone.xlsx')
    writeFileSync(file, readFileSync(sample))
    await casefile(['refresh', file])
    expect(readdirSync(place)).toEqual([basename(file)])
  })

  test('says how far it has come on a terminal, and leaves the line clean', async () => {
    const written: string[] = []
    const error = { isTTY: true, columns: 80, write: (text: string) => written.push(text) }
    expect((await casefile(['refresh', sample, '--out', at('watched.xlsx')], { error })).code).toBe(0)
    expect(written.join('')).toContain('Reading')
    expect(written.at(-1)).toBe('\r\u001b[K')
  })
})

describe('a file that cannot be used is refused in one sentence, with exit code 1', () => {
  test.each(['figures', 'refresh'])('%s of a file that is not there', async (command) => {
    const file = at('missing.xlsx')
    expect(await casefile([command, file])).toEqual({ code: 1, out: '', error: `There is no file ${file}.\n` })
  })

  test('a folder', async () => {
    mkdirSync(at('folder.xlsx'), { recursive: true })
    expect(await casefile(['figures', at('folder.xlsx')])).toEqual({ code: 1, out: '', error: `${at('folder.xlsx')} is a folder, not a workbook.\n` })
  })

  test('a copy to be written over a folder', async () => {
    mkdirSync(at('out.xlsx'), { recursive: true })
    const { code, error } = await casefile(['refresh', sample, '--out', at('out.xlsx')])
    expect(code).toBe(1)
    expect(error).toBe(`${at('out.xlsx')} is a folder, not a workbook.\n`)
  })

  test('a copy to be written into a folder that is not there', async () => {
    const out = join(folder, 'gone', 'copy.xlsx')
    expect(await casefile(['refresh', sample, '--out', out])).toEqual({ code: 1, out: '', error: `There is no folder to write ${out} into.\n` })
  })

  test.each<[string, () => Uint8Array]>([
    ['an empty file', () => new Uint8Array(0)],
    ['a text file', () => Buffer.from('Child ID,Visit date\n1,2019-07-01\n')],
    ['a workbook cut short', () => readFileSync(sample).subarray(0, 5000)],
    ['the old Excel format', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex')],
  ])('%s', async (_what, bytes) => {
    const file = at('refused.xlsx')
    writeFileSync(file, bytes())
    const { code, out, error } = await casefile(['figures', file])
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(/^[^\n]+\.\n$/)
    expect(error).not.toContain('fault of its own')
  })
})
