/**
 * Serves `dist` at https://localhost:3000, so that Excel on this machine can load the add-in. It uses the certificate that
 * `npx office-addin-dev-certs install` makes and has trusted.
 *
 *   node scripts/serve.mjs
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { servedFiles } from './servedFiles.js'

const PORT = 3000
const certificates = join(homedir(), '.office-addin-dev-certs')

const [key, cert] = await Promise.all(['localhost.key', 'localhost.crt'].map((name) => readFile(join(certificates, name)))).catch(() => {
  console.error('There is no certificate for localhost. Make one with: npx office-addin-dev-certs install')
  process.exit(1)
})

createServer({ key, cert }, servedFiles(resolve('dist'))).listen(PORT, 'localhost', () => console.log(`Casefile is served at https://localhost:${PORT}. End with Ctrl+C.`))
