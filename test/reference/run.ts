/** `npm run agreement -- 1 20000`: compares the two implementations over random workbooks, outside the test runner for speed. */
import { disagreements } from './agreement'

const BLOCK = 1000

async function main(): Promise<void> {
  const [first = 1, last = 20_000] = process.argv.slice(2).map(Number)
  let different = 0
  for (let from = first; from <= last; from += BLOCK) {
    const found = await disagreements(from, Math.min(last, from + BLOCK - 1))
    different += found.length
    for (const sentence of found) process.stdout.write(`${sentence}\n`)
  }
  process.stdout.write(`Random workbooks ${first} to ${last}: ${different} ${different === 1 ? 'difference' : 'differences'}.\n`)
  process.exitCode = different === 0 ? 0 : 1
}

void main()
