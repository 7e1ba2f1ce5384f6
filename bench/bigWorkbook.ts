/**
 * A made-up workbook with as many visits as asked, 8 columns wide, with the cases and workers that go with them: years of a
 * county, most of whose cases have ended, and most of whose open ones were visited in the last fortnight.
 */
import { crc32 } from '../src/xlsx/package/crc32'
import { writeZip } from '../src/xlsx/write/zipWriter'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const FIRST_DAY = 43_000
const DAYS = 670
/** Of a hundred cases, those that are open at the end. */
const OPEN_OF_100 = 8
/** Of ten visits, those to children whose case is open. */
const TO_OPEN_OF_10 = 6
/** Characters handed on at a time. */
const BLOCK = 1 << 20

interface Entry {
  readonly name: string
  readonly method: 8
  readonly crc32: number
  readonly size: number
  readonly compressed: Uint8Array
}

/** Distinct texts, as Excel keeps them. */
class SharedTexts {
  readonly texts: string[] = []
  private readonly places = new Map<string, number>()

  cell(reference: string, text: string): string {
    let place = this.places.get(text)
    if (place === undefined) this.places.set(text, (place = this.texts.push(text) - 1))
    return `<c r="${reference}" t="s"><v>${place}</v></c>`
  }
}

const number = (reference: string, value: number): string => `<c r="${reference}"><v>${value}</v></c>`

async function deflated(name: string, pieces: Iterable<string>): Promise<Entry> {
  const stream = createDeflateRaw({ level: 6 })
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => stream.on('end', resolve))
  let crc = 0
  let size = 0
  let waiting = ''
  const flush = async () => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!stream.write(bytes)) await new Promise((resolve) => stream.once('drain', resolve))
  }
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length > BLOCK) await flush()
  }
  await flush()
  stream.end()
  await ended
  return { name, method: 8, crc32: crc, size, compressed: Buffer.concat(parts) }
}

function small(name: string, text: string): Entry {
  const bytes = Buffer.from(text)
  return { name, method: 8, crc32: crc32(bytes), size: bytes.length, compressed: deflateRawSync(bytes) }
}

function* sheet(header: readonly string[], rows: number, texts: SharedTexts, row: (line: number) => string): Iterable<string> {
  const letters = 'ABCDEFGHIJ'
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetData>`
  yield `<row r="1">${header.map((name, column) => texts.cell(`${letters[column]}1`, name)).join('')}</row>`
  for (let line = 2; line <= rows + 1; line++) yield `<row r="${line}">${row(line)}</row>`
  yield '</sheetData></worksheet>'
}

/** The bytes of the workbook, and the name of the part that holds the visits. */
export async function bigWorkbook(visits: number, episodes: number, workers: number): Promise<{ readonly bytes: Uint8Array; readonly visitsPart: string }> {
  let state = 1
  const upTo = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state % below
  }
  const texts = new SharedTexts()
  const children = Math.ceil(episodes * 0.8)
  const open = Math.ceil((episodes * OPEN_OF_100) / 100)
  const idOf = (place: number) => `C${String(place).padStart(6, '0')}`
  const worker = () => `Worker ${upTo(workers)}`
  const types = ['Home visit', 'Statutory visit', 'School visit', 'Telephone call', 'Office visit']
  const cases = ['CIN', 'CP', 'CLA']
  const visitRow = (line: number): string => {
    const day = FIRST_DAY + upTo(DAYS)
    return (
      number(`A${line}`, line) + texts.cell(`B${line}`, idOf(upTo(upTo(10) < TO_OPEN_OF_10 ? open : children))) + number(`C${line}`, day) + texts.cell(`D${line}`, types[upTo(5)]) +
      texts.cell(`E${line}`, upTo(10) > 0 ? 'Yes' : 'No') + texts.cell(`F${line}`, worker()) + texts.cell(`G${line}`, `Room ${upTo(40)}`) + number(`H${line}`, day + upTo(5))
    )
  }
  const caseRow = (line: number): string => {
    const start = FIRST_DAY + upTo(DAYS)
    const place = line - 2
    const own = idOf(place < children ? place : open + upTo(children - open))
    return texts.cell(`A${line}`, own) + texts.cell(`B${line}`, cases[upTo(3)]) + number(`C${line}`, start) + (place < open ? '' : number(`D${line}`, Math.min(start + upTo(200), FIRST_DAY + DAYS))) + texts.cell(`E${line}`, worker())
  }
  const workerRow = (line: number): string => texts.cell(`A${line}`, `Worker ${line - 2}`) + texts.cell(`B${line}`, `Team ${line % 300}`) + number(`C${line}`, FIRST_DAY - 900)
  const names = ['Visits', 'Cases', 'Workers']
  const sheets = [
    await deflated('xl/worksheets/sheet1.xml', sheet(['Visit ID', 'Child ID', 'Visit date', 'Visit type', 'Seen', 'Worker', 'Place', 'Recorded'], visits, texts, visitRow)),
    await deflated('xl/worksheets/sheet2.xml', sheet(['Child ID', 'Case type', 'Start', 'End', 'Worker'], episodes, texts, caseRow)),
    await deflated('xl/worksheets/sheet3.xml', sheet(['Worker', 'Team', 'Start'], workers, texts, workerRow)),
  ]
  const relation = (id: number, kind: string, target: string) => `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const override = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const entries = [
    small(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/sharedStrings.xml', 'sharedStrings')}${sheets.map(({ name }) => override(name, 'worksheet')).join('')}</Types>`,
    ),
    small('_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    small('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`),
    small('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation(9, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`),
    small('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts.texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
    ...sheets,
  ]
  return { bytes: writeZip(entries), visitsPart: sheets[0].name }
}
