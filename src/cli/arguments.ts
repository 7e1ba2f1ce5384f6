/** The command line's arguments: words in, a command or a named fault out. */
import { extname } from 'node:path'
import { FIRST_DAY, LAST_DAY, NO_DAY, parseIsoDate, type Day } from '../calendar'
import { SAMPLE_CHILDREN, SAMPLE_SEED } from '../newWorkbooks'
import { isRequestedSheet, type RequestedSheet } from '../sheets'
import { NAMES_WORKERS, type ArgumentFault } from '../words'

export interface RefreshCommand {
  readonly command: 'refresh'
  readonly file: string
  /** NO_DAY: the workbook's own `Extract date`, else today. */
  readonly asAt: Day
  /** NO_DAY: by the machine's clock. */
  readonly today: Day
  /** Where the refreshed workbook goes; null: in place. */
  readonly out: string | null
  /** Whether the next surgery list is issued with it. */
  readonly list: 'issued' | 'kept'
  /** Sheets on request, besides those that stand in the workbook already. */
  readonly sheets: readonly RequestedSheet[]
}

export interface ShareCommand {
  readonly command: 'share'
  readonly file: string
  readonly asAt: Day
  readonly today: Day
  /** Where the copy goes; null: beside the workbook, under its name and *(share)*. */
  readonly out: string | null
  readonly typedNotes: 'left-out' | 'included'
  readonly smallCounts: 'shown' | 'suppressed'
}

export interface FiguresCommand {
  readonly command: 'figures'
  readonly file: string
  readonly asAt: Day
  readonly today: Day
  /** Whether each measure lists the sheet rows behind it. */
  readonly rows: 'listed' | 'left-out'
}

export interface TemplateCommand {
  readonly command: 'template'
  readonly file: string
}

export interface SampleCommand {
  readonly command: 'sample'
  readonly file: string
  readonly children: number
  readonly seed: number
  readonly extract: 'clean' | 'messy'
}

export interface DemoCommand {
  readonly command: 'demo'
  /** Where the workbook goes; null: a folder of the system's own for what need not last. */
  readonly folder: string | null
}

export type Command = RefreshCommand | ShareCommand | FiguresCommand | TemplateCommand | SampleCommand | DemoCommand | { readonly command: 'help' } | { readonly command: 'version' }

/** A command, or what is wrong with the arguments and with which of them. */
export type Parsed = { readonly command: Command } | { readonly fault: ArgumentFault; readonly about: string }

export const MOST_CHILDREN = 100_000
const MOST_SEED = 2_147_483_647

type OptionKind = 'date' | 'children' | 'seed' | 'path' | 'sheets' | 'flag'

const DATES = { '--as-at': 'date', '--today': 'date' } as const

/** Options that say what a share copy holds: nothing without one. */
const SHARING = ['--notes', '--suppress'] as const

/** The options of each command. */
const OPTIONS: Readonly<Record<'refresh' | 'figures' | 'template' | 'sample' | 'demo', Readonly<Record<string, OptionKind>>>> = {
  refresh: { ...DATES, '--out': 'path', '--issue': 'flag', '--sheets': 'sheets', '--share': 'flag', '--notes': 'flag', '--suppress': 'flag' },
  figures: { ...DATES, '--rows': 'flag' },
  template: {},
  sample: { '--children': 'children', '--seed': 'seed', '--messy': 'flag' },
  demo: {},
}
type CommandName = keyof typeof OPTIONS

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(OPTIONS, word)
}

/** What was typed behind a command: paths in order, and each option's value as far as it could be read. */
interface Typed {
  readonly paths: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  readonly texts: ReadonlyMap<string, string>
}

interface Fault {
  readonly fault: ArgumentFault
  readonly about: string
}

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,10}$/.test(text)) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}

function valueOf(kind: OptionKind, text: string): number | Fault {
  if (kind === 'date') {
    const day = parseIsoDate(text)
    return day !== NO_DAY && day >= FIRST_DAY && day <= LAST_DAY ? day : { fault: 'date-unreadable', about: text }
  }
  const number = kind === 'children' ? wholeNumber(text, 1, MOST_CHILDREN) : wholeNumber(text, 0, MOST_SEED)
  return number ?? { fault: kind === 'children' ? 'children-unreadable' : 'seed-unreadable', about: text }
}

/** The words of `trend,workers`. */
function sheetsIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))]
}

