/** The browser that the pane is driven in: whatever Chromium this machine has. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Milliseconds that something may take to come on a machine that is busy with other things. */
export const MOST_WAIT = 90_000

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** It is given no errands of its own: what goes out, the page has asked for. */
const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // the page in a process of its own, as beside Excel: its main thread does nobody else's work
  '--site-per-process',
  // Excel's page is only said to come from the internet; that it frames a page of this machine is no attack
  '--disable-features=LocalNetworkAccessChecks',
]

function pathOfChromium(): string {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path))
  if (found === undefined) throw new Error('Chromium is not installed. Install it (on Debian or Ubuntu: "apt-get install chromium"), and run this test again.')
  return found
}

/** Date fields show their day as people here write it, where the machine has Chromium's language packs (on Debian: chromium-l10n). No argument does that on Linux. */
const IN_ENGLAND = { LANGUAGE: 'en_GB' }

/** @throws {Error} that says what to install */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOfChromium(), args: QUIETLY, env: { ...process.env, ...IN_ENGLAND } })
}
