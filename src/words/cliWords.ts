/** What the command line says. */
import { ON_REQUEST_LIST, ON_REQUEST_NAMES, ON_REQUEST_WORDS } from './onRequestWords'

/** What can be wrong with the arguments. */
export type ArgumentFault =
  | 'command-missing'
  | 'command-unknown'
  | 'file-missing'
  | 'file-twice'
  | 'option-unknown'
  | 'option-twice'
  | 'option-needs-value'
  | 'option-without-value'
  | 'date-unreadable'
  | 'children-unreadable'
  | 'seed-unreadable'
  | 'not-xlsx-name'
  | 'out-of-another-kind'
  | 'only-with-share'
  | 'not-with-share'
  | 'sheet-unknown'
  | 'sheet-needs-out'

const SEE_HELP = 'casefile --help shows what can be asked.'

/** One sentence for a fault; `about` is the argument, as typed. */
export function argumentSentence(fault: ArgumentFault, about: string): string {
  switch (fault) {
    case 'command-missing':
      return `Say what to do: refresh, figures, template, sample or demo. ${SEE_HELP}`
    case 'command-unknown':
      return `${about} is not something that casefile does: it does refresh, figures, template, sample and demo. ${SEE_HELP}`
    case 'file-missing':
      return `Name the workbook: casefile ${about} workbook.xlsx.`
    case 'file-twice':
      return `One workbook at a time: ${about} is one too many. Put quotation marks around a name that has spaces.`
    case 'option-unknown':
      return `${about} is not an option here. ${SEE_HELP}`
    case 'option-twice':
      return `${about} was given twice.`
    case 'option-needs-value':
      return `${about} needs a value behind it.`
    case 'option-without-value':
      return `${about} takes no value.`
    case 'date-unreadable':
      return `${about} is not a date between 1990 and 2100 written as yyyy-mm-dd, such as 2019-07-31.`
    case 'children-unreadable':
      return `${about} is not a whole number of children from 1 to 100000.`
    case 'seed-unreadable':
      return `${about} is not a seed: a whole number from 0 to 2147483647.`
    case 'not-xlsx-name':
      return `A workbook is made under a name that ends in .xlsx, and ${about} does not.`
    case 'out-of-another-kind':
      return `The copy must end as the workbook does, in .xlsx or .xlsm, and ${about} does not.`
    case 'only-with-share':
      return `${about} says what a share copy holds: give --share with it.`
    case 'not-with-share':
      return `${about} writes into the workbook, and --share leaves it as it is: ask for one, then for the other.`
    case 'sheet-unknown':
      return `${about === '' ? 'A blank' : about} is not a sheet that can be asked for: these are ${ON_REQUEST_LIST}.`
    case 'sheet-needs-out':
      return `${about} names people, and is written only into a copy of the workbook: give --out with it.`
  }
}

export const USAGE = `casefile: the figures of an Accelerated Improvement Plan, worked out from a workbook of audits, supervisions, contacts and visits.

  casefile refresh <workbook.xlsx> [--as-at yyyy-mm-dd] [--today yyyy-mm-dd] [--out file] [--issue] [--sheets names]
      Writes the summary sheets and the list of visits due into the workbook, or into a copy of it.

  casefile refresh <workbook.xlsx> --share [--out copy.xlsx] [--notes] [--suppress]
      Makes a new workbook of Summary and About alone, without tables, ids and names, and leaves the workbook as it is.

  casefile figures <workbook.xlsx> [--as-at yyyy-mm-dd] [--today yyyy-mm-dd] [--rows]
      Prints the figures as JSON, with the sheet rows behind them if asked.

  casefile template <file.xlsx>
      Makes a blank workbook to fill.

  casefile sample <file.xlsx> [--children number] [--seed number] [--messy]
      Makes a workbook of made-up children, clean or as real extracts are.

  casefile demo [folder]
      Makes a messy sample, refreshes it and prints the six figures.

  --as-at    The day that the figures describe. Otherwise the workbook's Extract date, or today.
  --today    Stands for the machine's clock.
  --out      Leaves the workbook as it is and writes the refreshed one to this file.
  --issue    Issues the next list of visits due: puts it in order, and keeps the figures in History.
  --sheets   Further sheets, names with commas between, renewed by every refresh from then on:
${ON_REQUEST_NAMES.map((name) => `               ${name.padEnd(17)}${ON_REQUEST_WORDS[name]}`).join('\n')}
             support-workers and workers name people: they need --out, for a workbook that only their own managers can open.
  --notes    The share copy holds what was typed beside the figures.
  --suppress The share copy shows no count of 1 to 5, nor what would give one away.
  --rows     Lists the sheet rows behind each figure.

Everything happens on this machine. Exit codes: 0 done, 1 the workbook cannot be used, 2 wrong arguments.
`