function readTyped(words: readonly string[], options: Readonly<Record<string, OptionKind>>): Typed | Fault {
  const paths: string[] = []
  const numbers = new Map<string, number>()
  const texts = new Map<string, string>()
  let onlyPaths = false
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (onlyPaths || !word.startsWith('-') || word === '-') {
      paths.push(word)
      continue
    }
    if (word === '--') {
      onlyPaths = true
      continue
    }
    const equals = word.indexOf('=')
    const option = equals < 0 ? word : word.slice(0, equals)
    if (!Object.hasOwn(options, option)) return { fault: 'option-unknown', about: option }
    if (numbers.has(option) || texts.has(option)) return { fault: 'option-twice', about: option }
    const kind = options[option]
    if (kind === 'flag') {
      if (equals >= 0) return { fault: 'option-without-value', about: option }
      numbers.set(option, 1)
      continue
    }
    const written = equals >= 0 ? word.slice(equals + 1) : words[at + 1]
    if (written === undefined || written === '' || (equals < 0 && written.startsWith('--'))) return { fault: 'option-needs-value', about: option }
    if (equals < 0) at += 1
    if (kind === 'path' || kind === 'sheets') {
      const unknown = kind === 'sheets' ? sheetsIn(written).find((word) => !isRequestedSheet(word)) : undefined
      if (unknown !== undefined) return { fault: 'sheet-unknown', about: unknown }
      texts.set(option, written)
      continue
    }
    const value = valueOf(kind, written)
    if (typeof value !== 'number') return value
    numbers.set(option, value)
  }
  return { paths, numbers, texts }
}

/** What is wrong with options that do not go together, or with the name of a file to be made: Excel opens a workbook only under the ending of its kind. */
function togetherFault(name: Exclude<CommandName, 'demo'>, file: string, { numbers, texts }: Typed): Fault | null {
  const out = texts.get('--out')
  if (numbers.has('--share') && numbers.has('--issue')) return { fault: 'not-with-share', about: '--issue' }
  if (numbers.has('--share') && texts.has('--sheets')) return { fault: 'not-with-share', about: '--sheets' }
  if (numbers.has('--share')) return out !== undefined && extname(out).toLowerCase() !== '.xlsx' ? { fault: 'not-xlsx-name', about: out } : null
  const sharing = SHARING.find((option) => numbers.has(option))
  if (sharing !== undefined) return { fault: 'only-with-share', about: sharing }
  const naming = sheetsIn(texts.get('--sheets') ?? '').find((sheet) => isRequestedSheet(sheet) && NAMES_WORKERS.has(sheet))
  if (naming !== undefined && out === undefined) return { fault: 'sheet-needs-out', about: naming }
  if (name === 'refresh' && out !== undefined && extname(out).toLowerCase() !== extname(file).toLowerCase()) return { fault: 'out-of-another-kind', about: out }
  if ((name === 'template' || name === 'sample') && extname(file).toLowerCase() !== '.xlsx') return { fault: 'not-xlsx-name', about: file }
  return null
}

function commandOf(name: Exclude<CommandName, 'demo'>, file: string, { numbers, texts }: Typed): Command {
  const asAt = numbers.get('--as-at') ?? NO_DAY
  const today = numbers.get('--today') ?? NO_DAY
  switch (name) {
    case 'refresh': {
      const out = texts.get('--out') ?? null
      if (!numbers.has('--share')) {
        const sheets = sheetsIn(texts.get('--sheets') ?? '').filter(isRequestedSheet)
        return { command: name, file, asAt, today, out, list: numbers.has('--issue') ? 'issued' : 'kept', sheets }
      }
      const typedNotes = numbers.has('--notes') ? 'included' : 'left-out'
      return { command: 'share', file, asAt, today, out, typedNotes, smallCounts: numbers.has('--suppress') ? 'suppressed' : 'shown' }
    }
    case 'figures':
      return { command: name, file, asAt, today, rows: numbers.has('--rows') ? 'listed' : 'left-out' }
    case 'template':
      return { command: name, file }
    case 'sample':
      return {
        command: name,
        file,
        children: numbers.get('--children') ?? SAMPLE_CHILDREN,
        seed: numbers.get('--seed') ?? SAMPLE_SEED,
        extract: numbers.has('--messy') ? 'messy' : 'clean',
      }
  }
}

/** Reads the arguments behind the program's name. `--help` and `--version` anywhere before a `--` win over all else. */
export function parseArguments(words: readonly string[]): Parsed {
  const end = words.indexOf('--')
  const options = end < 0 ? words : words.slice(0, end)
  if (options.includes('--help') || options.includes('-h') || words[0] === 'help') return { command: { command: 'help' } }
  if (options.includes('--version')) return { command: { command: 'version' } }
  const [name, ...rest] = words
  if (name === undefined) return { fault: 'command-missing', about: '' }
  if (!isCommandName(name)) return { fault: 'command-unknown', about: name }
  const typed = readTyped(rest, OPTIONS[name])
  if ('fault' in typed) return typed
  if (typed.paths.length > 1) return { fault: 'file-twice', about: typed.paths[1] }
  if (name === 'demo') return { command: { command: name, folder: typed.paths[0] ?? null } }
  if (typed.paths.length === 0 || typed.paths[0] === '') return { fault: 'file-missing', about: name }
  const fault = togetherFault(name, typed.paths[0], typed)
  return fault ?? { command: commandOf(name, typed.paths[0], typed) }
}
