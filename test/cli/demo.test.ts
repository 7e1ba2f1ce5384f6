import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { MEASURE_NAMES } from '../../src/words'
import { casefile, newFolder, removeFolders } from './machine'

jest.setTimeout(60_000)
afterAll(removeFolders)

describe('the demonstration', () => {
  const folder = newFolder()
  const lines: string[] = []

  beforeAll(async () => {
    const { code, out } = await casefile(['demo', folder])
    expect(code).toBe(0)
    lines.push(...out.split('\n'))
  })

  test.each(['audits-inadequate', 'supervision', 'seen-after-contact', 'seen-cin', 'seen-cp', 'seen-cic'] as const)(
    'prints %s with its rate, its count, its target, and its status as symbol and word',
    (id) => {
      const line = lines.find((one) => one.includes(MEASURE_NAMES[id]))
      expect(line).toMatch(/ \d+\.\d+% +\d+ of \d+ +target [\d.]+% or (more|less) +(✔ Met|◆ Near|✖ Missed)/)
    },
  )

  test('prints the six and no others', () => {
    expect(lines.filter((line) => line.includes(' target '))).toHaveLength(6)
  })

  test('keeps its columns under one another', () => {
    const starts = lines.filter((line) => line.includes(' target ')).map((line) => line.indexOf(' target '))
    expect(new Set(starts).size).toBe(1)
  })

  test('says where the workbook is, and it is there, refreshed', async () => {
    const file = join(folder, 'made-up-county.xlsx')
    expect(lines.some((line) => line.endsWith(file))).toBe(true)
    const workbook = await XlsxWorkbook.open(readFileSync(file), inflateInNode)
    const names = (await workbook.sources()).map(({ name }) => name)
    expect(names).toContain('casefile_summary')
  })

  test('is plain text where it is not read on a terminal', () => {
    expect(lines.join('\n')).not.toContain('\u001b')
  })

  test('is coloured where colour is asked for, and without a folder goes where files need not last', async () => {
    const temporary = newFolder()
    const { out } = await casefile(['demo'], { temporaryFolder: temporary, environment: { FORCE_COLOR: '1' } })
    expect(out).toMatch(/\u001b\[48;2;\d+;\d+;\d+m/)
    const [made] = readdirSync(temporary)
    expect(existsSync(join(temporary, made, 'made-up-county.xlsx'))).toBe(true)
  })
})
