/** `npm run bench`: speed and memory as ratios in one run, against a floor. */
import { calculating } from './calculating'
import { report } from './measure'
import { measureAlone, reading } from './reading'

async function main(): Promise<void> {
  const [what, file, part] = process.argv.slice(2)
  if (what !== undefined) {
    process.stdout.write(String(await measureAlone(what, file, part)))
    return
  }
  const holds = report([...calculating(), ...(await reading())], (line) => process.stdout.write(`${line}\n`))
  process.exitCode = holds ? 0 : 1
}

void main()
