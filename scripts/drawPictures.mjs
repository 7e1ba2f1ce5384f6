/**
 * Draws the pictures of the sheets: the first page of each, as LibreOffice prints it, cut to what is on
 * it. The workbook is the made-up county that `casefile sample` makes, refreshed on a day that stands still. Run it after the sheets have
 * changed, look at the result, and keep it.
 *
 *   npm run pictures
 *   node scripts/drawPictures.mjs trend audit-findings     these alone, from dist/casefile.js as it is
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { typedInto } from './typeIntoList.mjs'

const CASEFILE = resolve('dist', 'casefile.js')
const PICTURES = resolve('docs', 'pictures')
const TODAY = '2019-08-01'
/** The as-at date of the list before, which the report is held against. */
const LAST_TIME = '2019-07-17'
/** A day before the month is over. */
const MID_MONTH = '2019-07-19'
/** Sheet, picture, the workbook that it is in (a messy extract has more issues to show), and how many inches of the page are shown. */
const WANTED = [
  ['Summary', 'summary.png', 'clean', 8],
  ['Teams', 'teams.png', 'clean', 4.5],
  ['Visits due', 'visits-due.png', 'clean', 4],
  ['Fortnightly report', 'fortnightly-report.png', 'clean', 6],
  ['Trend', 'trend.png', 'clean', 5],
  ['Trend', 'trend-part-month.png', 'mid-month', 5],
  ['Audit findings', 'audit-findings.png', 'clean', 7],
  ['Extra support', 'extra-support.png', 'clean', 4],
  ['Extra support, workers', 'extra-support-workers.png', 'clean', 4],
  ['Action plan', 'action-plan.png', 'clean', 5.5],
  ['Workers (Casefile)', 'workers.png', 'clean', 4],
  ['Data issues', 'data-issues.png', 'messy', 4],
  ['About', 'about.png', 'clean', 4],
  ['Notes kept', 'notes-kept.png', 'clean', 3],
  ['Figures issued', 'figures-issued.png', 'clean', 3],
  ['Settings', 'settings.png', 'clean', 6],
  ['Targets', 'targets.png', 'clean', 3],
  ['Timescales', 'timescales.png', 'clean', 3],
  ['Holidays', 'holidays.png', 'clean', 3],
]
/** Dots to the inch: to find what is on the page, and to draw it. */
const COARSE = 36
const FINE = 108
/** Left free around it, in inches. */
const FRAME = 0.1
const LARGEST = 200_000

function need(command, argument, advice) {
  if (spawnSync(command, [argument]).error) {
    console.error(advice)
    process.exit(1)
  }
}

/** The workbook with one sheet to be seen: hidden sheets are not printed. */
function showing(bytes, sheet) {
  const parts = unzipSync(bytes)
  const main = strFromU8(parts['xl/workbook.xml'])
  let index = -1
  let count = 0
  const changed = main
    .replace(/<sheet ([^>]*?)\/>/g, (_, attributes) => {
      if (attributes.includes(`name="${sheet}"`)) index = count
      count += 1
      return `<sheet ${attributes}${attributes.includes(`name="${sheet}"`) ? '' : ' state="hidden"'}/>`
    })
    .replace('<workbookView ', () => `<workbookView activeTab="${index}" `)
  if (index < 0) throw new Error(`The workbook has no sheet ${sheet}.`)
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(changed) })
}

/** Where the page holds anything but white and its foot, in inches: left, top, width, height. @param most how far down to look, in inches */
function extentOf(pdf, most) {
  const image = execFileSync('pdftoppm', ['-r', String(COARSE), '-f', '1', '-l', '1', '-gray', pdf])
  const [header, columns, rows] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.subarray(0, 40).toString('latin1'))
  const [width, height] = [Number(columns), Number(rows)]
  const pixels = image.subarray(header.length)
  const body = Math.min(height - Math.round(0.6 * COARSE), Math.round(most * COARSE))
  let [left, top, right, bottom] = [width, body, 0, 0]
  for (let y = 0; y < body; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (pixels[y * width + x] > 250) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  const start = (at) => Math.max(0, at / COARSE - FRAME)
  return [start(left), start(top), right / COARSE + FRAME - start(left), bottom / COARSE + FRAME - start(top)]
}

const asked = new Set(process.argv.slice(2))
const wanted = WANTED.filter(([, picture]) => asked.size === 0 || asked.has(picture.replace('.png', '')))

need('soffice', '--version', 'LibreOffice is needed. On Debian or Ubuntu: apt-get install libreoffice-calc fonts-crosextra-carlito')
need('pdftoppm', '-v', 'pdftoppm is needed. On Debian or Ubuntu: apt-get install poppler-utils')
if (!existsSync(CASEFILE)) {
  console.error('dist/casefile.js is needed. Build it with: npm run build')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'casefile-pictures-'))
try {
  mkdirSync(PICTURES, { recursive: true })
  const books = new Map()
  for (const book of new Set(wanted.map(([, , book]) => book))) {
    const [extract, asAt] = book === 'mid-month' ? ['clean', ['--as-at', MID_MONTH]] : [book, []]
    const file = join(folder, `${book}.xlsx`)
    execFileSync(process.execPath, [CASEFILE, 'sample', file, ...(extract === 'messy' ? ['--messy'] : [])])
    execFileSync(process.execPath, [CASEFILE, 'refresh', file, '--as-at', LAST_TIME, '--today', LAST_TIME, '--issue'])
    writeFileSync(file, typedInto(readFileSync(file)))
    const full = join(folder, `${book}-full.xlsx`)
    execFileSync(process.execPath, [CASEFILE, 'refresh', file, ...asAt, '--today', TODAY, '--issue', '--out', full, '--sheets', 'trend,audit-findings,extra-support,action-plan,support-workers,workers'])
    books.set(book, readFileSync(full))
  }
  for (const [sheet, picture, book, most] of wanted) {
    const name = picture.replace('.png', '')
    writeFileSync(join(folder, `${name}.xlsx`), showing(books.get(book), sheet))
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.xlsx`)], { stdio: 'pipe' })
    const pdf = join(folder, `${name}.pdf`)
    const [x, y, width, height] = extentOf(pdf, most).map((inches) => String(Math.round(inches * FINE)))
    const to = join(PICTURES, picture)
    execFileSync('pdftoppm', ['-r', String(FINE), '-f', '1', '-l', '1', '-x', x, '-y', y, '-W', width, '-H', height, '-png', '-singlefile', pdf, to.replace(/\.png$/, '')])
    const { size } = statSync(to)
    console.log(`docs/pictures/${picture}: ${size.toLocaleString('en-GB')} bytes`)
    if (size > LARGEST) throw new Error(`${picture} is larger than ${LARGEST.toLocaleString('en-GB')} bytes.`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
