/**
 * Serves `dist` at https://localhost:3000, so that Excel on this machine can load the add-in. It uses the certificate that
 * `npx office-addin-dev-certs install` makes and has trusted.
 *
 *   node scripts/serve.mjs
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { homedir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'

const PORT = 3000
const folder = resolve('dist')
const certificates = join(homedir(), '.office-addin-dev-certs')
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.png': 'image/png', '.xml': 'text/xml; charset=utf-8' }

const [key, cert] = await Promise.all(['localhost.key', 'localhost.crt'].map((name) => readFile(join(certificates, name)))).catch(() => {
  console.error('There is no certificate for localhost. Make one with: npx office-addin-dev-certs install')
  process.exit(1)
})

createServer({ key, cert }, async (request, response) => {
  const wanted = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname))
  const file = join(folder, wanted)
  const type = TYPES[extname(file)]
  try {
    if (!file.startsWith(folder) || type === undefined) throw new Error('Not served')
    const bytes = await readFile(file)
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(bytes)
  } catch {
    response.writeHead(404)
    response.end()
  }
}).listen(PORT, 'localhost', () => console.log(`Casefile is served at https://localhost:${PORT}. End with Ctrl+C.`))
