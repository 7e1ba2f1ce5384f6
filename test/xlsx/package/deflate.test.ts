/** Deflating: what is packed comes out again, and the same pieces give the same bytes. */
import { crc32, deflateAnywhere, inflateAnywhere, type Deflate } from '../../../src/xlsx/package'
import { deflateInNode } from '../../../src/xlsx/node'

const WAYS: [string, Deflate][] = [
  ['Node', deflateInNode],
  ['plain JavaScript', deflateAnywhere],
]

async function* pieces(...given: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* given
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const row = (number: number) => `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>child ${(number * 7919) % 1000}</t></is></c></row>`
const SHEET = Buffer.from(Array.from({ length: 50_000 }, (_, index) => row(index + 1)).join(''))
const halves = () => pieces(SHEET.subarray(0, 1_234_567), SHEET.subarray(1_234_567))

describe.each(WAYS)('in %s', (_, deflate) => {
  it.each([
    ['nothing', () => pieces(), 0],
    ['an empty piece', () => pieces(new Uint8Array(0)), 0],
    ['a sheet in pieces', halves, SHEET.length],
  ] as const)('%s comes out as it went in', async (_what, given, size) => {
    const compressed = await whole(deflate(given()))
    const expected = SHEET.subarray(0, size)
    const inflated = await whole(inflateAnywhere({ compressed, crc32: crc32(expected), size }))
    expect(inflated.equals(expected)).toBe(true)
  })

  it('packs a sheet to less than a fifth', async () => {
    expect((await whole(deflate(halves()))).length).toBeLessThan(SHEET.length / 5)
  })

  it('gives the same bytes for the same pieces', async () => {
    const [one, other] = [await whole(deflate(halves())), await whole(deflate(halves()))]
    expect(one.equals(other)).toBe(true)
  })

  it('passes on what goes wrong with the pieces', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield SHEET
      throw new Error('given up')
    }
    await expect(whole(deflate(broken()))).rejects.toThrow('given up')
  })
})
