/** Where Node starts the command line: the machine's streams, clock and signals, handed in. */
import { tmpdir } from 'node:os'
import { dayOf } from '../calendar'
import { CLI_WORDS } from '../words'
import { run } from './main'

/** Put in by the build, from package.json. */
declare const CASEFILE_VERSION: string

const MILLISECONDS_IN_A_DAY = 86_400_000

/** A moment as people here read their clock: a day serial with the time of day as its fraction. */
function serialOf(moment: Date): number {
  const day = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  const midnight = Date.UTC(1970, 0, 1)
  const ofDay = Date.UTC(1970, 0, 1, moment.getHours(), moment.getMinutes(), moment.getSeconds()) - midnight
  return day + ofDay / MILLISECONDS_IN_A_DAY
}

const stopping = new AbortController()
process.once('SIGINT', () => {
  stopping.abort()
})
// a reader that closes the pipe early (`| head`) has what it wanted
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`${CLI_WORDS.notPrinted}\n`)
  process.exit(1)
})

void run(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  environment: process.env,
  now: serialOf(new Date()),
  version: CASEFILE_VERSION,
  temporaryFolder: tmpdir(),
  signal: stopping.signal,
}).then((code) => {
  process.exitCode = code
})
