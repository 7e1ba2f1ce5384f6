/** Reading a large sheet, against inflating its part alone; memory; and what a refresh adds to reading. Each in a process of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../src/calendar'
import { refresh } from '../src/refresh'
import { XlsxWorkbook } from '../src/xlsx'
import { deflateInNode, inflateInNode } from '../src/xlsx/node'
import { openPackage } from '../src/xlsx/package'
import { bigWorkbook } from './bigWorkbook'
import type { Finding } from './measure'

const VISITS = 1_000_000
const EPISODES = 100_000
const WORKERS = 5_000
const NEEDED = [1, 2, 3, 4, 5, 7]
const TRIES = 5
const MOST_TIMES_INFLATING = 3
const MOST_MEGABYTES = 350
const MOST_ADDED_MS = 1000

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity
  for (let attempt = 0; attempt < TRIES; attempt++) best = Math.min(best, await timed(work))
  return best
}

async function inflateVisits(file: string, part: string): Promise<void> {
  let bytes = 0
  for await (const chunk of openPackage(readFileSync(file), inflateInNode).chunks(part)) bytes += chunk.length
  if (bytes === 0) throw new Error('Nothing was inflated.')
}

/** The columns that the figures need, of every sheet. */
async function readColumns(file: string, sheets: readonly string[]): Promise<void> {
  const workbook = await XlsxWorkbook.open(readFileSync(file), inflateInNode)
  for (const source of await workbook.sources()) {
    if (!sheets.includes(source.sheet)) continue
    let rows = 0
    const columns = source.sheet === 'Visits' ? NEEDED : source.sheet === 'Cases' ? [0, 1, 2, 3, 4] : [0, 1, 2]
    for await (const page of workbook.read(source, { columns, firstRow: 2, lastRow: source.lastRow })) rows += page.rows.length
    if (rows === 0) throw new Error('Nothing was read.')
  }
}

async function refreshInMemory(file: string): Promise<void> {
  const workbook = await XlsxWorkbook.open(readFileSync(file), inflateInNode, deflateInNode)
  const { written } = await refresh(workbook, { asAt: dayOf(2019, 7, 31), today: dayOf(2019, 7, 31), now: dayOf(2019, 7, 31), version: 'bench' })
  if (written.length === 0 || workbook.toBytes().length === 0) throw new Error('Nothing was written.')
}

/** One measurement, by its name, in this process: milliseconds, or megabytes of memory at the most. */
export async function measureAlone(what: string, file: string, part: string): Promise<number> {
  switch (what) {
    case 'inflate':
      return fastest(() => inflateVisits(file, part))
    case 'read':
      return fastest(() => readColumns(file, ['Visits']))
    case 'memory':
      await readColumns(file, ['Visits'])
      return process.resourceUsage().maxRSS / 1024
    case 'read-all':
      return fastest(() => readColumns(file, ['Visits', 'Cases', 'Workers']))
    case 'refresh':
      return fastest(() => refreshInMemory(file))
    default:
      throw new Error(`There is no measurement called ${what}.`)
  }
}

export async function reading(): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-bench-'))
  try {
    const file = join(folder, 'big.xlsx')
    const { bytes, visitsPart } = await bigWorkbook(VISITS, EPISODES, WORKERS)
    writeFileSync(file, bytes)
    const alone = (what: string): number => Number(execFileSync(process.execPath, [process.argv[1], what, file, visitsPart], { encoding: 'utf8' }))
    const inflate = alone('inflate')
    const read = alone('read')
    const memory = alone('memory')
    const readAll = alone('read-all')
    const added = alone('refresh') - readAll
    return [
      {
        what: 'reading 1,000,000 × 8 cells and keeping the columns needed, in times of inflating alone',
        measured: `${(read / inflate).toFixed(2)} (${read.toFixed(0)} ms, ${inflate.toFixed(0)} ms)`,
        limit: String(MOST_TIMES_INFLATING),
        holds: read <= MOST_TIMES_INFLATING * inflate,
      },
      { what: 'memory of that, with the file', measured: `${memory.toFixed(0)} MB`, limit: `${MOST_MEGABYTES} MB`, holds: memory <= MOST_MEGABYTES },
      {
        what: 'what a refresh of a workbook of 1,000,000 visits adds to reading it',
        measured: `${added.toFixed(0)} ms (reading ${readAll.toFixed(0)} ms)`,
        limit: `${MOST_ADDED_MS} ms`,
        holds: added <= MOST_ADDED_MS,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
