/** What the manifest leads Excel to is served, each as what it is: `npm run start:excel` serves `dist` in this way. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

interface ServingTool {
  servedFiles(folder: string): RequestListener
}

const { servedFiles }: ServingTool = createRequire(__filename)('../../scripts/servedFiles.js')
const TEMPLATE = readFileSync(path.resolve(__dirname, '..', '..', 'manifest.xml'), 'utf8')
/** Every kind of file that the manifest names, and the scripts that its page loads. */
const NAMED = [...new Set([...TEMPLATE.matchAll(/"\{\{host\}\}\/([^"]*)"/g)].map(([, file]) => path.extname(file))), '.js']

const folder = mkdtempSync(path.join(tmpdir(), 'casefile-served-'))
let server: Server
let origin = ''

beforeAll(async () => {
  for (const kind of [...NAMED, '.map']) writeFileSync(path.join(folder, `file${kind}`), 'content')
  writeFileSync(path.join(folder, 'index.html'), 'the page')
  server = createServer(servedFiles(folder))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address !== null && typeof address !== 'string') origin = `http://127.0.0.1:${address.port}`
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
}

test.each(NAMED)('a file that ends in %s is served as what it is, and for nothing else', async (kind) => {
  const answer = await fetch(`${origin}/file${kind}`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, TYPES[kind], 'nosniff'])
  expect(await answer.text()).toBe('content')
})

test('the manifest names pages, icons and the keyboard shortcuts', () => {
  expect([...NAMED].sort()).toEqual(['.html', '.js', '.json', '.png'])
})

test('icons may be kept, since Excel for Windows shows none that may not; pages and scripts are fetched anew', async () => {
  const kept = await Promise.all(NAMED.map(async (kind) => [kind, (await fetch(`${origin}/file${kind}`)).headers.get('cache-control')]))
  expect(Object.fromEntries(kept)).toEqual({ '.png': null, '.html': 'no-store', '.json': 'no-store', '.js': 'no-store' })
})

test('a script, which may be a worker’s, is held to opening no connection by a header of its own', async () => {
  expect((await fetch(`${origin}/file.js`)).headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
})

test.each(['/file.map', '/none.html', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/hosts.html', '/%.html'])('%s is not served', async (address) => {
  expect((await fetch(`${origin}${address}`)).status).toBe(404)
})

test('a folder is served as its page', async () => {
  expect(await (await fetch(`${origin}/`)).text()).toBe('the page')
})
