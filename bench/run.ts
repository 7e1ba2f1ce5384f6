/** `npm run bench`: speed and memory as ratios in one run, against a floor. */
import { calculating } from './calculating'
import { report } from './measure'

const holds = report(calculating(), (line) => process.stdout.write(`${line}\n`))
process.exitCode = holds ? 0 : 1
