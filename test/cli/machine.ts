/** A machine for the command line's tests: what it wrote, a clock that stands still, and a folder that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../../src/calendar'
import type { ExitCode, Machine } from '../../src/cli/machine'
import { run } from '../../src/cli/main'

export const NOW = dayOf(2026, 3, 4) + 0.5

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly error: string
}

/** Runs the command line as from a pipe: neither stream is a terminal. */
export async function casefile(words: readonly string[], machine: Partial<Machine> = {}): Promise<Ran> {
  const out: string[] = []
  const error: string[] = []
  const code = await run(words, {
    out: { write: (text) => out.push(text) },
    error: { write: (text) => error.push(text) },
    environment: {},
    now: NOW,
    version: '9.8.7',
    temporaryFolder: tmpdir(),
    ...machine,
  })
  return { code, out: out.join(''), error: error.join('') }
}

const folders: string[] = []

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-test-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
