/** Spoils single cells, as hands, look-ups and case systems spoil them. */
import type { SpecCell, SpecValue } from '../../workbook'
import { BLANK_CELL } from '../cells'
import type { Draws } from '../random'
import type { ColumnKind, SourceTableName } from '../sourceTables'
import { typedDate, UNREADABLE_DATES } from './dateForms'
import { MESS_RATES as RATES } from './messRates'
import { BLANKS, GRADES_OFF_SCALE, NOBODYS_NAMES, ODD_YES_NO, OTHER_WORDS, UNKNOWN_WORDS } from './otherWords'

/** How a column of an extract goes wrong. */
export interface SpoiltColumn {
  readonly table: SourceTableName
  readonly header: string
  readonly kind: ColumnKind
  readonly needed: boolean
  /** A date that says that something happened. */
  readonly happened: boolean
}

const TWENTY_YEARS = 7305

/** One of several things at their rates; null: none of them. Rates add up to less than 1. */
function fate<Outcome>(draws: Draws, outcomes: readonly (readonly [rate: number, outcome: () => Outcome])[]): Outcome | null {
  let drawn = draws.unit()
  for (const [rate, outcome] of outcomes) {
    if (drawn < rate) return outcome()
    drawn -= rate
  }
  return null
}

function spoilDate(day: number, column: SpoiltColumn, draws: Draws): SpecValue | null {
  return fate<SpecValue>(draws, [
    [column.table === 'Supervisions' ? RATES.textDateInSupervisions : RATES.textDate, () => typedDate(day, draws)],
    [RATES.unreadableDate, () => draws.pick(UNREADABLE_DATES)],
    [column.happened ? RATES.futureDate : 0, () => day + TWENTY_YEARS],
    [column.needed ? 0 : RATES.notAvailable, () => '#N/A'],
  ])
}

function spoilChildId(id: string, column: SpoiltColumn, draws: Draws): SpecValue | null {
  const severalIds = column.table === 'Visits' || column.table === 'Contacts' ? RATES.severalIds : 0
  return fate<SpecValue>(draws, [
    [RATES.spacedId, () => ` ${id} `],
    [RATES.pointZeroId, () => `${id}.0`],
    [RATES.numberId, () => Number(id)],
    [severalIds, () => `${id}; ${Number(id) + 1}`],
  ])
}

/** Two letters changed places, or a name of nobody. */
function strangerTo(name: string, draws: Draws): string {
  if (draws.chance(0.3)) return draws.pick(NOBODYS_NAMES)
  const at = name.length - 3
  return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
}

function spoilName(name: string, column: SpoiltColumn, draws: Draws): SpecValue | null {
  const isWorker = column.header === 'Worker' && column.table !== 'Workers'
  return fate<SpecValue>(draws, [
    [RATES.otherSpelling / 2, () => name.toUpperCase()],
    [RATES.otherSpelling / 2, () => `${name.replace(' ', '  ')} `],
    [isWorker ? RATES.unknownWorker : 0, () => strangerTo(name, draws)],
    [column.needed ? 0 : RATES.notAvailable, () => '#N/A'],
  ])
}

function spoilWord(word: string, column: SpoiltColumn, draws: Draws): SpecValue | null {
  const others = OTHER_WORDS[word] ?? []
  const unknown = UNKNOWN_WORDS[column.header] ?? []
  return fate<SpecValue>(draws, [
    [others.length > 0 ? RATES.otherWord : 0, () => draws.pick(others)],
    [unknown.length > 0 ? RATES.unknownWord : 0, () => draws.pick(unknown)],
    [column.kind === 'grade' ? RATES.gradeOffScale : 0, () => draws.pick(GRADES_OFF_SCALE)],
    [column.kind === 'yes-no' ? RATES.oddYesNo : 0, () => draws.pick(ODD_YES_NO)],
  ])
}

/** The cell as the messy extract has it; most stay as they are. */
export function spoil(cell: SpecCell, column: SpoiltColumn, draws: Draws): SpecCell {
  const { value } = cell
  if (value === null) return cell
  if (draws.chance(column.needed ? RATES.neededBlank : RATES.blank)) {
    const blank = draws.pick(BLANKS)
    return blank === '' ? BLANK_CELL : { value: blank }
  }
  const spoilt = ((): SpecValue | null => {
    if (column.kind === 'date') return typeof value === 'number' ? spoilDate(value, column, draws) : null
    if (typeof value !== 'string') return null
    if (column.kind === 'id') return column.header === 'Child ID' ? spoilChildId(value, column, draws) : null
    return column.kind === 'name' ? spoilName(value, column, draws) : spoilWord(value, column, draws)
  })()
  return spoilt === null ? cell : { value: spoilt }
}