/** Why a file could not be read or written. */
export type FileFault = 'missing' | 'folder' | 'in-use' | 'not-allowed' | 'folder-missing' | 'disk-full' | 'unreadable' | 'unwritable' | 'exists' | 'read-only' | 'not-a-refreshed-copy' | 'not-a-share-copy'

/** One sentence for a fault with a file. */
export function fileSentence(fault: FileFault, file: string): string {
  switch (fault) {
    case 'missing':
      return `There is no file ${file}.`
    case 'folder':
      return `${file} is a folder, not a workbook.`
    case 'in-use':
      return `${file} is in use. Close it in Excel and try again.`
    case 'not-allowed':
      return `You are not allowed to use ${file}.`
    case 'folder-missing':
      return `There is no folder to write ${file} into.`
    case 'disk-full':
      return `There is not enough room on the disk to write ${file}.`
    case 'unreadable':
      return `${file} could not be read.`
    case 'unwritable':
      return `${file} could not be written.`
    case 'exists':
      return `${file} is there already. Choose another name, or move it away first.`
    case 'read-only':
      return `${file} is marked as read-only, so it was left as it was. Use --out to write a copy.`
    case 'not-a-refreshed-copy':
      return `${file} is there already and holds no sheets of Casefile’s, so it was not written over. Choose another name, or move it away first.`
    case 'not-a-share-copy':
      return `${file} is there already and is no share copy of Casefile’s, so it was not written over. Choose another name, or move it away first.`
  }
}

/** Excel and LibreOffice put a file of their own beside a workbook that somebody has open. */
export function openElsewhereSentence(file: string, lock: string): string {
  return `${file} is open in Excel or LibreOffice. Close it and try again; if nobody has it open, delete ${lock} beside it.`
}

export const CLI_WORDS = {
  noMeasures: 'No table was found that any measure could be worked out from, so nothing was written.',
  noFigures: 'No table was found that any measure could be worked out from.',
  stopped: 'Stopped. The workbook was left as it was.',
  unexpected: (message: string): string => `Casefile stopped at a fault of its own and left the workbook as it was (${message}).`,
  reading: 'Reading',
  calculating: 'Working out the figures',
  writing: 'Writing',
  notPrinted: 'What was asked for could not be printed in full: there may be no room on the disk.',
  made: (file: string): string => `Made ${file}.`,
  refreshed: (file: string, asAt: string, sheets: readonly string[]): string => `Wrote ${sheets.join(', ')} into ${file}, as at ${asAt}.`,
} as const

/** The name of the group of rows that carry none. */
export const NOT_RECORDED = 'Not recorded'

export const DEMO_WORDS = {
  title: 'A made-up county, refreshed',
  about: (children: number, asAt: string): string => `${children} children, none of them real, in a messy extract as at ${asAt}.`,
  target: (target: string): string => `target ${target}`,
  issues: (issues: string): string => `${issues} found with the data, each listed on the sheet Data issues.`,
  thing: 'thing wrong',
  things: 'things wrong',
  written: (file: string): string => `Open the workbook: ${file}`,
} as const
