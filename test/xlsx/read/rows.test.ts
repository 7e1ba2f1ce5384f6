import { openWorkbookFile } from '../../../src/xlsx'
import type { CellPage, ReadOptions, Source } from '../../../src/workbook'
import { allRows, buildWorkbook, inflateInPieces, oneSheet, plainRows, tableXml } from '../buildPackage'

async function open(bytes: Uint8Array, size = 50) {
  const reader = await openWorkbookFile(bytes, inflateInPieces(size))
  return { reader, sources: await reader.sources() }
}

async function read(data: string, options: Partial<ReadOptions> = {}) {
  const { reader, sources } = await open(oneSheet(data))
  return plainRows(reader.read(sources[0], { ...allRows(2), ...options }))
}

const cell = (column: string, row: number, value: number | string) => `<c r="${column}${row}"><v>${value}</v></c>`

describe('rows', () => {
  test.each<[why: string, data: string, expected: unknown[]]>([
    ['rows keep their numbers, whatever is missing between', `<row r="1">${cell('A', 1, 1)}</row><row r="5">${cell('A', 5, 2)}</row>`, [[1, 1, null], [5, 2, null]]],
    ['a row that holds nothing wanted is missing', `<row r="1">${cell('A', 1, 1)}</row><row r="2">${cell('D', 2, 9)}</row><row r="3"/>`, [[1, 1, null]]],
    ['rows without numbers follow one another', '<row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row>', [[1, 1, null], [3, 3, null]]],
    ['a row without a number stands where its first cell says', `<row>${cell('B', 3, 1)}</row><row>${cell('A', 7, 2)}</row><row><c><v>3</v></c></row>`, [[3, null, 1], [7, 2, null], [8, 3, null]]],
    ['a row’s other attributes do not matter', `<row hidden="1" spans="1:2" r='4' ht="15" x14ac:dyDescent="0.25" odd="a>b">${cell('A', 4, 1)}</row>`, [[4, 1, null]]],
    ['cells out of order are read where they say', `<row r="1">${cell('B', 1, 2)}${cell('A', 1, 1)}</row>`, [[1, 1, 2]]],
    ['a comment between rows that looks like one', `<row r="1">${cell('A', 1, 1)}</row><!--<row r="2">${cell('A', 2, 9)}</row>--><row r="3">${cell('A', 3, 3)}</row>`, [[1, 1, null], [3, 3, null]]],
  ])('%s', async (_why, data, expected) => {
    expect(await read(data)).toEqual(expected)
  })

  const TEN = Array.from({ length: 10 }, (_, index) => `<row r="${index + 1}">${cell('A', index + 1, index + 1)}</row>`).join('')

  test('only rows from the first to the last wanted are read', async () => {
    const rows = await read(TEN, { firstRow: 4, lastRow: 6 })
    expect(rows.map(([row]) => row)).toEqual([4, 5, 6])
  })

  test('what follows the last wanted row is not even looked at', async () => {
    const rows = await read(`${TEN}<row r="11">${'<damaged '.repeat(3)}`, { lastRow: 9 })
    expect(rows).toHaveLength(9)
  })

  test('rows without numbers are bounded too', async () => {
    const rows = await read('<row><c><v>1</v></c></row>'.repeat(9), { firstRow: 4, lastRow: 6 })
    expect(rows.map(([row]) => row)).toEqual([4, 5, 6])
  })

  test('columns come in the order asked for, one perhaps twice', async () => {
    const rows = await read(`<row r="1">${cell('A', 1, 1)}${cell('B', 1, 2)}${cell('C', 1, 3)}</row>`, { columns: [2, 0, 2] })
    expect(rows).toEqual([[1, 3, 1, 3]])
  })

  test.each([
    ['a row before the one before', `<row r="2">${cell('A', 2, 1)}</row><row r="1">${cell('A', 1, 1)}</row>`],
    ['a row twice', `<row r="2">${cell('A', 2, 1)}</row><row r="2">${cell('A', 2, 1)}</row>`],
    ['a row that no sheet has', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a row zero', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a row with a name', '<row r="one"><c><v>1</v></c></row>'],
    ['a column that no sheet has', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'],
    ['a shared string without a number', '<row r="1"><c r="A1" t="s"><v>one</v></c></row>'],
    ['a tag within a tag', '<row r="1"><c r="A1" <v>1</v></c></row>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>'],
  ])('refused as damaged: %s', async (_why, data) => {
    await expect(read(data)).rejects.toMatchObject({ name: 'WorkbookRefused', reason: 'damaged' })
  })

  test('refused as damaged: a sheet that is cut short, wherever', async () => {
    const whole = `<?xml version="1.0"?><worksheet><sheetData><row r="1">${cell('A', 1, 17)}</row></sheetData></worksheet>`
    const lastNeeded = whole.indexOf('</worksheet>')
    for (let length = whole.indexOf('<worksheet>'); length < lastNeeded; length++) {
      await expect(open(oneSheet(whole.slice(0, length)))).rejects.toMatchObject({ reason: 'damaged' })
    }
    await expect(open(oneSheet(whole.slice(0, lastNeeded)))).resolves.toBeDefined()
  })

  test('refused as damaged: a text that never ends is not collected for ever', async () => {
    const endless = `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${'x'.repeat(9 * 2 ** 20)}</v></c></row></sheetData></worksheet>`
    const { reader } = await openWorkbookFile(oneSheet(endless), inflateInPieces(2 ** 20)).then((opened) => ({ reader: opened }))
    await expect(reader.sources()).rejects.toMatchObject({ reason: 'damaged' })
  })
})

describe('a long read', () => {
  const COUNT = 150_000
  const LONG = Array.from({ length: COUNT }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}" t="s"><v>${index % 3}</v></c></row>`).join('')
  const bytes = oneSheet(LONG, { sharedStrings: '<si><t>a</t></si><si><t>b</t></si><si><t>a</t></si>' })

  test('comes in pages whose texts only grow, one text with one number', async () => {
    const { reader, sources } = await open(bytes, 100_000)
    const pages: CellPage[] = []
    let sum = 0
    for await (const page of reader.read(sources[0], allRows(2))) {
      pages.push(page)
      sum += page.columns[0].values.reduce((total, value) => total + value, 0)
    }
    expect(pages.map((page) => page.rows.length)).toEqual([65_536, 65_536, COUNT - 2 * 65_536])
    expect(pages.map((page) => page.rows[0])).toEqual([1, 65_537, 131_073])
    expect(sum).toBe((COUNT * (COUNT - 1)) / 2)
    expect(pages[0].texts).toBe(pages[2].texts)
    expect(pages[2].texts).toEqual(['a', 'b'])
    expect([...pages[0].columns[1].values.slice(0, 4)]).toEqual([0, 1, 0, 0])
  })

  test('a page knows nothing of the page before', async () => {
    const sparse = oneSheet(Array.from({ length: 65_537 }, (_, index) => `<row r="${index + 1}"><c r="${index < 9 ? 'A' : 'B'}${index + 1}"><v>7</v></c></row>`).join(''))
    const { reader, sources } = await open(sparse, 100_000)
    const rows = await plainRows(reader.read(sources[0], allRows(2)))
    expect([rows[0], rows[9], rows[65_536]]).toEqual([[1, 7, null], [10, null, 7], [65_537, null, 7]])
  })

  test('keeps ten thousand distinct texts apart, and knows each again', async () => {
    const name = (index: number) => `Worker ${index % 10_000}`
    const many = oneSheet(Array.from({ length: 20_000 }, (_, index) => `<row><c t="inlineStr"><is><t>${name(index)}</t></is></c></row>`).join(''))
    const { reader, sources } = await open(many, 100_000)
    const rows = await plainRows(reader.read(sources[0], allRows(1)))
    expect(rows).toEqual(Array.from({ length: 20_000 }, (_, index) => [index + 1, name(index)]))
    for await (const page of reader.read(sources[0], allRows(1))) expect(page.texts).toHaveLength(10_000)
  })

  test('shares its texts with another that goes on meanwhile, and each has its own cells', async () => {
    const rows = Array.from({ length: 66_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index % 2}</v></c><c r="B${index + 1}" t="str"><v>${index % 7 === 0 ? 'b' : `text ${index % 7}`}</v></c></row>`).join('')
    const { reader, sources } = await open(oneSheet(rows, { sharedStrings: '<si><t>a</t></si><si><t>b</t></si>' }), 100_000)
    const reads = [0, 1].map((column) => reader.read(sources[0], { ...allRows(1), columns: [column] })[Symbol.asyncIterator]())
    const found: string[][] = [[], []]
    for (let turn = 0; turn < 4; turn++) {
      const { done, value } = await reads[turn % 2].next()
      if (done !== true) found[turn % 2].push(...Array.from(value.columns[0].values, (code) => value.texts[code]))
    }
    const expected = (text: (index: number) => string) => Array.from({ length: 66_000 }, (_, index) => text(index)).join()
    expect(found[0].join() === expected((index) => (index % 2 === 0 ? 'a' : 'b'))).toBe(true)
    expect(found[1].join() === expected((index) => (index % 7 === 0 ? 'b' : `text ${index % 7}`))).toBe(true)
  })

  test('tells how far it has come, up to the whole', async () => {
    const { reader, sources } = await open(bytes, 100_000)
    const seen: [number, number][] = []
    await plainRows(reader.read(sources[0], { ...allRows(1), progress: (done, of) => seen.push([done, of]) }))
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.every(([done, of], index) => done <= of && (index === 0 || done >= seen[index - 1][0]))).toBe(true)
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1])
  })

  test('stops with the signal’s reason, before and in the middle', async () => {
    const { reader, sources } = await open(bytes, 100_000)
    const reason = new Error('enough')
    await expect(plainRows(reader.read(sources[0], { ...allRows(1), signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
    const abort = new AbortController()
    const progress = (done: number) => {
      if (done > 1_000_000) abort.abort(reason)
    }
    await expect(plainRows(reader.read(sources[0], { ...allRows(1), signal: abort.signal, progress }))).rejects.toBe(reason)
    await expect(reader.sources(AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('sources', () => {
  const header = '<row r="3"><c r="B3" t="str"><v>Child ID</v></c><c r="C3" t="str"><v>Seen</v></c></row>'
  const rows = '<row r="4"><c r="B4"><v>1</v></c><c r="C4" t="b"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>'
  const named = <Kind extends Source['kind']>(sources: readonly Source[], kind: Kind) => sources.filter((source): source is Extract<Source, { kind: Kind }> => source.kind === kind)

  test('a table has the place, rows and headers that its part gives', async () => {
    const bytes = buildWorkbook({ sheets: [{ name: 'Log', data: header + rows, tables: [tableXml('Visits', 'B3:C5', ['Child ID', 'Seen'])] }] })
    const { reader, sources } = await open(bytes)
    expect(sources).toEqual([
      { kind: 'table', id: expect.any(String), name: 'Visits', sheet: 'Log', headerRow: 3, firstColumn: 2, headers: ['Child ID', 'Seen'], firstRow: 4, lastRow: 5 },
    ])
    const [table] = named(sources, 'table')
    expect(await plainRows(reader.read(table, { columns: [1, 0], firstRow: table.firstRow, lastRow: table.lastRow }))).toEqual([[4, true, 1], [5, null, 2]])
  })

  test('a table without its header row keeps the headers’ names; totals are no data', async () => {
    const bytes = buildWorkbook({ sheets: [{ name: 'Log', data: rows, tables: [tableXml('Visits', 'B4:C6', ['Child ID', 'Seen'], 'headerRowCount="0" totalsRowCount="1"')] }] })
    const { sources } = await open(bytes)
    expect(sources[0]).toMatchObject({ headerRow: 0, headers: ['Child ID', 'Seen'], firstRow: 4, lastRow: 5 })
  })

  test('a header of several lines, or with escapes, is read as it shows', async () => {
    const table = tableXml('Visits', 'B3:C5', ['Child_x000a_ID', 'Seen &amp; heard &#10;_x005F_x'])
    const { sources } = await open(buildWorkbook({ sheets: [{ name: 'Log', data: header + rows, tables: [table] }] }))
    expect(named(sources, 'table')[0].headers).toEqual(['Child\nID', 'Seen & heard \n_x'])
  })

  test('a sheet without tables is a plain range, from the first column that holds anything', async () => {
    const { sources } = await open(buildWorkbook({ sheets: [{ name: 'Extract', data: `<row r="1"><c r="A1" s="2"/><c r="C1" t="str"><v>Visits</v></c></row>${header}${rows}` }] }))
    expect(sources).toEqual([
      {
        kind: 'range',
        id: expect.any(String),
        name: 'Extract',
        sheet: 'Extract',
        firstColumn: 2,
        top: [
          { row: 1, cells: [null, 'Visits'] },
          { row: 3, cells: ['Child ID', 'Seen'] },
          { row: 4, cells: [1, true] },
          { row: 5, cells: [2] },
        ],
        lastRow: 1_048_576,
      },
    ])
  })

  test('cells beside a table are a plain range, in which the table is blank', async () => {
    const data = `<row r="1"><c r="A1" t="str"><v>Note</v></c></row>${header}${rows}<row r="7"><c r="B7"><v>7</v></c></row>`
    const { reader, sources } = await open(buildWorkbook({ sheets: [{ name: 'Log', data, tables: [tableXml('Visits', 'B3:C5', ['Child ID', 'Seen'])] }] }))
    expect(sources.map((source) => source.kind)).toEqual(['table', 'range'])
    expect(named(sources, 'range')[0]).toMatchObject({ firstColumn: 1, top: [{ row: 1, cells: ['Note'] }, { row: 7, cells: [null, 7] }] })
    const kept = (await plainRows(reader.read(sources[1], allRows(2)))).filter(([, ...cells]) => cells.some((value) => value !== null))
    expect(kept).toEqual([[1, 'Note', null], [7, null, 7]])
  })

  test('a sheet whose first ten rows are empty, and one that holds nothing, are no ranges', async () => {
    const { sources } = await open(buildWorkbook({ sheets: [{ name: 'Late', data: '<row r="11"><c r="A11"><v>1</v></c></row>' }, { name: 'Empty', data: '' }] }))
    expect(sources).toEqual([])
  })

  test('an empty sheet may be written `<sheetData/>`', async () => {
    expect((await open(oneSheet('<?xml version="1.0"?><worksheet><sheetData/></worksheet>'))).sources).toEqual([])
  })

  test('come in the order of the tabs, tables of one sheet from the top down, hidden sheets too', async () => {
    const two = [tableXml('Lower', 'A10:A12', ['a']), tableXml('Upper', 'A1:A3', ['a'])]
    const { reader, sources } = await open(
      buildWorkbook({ sheets: [{ name: 'Second', data: rows, state: 'hidden' }, { name: 'First', data: '', tables: two }, { name: 'Third', data: rows, state: 'veryHidden' }] }),
    )
    expect(sources.map((source) => source.name)).toEqual(['Second', 'Upper', 'Lower', 'Third'])
    expect(new Set(sources.map((source) => source.id)).size).toBe(4)
    expect(reader.sheets.map((sheet) => sheet.state)).toEqual(['hidden', 'visible', 'veryHidden'])
  })

  test('refused as damaged: a table that stands nowhere', async () => {
    await expect(open(buildWorkbook({ sheets: [{ name: 'Log', data: '', tables: [tableXml('Visits', 'nowhere', [])] }] }))).rejects.toMatchObject({ reason: 'damaged' })
  })
})
