/**
 * Serves the page without Excel on this machine alone and opens it in the browser. Where the usual port is taken, the next free one is
 * used.
 *
 *   node scripts/servePage.mjs [port] [--no-browser]
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { servedFiles } from './servedFiles.js'

const HOST = '127.0.0.1'
const USUAL_PORT = 4321
const MOST_TRIES = 20
const folder = resolve('dist')

const wanted = process.argv.slice(2)
const opensBrowser = !wanted.includes('--no-browser')
const firstPort = Number(wanted.find((argument) => /^\d+$/.test(argument)) ?? USUAL_PORT)

if (!existsSync(join(folder, 'index.html'))) {
  console.error('The page is not built. Build it and start it with: npm start')
  process.exit(1)
}

const server = createServer(servedFiles(folder))

/** What opens an address on each kind of machine. */
function opener(address) {
  if (process.platform === 'darwin') return ['open', [address]]
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]]
  return ['xdg-open', [address]]
}

function openBrowser(address) {
  const [command, given] = opener(address)
  const tell = () => console.log('No browser could be opened from here: open the address yourself.')
  const opening = spawn(command, given, { stdio: 'ignore', detached: true })
  opening.on('error', tell)
  opening.on('exit', (code) => {
    if (code !== 0) tell()
  })
  opening.unref()
}

let port = firstPort
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port - firstPort >= MOST_TRIES) {
    console.error(`No port from ${firstPort} to ${port} could be used (${error.code}). Name another: node scripts/servePage.mjs 8080`)
    process.exit(1)
  }
  port += 1
  server.listen(port, HOST)
})
server.on('listening', () => {
  const address = `http://${HOST}:${port}/`
  console.log(`Casefile without Excel: ${address}\nEnd with Ctrl+C.`)
  if (opensBrowser) openBrowser(address)
})
server.listen(port, HOST)
