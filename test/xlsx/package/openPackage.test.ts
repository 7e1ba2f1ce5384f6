import { crc32, inflateAnywhere, inflateInBrowser, openPackage, WorkbookRefused, type Inflate } from '../../../src/xlsx/package'
import { inflateInNode } from '../../../src/xlsx/node'
import { strToU8, zipSync } from 'fflate'
import { zip } from '../buildPackage'

const INFLATERS: [string, Inflate][] = [
  ['Node', inflateInNode],
  ['a browser', inflateInBrowser],
  ['plain JavaScript', inflateAnywhere],
]
/** Long enough for several chunks, and not all the same. */
const LONG = strToU8(Array.from({ length: 300_000 }, (_, index) => `${(index * 7919) % 10_007},`).join(''))

const LONG_ZIP = zip({ 'b.xml': LONG })

async function pieces(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk.slice())
  return Buffer.concat(all)
}

/** The zip's bytes with some changed, by the signature of the record and the place in it. */
function changed(bytes: Uint8Array, signature: number, offset: number, ...to: number[]): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = copy.length - 4; at >= 0; at--) {
    if (view.getUint32(at, true) !== signature) continue
    copy.set(to, at + offset)
    return copy
  }
  throw new Error('no such record')
}
const DIRECTORY = 0x02014b50
const END = 0x06054b50

function reasonOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.reason
    throw error
  }
}

describe.each(INFLATERS)('inflated by %s', (_name, inflate) => {
  const bytes = zip({ 'a.xml': 'short', 'b.xml': LONG, 'empty.xml': '' })

  test('parts come back whole, at once and in chunks', async () => {
    const opened = openPackage(bytes, inflate)
    expect(await opened.read('a.xml')).toEqual(strToU8('short'))
    expect(await opened.read('empty.xml')).toEqual(new Uint8Array(0))
    expect(Buffer.compare(await opened.read('b.xml'), LONG)).toBe(0)
    expect(Buffer.compare(await pieces(opened.chunks('b.xml')), LONG)).toBe(0)
  })

  test('a part may be left early, and read again', async () => {
    const opened = openPackage(bytes, inflate)
    for await (const chunk of opened.chunks('b.xml')) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    expect(await opened.read('b.xml')).toHaveLength(LONG.length)
  })

  test('refused as damaged: a wrong checksum, a flipped bit, a part cut short', async () => {
    const checksum = changed(LONG_ZIP, DIRECTORY, 16, 1, 2, 3, 4)
    const flipped = LONG_ZIP.slice()
    flipped[5_000] ^= 4
    const short = changed(LONG_ZIP, DIRECTORY, 20, 100, 1, 0, 0)
    for (const damaged of [checksum, flipped, short]) {
      await expect(openPackage(damaged, inflate).read('b.xml')).rejects.toMatchObject({ name: 'WorkbookRefused', reason: expect.stringMatching(/^(damaged|zip-bomb)$/) })
    }
  })

  test('refused: a part that inflates to more than it promises', async () => {
    const lying = changed(LONG_ZIP, DIRECTORY, 24, 10, 0, 0, 0)
    await expect(openPackage(lying, inflate).read('b.xml')).rejects.toBeInstanceOf(WorkbookRefused)
  })
})

