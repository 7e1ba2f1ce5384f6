/**
 * Does what the README's first command does, with a browser's place taken by a note of what it was asked to open: `npm start` must build the
 * page without Excel, serve it, and open the address at which it then stands. Fails where it does not.
 *
 *   node scripts/checkStart.mjs
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** By which a browser is opened, on Linux and on macOS. */
const OPENERS = ['xdg-open', 'open']
const LONGEST_WAIT_MS = 600_000

const folder = await mkdtemp(join(tmpdir(), 'casefile-start-'))
const note = join(folder, 'opened')
for (const name of OPENERS) await writeFile(join(folder, name), `#!/bin/sh\nprintf '%s' "$1" > '${note}'\n`, { mode: 0o755 })

// in a group of its own, since npm starts what it runs in others
const started = spawn('npm', ['start'], { detached: true, stdio: 'inherit', env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` } })
let isOver = false
started.on('exit', () => (isOver = true))

async function addressOpened() {
  for (let waited = 0; waited < LONGEST_WAIT_MS && !isOver; waited += 200) {
    const address = await readFile(note, 'utf8').catch(() => '')
    if (address !== '') return address
    await wait(200)
  }
  throw new Error('npm start opened nothing.')
}

try {
  const address = await addressOpened()
  if (!/^http:\/\/127\.0\.0\.1:\d+\/$/.test(address)) throw new Error(`npm start opened ${address}, which is no page of this machine.`)
  const page = await (await fetch(address)).text()
  if (!page.includes("connect-src 'none'")) throw new Error(`What stands at ${address} is not the page without Excel.`)
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc=["']?([^"'\s>]+)/g)].map(([, script]) => new URL(script, address))
  if (scripts.length === 0) throw new Error('The page has no script.')
  for (const script of scripts) if (!(await fetch(script)).ok) throw new Error(`${script} is not served.`)
  console.log(`npm start built the page, served it, and opened ${address}`)
} finally {
  if (!isOver) process.kill(-started.pid)
  await rm(folder, { recursive: true, force: true })
}
