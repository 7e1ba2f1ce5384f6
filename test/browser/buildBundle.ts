/** Before the tests: builds the pane and the page without Excel where `dist` is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..', '..')
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json']
const PAGES = ['taskpane.html', 'index.html'].map((name) => join(ROOT, 'dist', name))

function changedAt(path: string): number {
  const about = statSync(path)
  return about.isDirectory() ? Math.max(about.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name)))) : about.mtimeMs
}

function builtAt(): number {
  return Math.min(...PAGES.map((page) => statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

export default function buildBundle(): void {
  const started = new Date()
  if (builtAt() >= Math.max(...SOURCES.map((name) => changedAt(join(ROOT, name))))) return
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js'), '--config-name', 'pane', '--config-name', 'page'], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The pane and the page could not be built, so nothing was tested. ${stdout}`)
  // a page that came out the same is not written again, and would look old next time
  for (const page of PAGES) utimesSync(page, started, started)
}
