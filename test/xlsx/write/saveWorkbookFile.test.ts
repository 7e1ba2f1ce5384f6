/** Saving never leaves half a file, nor anything beside it. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newWorkbook, XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode, saveWorkbookFile } from '../../../src/xlsx/node'
import { ABOUT, summary } from './sampleSheets'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-save-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('writes a new file that opens with its sheets', async () => {
  const workbook = await newWorkbook([summary(), ABOUT], inflateInNode)
  await saveWorkbookFile(workbook, join(folder, 'new.xlsx'))
  expect(readdirSync(folder)).toEqual(['new.xlsx'])
  const again = await XlsxWorkbook.open(readFileSync(join(folder, 'new.xlsx')), inflateInNode)
  expect((await again.readSheet(summary()))?.table.rows).toHaveLength(4)
})

it('takes the place of a file that was there, with its permissions, and through a link', async () => {
  const path = join(folder, 'old.xlsx')
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
  symlinkSync(path, join(folder, 'link.xlsx'))
  const workbook = await newWorkbook([ABOUT], inflateInNode)
  await saveWorkbookFile(workbook, join(folder, 'link.xlsx'))
  expect(readFileSync(path).equals(workbook.toBytes())).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder).sort()).toEqual(['link.xlsx', 'old.xlsx'])
})

it('leaves no trace where it cannot be saved', async () => {
  const workbook = await newWorkbook([ABOUT], inflateInNode)
  await expect(saveWorkbookFile(workbook, join(folder, 'missing', 'new.xlsx'))).rejects.toThrow('ENOENT')
  // A folder of that name cannot be renamed over: the temporary file beside it goes.
  await expect(saveWorkbookFile(workbook, folder)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
  expect(readdirSync(join(folder, '..')).filter((name) => name.endsWith('.tmp') && name.includes('casefile-save-'))).toEqual([])
})