describe('the directory', () => {
  const bytes = zip({ 'xl/Workbook.xml': 'one', 'docProps/app.xml': 'two' })
  const open = (file: Uint8Array) => openPackage(file, inflateAnywhere)

  test('names parts whatever their case, with or without a slash, percent-encoded or not', async () => {
    const opened = open(zip({ 'xl/My sheet.xml': 'x' }))
    for (const name of ['xl/My sheet.xml', '/XL/my SHEET.xml', 'xl/My%20sheet.xml']) expect(opened.entry(name)?.name).toBe('xl/My sheet.xml')
    expect(opened.entry('xl/other.xml')).toBeUndefined()
    await expect(opened.read('xl/other.xml')).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('gives entries in their order, with their compressed bytes for copying', () => {
    const [entry] = open(bytes).entries
    expect(entry).toMatchObject({ name: 'xl/Workbook.xml', method: 8, size: 3, crc32: crc32(strToU8('one')) })
    expect(entry.compressed.buffer).toBe(bytes.buffer)
  })

  test('may end in a comment, hold folders, stored parts and Windows’ slashes', async () => {
    const odd = zipSync({ folder: {}, 'xl\\workbook.xml': [strToU8('x'), { level: 0 }] }, { comment: 'made by hand' })
    const opened = open(odd)
    expect(opened.entries.map((entry) => [entry.name, entry.method])).toEqual([['xl/workbook.xml', 0]])
    expect(await opened.read('xl/workbook.xml')).toEqual(strToU8('x'))
  })

  test('may stand anywhere in a larger buffer', async () => {
    const padded = new Uint8Array(bytes.length + 10)
    padded.set(bytes, 7)
    expect(await open(padded.subarray(7, 7 + bytes.length)).read('docProps/app.xml')).toEqual(strToU8('two'))
  })

  test('may have zip64’s wide numbers', async () => {
    expect(await open(asZip64(strToU8('wide'))).read('a.xml')).toEqual(strToU8('wide'))
  })

  test('refused as damaged: a stored part with a wrong checksum', async () => {
    const stored = zipSync({ 'a.xml': [strToU8('hello'), { level: 0 }] })
    stored[stored.indexOf('h'.charCodeAt(0), 30 + 5)] ^= 1
    await expect(open(stored).read('a.xml')).rejects.toMatchObject({ reason: 'damaged' })
  })

  test.each<[why: string, file: Uint8Array, reason: string]>([
    ['an empty file', new Uint8Array(0), 'not-a-workbook'],
    ['a text file', strToU8('Child ID,Visit date\n1,05/04/2019\n'.repeat(9)), 'not-a-workbook'],
    ['a web page that calls itself .xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook'],
    ['a zip file cut short', bytes.slice(0, -30), 'damaged'],
    ['a directory that is not where it is said to be', changed(bytes, END, 16, 9), 'damaged'],
    ['more entries than there are', changed(bytes, END, 10, 9), 'damaged'],
    ['a part that begins nowhere', changed(bytes, DIRECTORY, 42, 9), 'damaged'],
    ['a part longer than the file', changed(bytes, DIRECTORY, 20, 0, 0, 1, 0), 'damaged'],
    ['a way of packing that workbooks do not use', changed(bytes, DIRECTORY, 10, 9), 'damaged'],
    ['a part with zip’s own password', changed(bytes, DIRECTORY, 8, 1), 'encrypted'],
    ['two parts that share their bytes', changed(zip({ 'a.xml': 'x', 'b.xml': 'x' }), DIRECTORY, 42, 0), 'zip-bomb'],
    ['a part said to hold 3 GB in no bytes to speak of', changed(bytes, DIRECTORY, 24, 0, 0, 0, 0xc0), 'zip-bomb'],
    ['two parts of one name but for case', zip({ 'a.xml': 'x', 'A.xml': 'y' }), 'damaged'],
  ])('refused: %s', (_why, file, reason) => {
    expect(reasonOf(() => open(file))).toBe(reason)
  })

  test('a real sheet of repetitive rows is no bomb', () => {
    const rows = strToU8('<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(200_000))
    expect(reasonOf(() => open(zip({ 'a.xml': rows, 'b.xml': LONG })))).toBeNull()
  })
})

describe('compound files, which are no zip files at all', () => {
  test.each([
    ['a workbook with a password', ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'], 'encrypted'],
    ['an .xls workbook', ['Root Entry', 'Workbook'], 'xls'],
    ['an older .xls workbook', ['Root Entry', 'Book'], 'xls'],
    ['a Word document', ['Root Entry', 'WordDocument'], 'not-a-workbook'],
    ['names in a later sector of the directory', ['Root Entry', 'a', 'b', 'c', 'd', 'Workbook'], 'xls'],
  ])('%s', (_why, names, reason) => {
    expect(reasonOf(() => openPackage(compoundFile(names), inflateAnywhere))).toBe(reason)
  })

  test('a directory that goes round in a circle ends', () => {
    const file = compoundFile(['Root Entry'])
    new DataView(file.buffer).setUint32(512 + 4, 1, true)
    expect(reasonOf(() => openPackage(file, inflateAnywhere))).toBe('not-a-workbook')
  })
})

test('the checksum is the zip format’s', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
  expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array(0))).toBe(0)
})

/** Sector 0 is the allocation table, the directory follows from sector 1, four names a sector. */
function compoundFile(names: string[]): Uint8Array<ArrayBuffer> {
  const sectors = Math.ceil(names.length / 4)
  const file = new Uint8Array(512 * (2 + sectors))
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  for (let sector = 1; sector <= sectors; sector++) view.setUint32(512 + 4 * sector, sector === sectors ? 0xfffffffe : sector + 1, true)
  names.forEach((name, index) => {
    const at = 1024 + 128 * index
    for (let letter = 0; letter < name.length; letter++) view.setUint16(at + 2 * letter, name.charCodeAt(letter), true)
    view.setUint16(at + 64, 2 * name.length + 2, true)
  })
  return file
}

/** One stored part, `a.xml`, with every number that can be wide in its wide place. */
function asZip64(content: Uint8Array): Uint8Array {
  const name = strToU8('a.xml')
  const wide = (value: number) => [...word(value), 0, 0, 0, 0]
  const word = (value: number) => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]
  const none = [0xff, 0xff, 0xff, 0xff]
  const checksum = word(crc32(content))
  const local = [...word(0x04034b50), 45, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, ...checksum, ...none, ...none, 5, 0, 20, 0, ...name, 1, 0, 16, 0, ...wide(content.length), ...wide(content.length)]
  const directoryAt = local.length + content.length
  const extra = [1, 0, 24, 0, ...wide(content.length), ...wide(content.length), ...wide(0)]
  const entry = [...word(DIRECTORY), 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, ...checksum, ...none, ...none, 5, 0, extra.length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...none, ...name, ...extra]
  const end64At = directoryAt + entry.length
  const end64 = [...word(0x06064b50), ...wide(44), 45, 0, 45, 0, ...word(0), ...word(0), ...wide(1), ...wide(1), ...wide(entry.length), ...wide(directoryAt)]
  const locator = [...word(0x07064b50), ...word(0), ...wide(end64At), ...word(1)]
  const end = [...word(END), 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, ...none, ...none, 0, 0]
  return Uint8Array.from([...local, ...content, ...entry, ...end64, ...locator, ...end])
}
