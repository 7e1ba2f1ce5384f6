/**
 * For development: builds the page without Excel again whenever a file changes, and serves it. Reload the page to see a change.
 *
 *   npm run dev
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const building = spawn('npx', ['webpack', '--config-name', 'page', '--watch'], { stdio: 'inherit', shell: process.platform === 'win32' })
building.on('exit', (code) => process.exit(code ?? 1))

const waiting = setInterval(() => {
  if (!existsSync('dist/index.html')) return
  clearInterval(waiting)
  const serving = spawn(process.execPath, ['scripts/servePage.mjs'], { stdio: 'inherit' })
  serving.on('exit', (code) => {
    building.kill()
    process.exit(code ?? 1)
  })
}, 500)
