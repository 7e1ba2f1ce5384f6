/** The command line: arguments in, an exit code out. Every refusal is one sentence on standard error. */
import { resolve } from 'node:path'
import { longDate } from '../calendar'
import { sampleWorkbook, templateWorkbook } from '../newWorkbooks'
import { ListNotPossible, readFigures, refresh } from '../refresh'
import { adjustmentSentence, argumentSentence, CLI_WORDS, LIST_NOT_POSSIBLE, notWrittenSentence, USAGE } from '../words'
import { SheetNotWritten, WorkbookRefused } from '../xlsx'
import { parseArguments, type Command, type FiguresCommand, type RefreshCommand } from './arguments'
import { demo } from './demo'
import { figuresJson } from './figuresJson'
import type { ExitCode, Machine } from './machine'
import { asked, clock } from './moment'
import { progressLine, type ProgressLine } from './progress'
import { shareFile } from './shareFile'
import { makeWorkbook, openWorkbook, Refused, refuseUnlessWritable, saveWorkbook } from './workbookFiles'

async function refreshFile(command: RefreshCommand, machine: Machine, progress: ProgressLine): Promise<void> {
  const { file, out } = command
  await (out === null || resolve(out) === resolve(file) ? refuseUnlessWritable(file, 'the workbook itself') : refuseUnlessWritable(out, 'a copy'))
  const workbook = await openWorkbook(file)
  const { version, signal } = machine
  const { sheets } = command
  const issue = command.list === 'issued'
  const { figures, written } = await refresh(workbook, { ...asked(command.asAt), ...clock(command.today, machine), version, issue, sheets, signal, progress: progress.show })
  if (figures.measures.length === 0) throw new Refused(CLI_WORDS.noMeasures)
  signal?.throwIfAborted()
  await saveWorkbook(workbook, out ?? file)
  progress.clear()
  machine.out.write(`${CLI_WORDS.refreshed(out ?? file, longDate(figures.asAt), written.map(({ name }) => name))}\n`)
  for (const { name, adjustments } of written) for (const adjustment of adjustments) machine.error.write(`${adjustmentSentence(name, adjustment)}\n`)
}

async function printFigures(command: FiguresCommand, machine: Machine, progress: ProgressLine): Promise<void> {
  const workbook = await openWorkbook(command.file)
  const { today } = clock(command.today, machine)
  const { records, figures } = await readFigures(workbook, { ...asked(command.asAt), today, signal: machine.signal, progress: progress.show })
  if (figures.measures.length === 0) throw new Refused(CLI_WORDS.noFigures)
  progress.clear()
  machine.out.write(`${JSON.stringify(figuresJson(figures, records, command.rows), null, 2)}\n`)
}

async function perform(command: Command, machine: Machine, progress: ProgressLine): Promise<void> {
  switch (command.command) {
    case 'help':
      machine.out.write(USAGE)
      return
    case 'version':
      machine.out.write(`${machine.version}\n`)
      return
    case 'refresh':
      return refreshFile(command, machine, progress)
    case 'share':
      return shareFile(command, machine, progress)
    case 'figures':
      return printFigures(command, machine, progress)
    case 'template':
      await makeWorkbook(command.file, templateWorkbook)
      machine.out.write(`${CLI_WORDS.made(command.file)}\n`)
      return
    case 'sample':
      await makeWorkbook(command.file, () => sampleWorkbook(command))
      machine.out.write(`${CLI_WORDS.made(command.file)}\n`)
      return
    case 'demo':
      return demo(command.folder, machine, progress)
  }
}

/** The sentence for a failure: each cause has its own; a fault of the program's own is told as one. */
function sentenceFor(failure: unknown, machine: Machine): string {
  if (machine.signal?.aborted === true) return CLI_WORDS.stopped
  if (failure instanceof Refused || failure instanceof WorkbookRefused) return failure.message
  if (failure instanceof ListNotPossible) return LIST_NOT_POSSIBLE
  if (failure instanceof SheetNotWritten) return notWrittenSentence(failure.reason, failure.sheet, failure.subject)
  const message = failure instanceof Error ? failure.message : String(failure)
  return CLI_WORDS.unexpected(message.split('\n')[0])
}

/** Runs one command. Results go to `machine.out`, refusals to `machine.error`. */
export async function run(words: readonly string[], machine: Machine): Promise<ExitCode> {
  const parsed = parseArguments(words)
  if ('fault' in parsed) {
    machine.error.write(`${argumentSentence(parsed.fault, parsed.about)}\n`)
    return 2
  }
  const progress = progressLine(machine.error)
  try {
    await perform(parsed.command, machine, progress)
    return 0
  } catch (failure) {
    progress.clear()
    machine.error.write(`${sentenceFor(failure, machine)}\n`)
    return 1
  }
}
