/** The share copy before judges from outside: valid, and in LibreOffice the same figures, with `c` where a small count was. */
import { DEFAULT_SHARE_OPTIONS, shareCopy } from '../../src/share'
import { layOut } from '../../src/sheets'
import { newWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { CONTEXT, figuresOf, issue, measure, recordsOf } from '../sheets/fixtures'
import { inFolder, shownByLibreOffice, validatorErrors } from './tools'

const MINUTES = 60_000
const sheets = layOut(figuresOf([measure('seen-cp', 141, 163), measure('seen-cin', 158, 163)]), recordsOf({ issues: [issue()] }), CONTEXT)

async function copy(): Promise<Uint8Array> {
  return (await newWorkbook(shareCopy(sheets, { ...DEFAULT_SHARE_OPTIONS, smallCounts: 'suppressed' }), inflateInNode)).toBytes()
}

test('the Open XML SDK finds nothing wrong with it', async () => {
  await inFolder(async (folder) => {
    expect(validatorErrors('share.xlsx', await copy(), folder)).toEqual([])
  })
}, MINUTES)

test('LibreOffice shows it', async () => {
  await inFolder(async (folder) => {
    const shown = shownByLibreOffice({ 'share.xlsx': await copy() }, folder)
    expect([...shown.keys()].sort()).toEqual(['share-About', 'share-Data issues', 'share-Summary', 'share-Teams'])
    const rows = shown.get('share-Summary') ?? []
    expect(rows.some((row) => row.includes('85.0%,86.5%,141 of 163,✔ Met'))).toBe(true)
    expect(rows.some((row) => row.includes('80.0%,c,c,c,c,c,'))).toBe(true)
    expect(rows.join('\n')).not.toContain('Commentary')
  })
}, 5 * MINUTES)
