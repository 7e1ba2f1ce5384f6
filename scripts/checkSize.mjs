/**
 * How much script the pane, and the page without Excel, load before they can be used, gzipped as a web server would send it. Fails above the
 * limit.
 *
 *   node scripts/checkSize.mjs [folder, dist unless said]
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const LIMIT = 300_000
const PAGES = ['taskpane.html', 'index.html']
const folder = resolve(process.argv[2] ?? 'dist')

for (const name of PAGES) {
  const page = await readFile(resolve(folder, name), 'utf8')
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map(([, double, single, bare]) => double ?? single ?? bare)
  const own = scripts.filter((address) => !/^https?:/.test(address))
  if (own.length === 0) throw new Error(`${name} loads no script of its own: it was not built.`)

  let total = 0
  for (const script of own) {
    const size = gzipSync(await readFile(resolve(folder, script)), { level: 9 }).length
    total += size
    console.log(`${script}: ${size.toLocaleString('en-GB')} bytes gzipped`)
  }
  console.log(`First load of ${name}: ${total.toLocaleString('en-GB')} of at most ${LIMIT.toLocaleString('en-GB')} bytes gzipped`)
  if (total > LIMIT) process.exitCode = 1
}
