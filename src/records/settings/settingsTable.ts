/** The `Settings` table: values in force, what is confirmed, and what could not be read. */
import { longDate, NO_DAY } from '../../calendar'
import type { CountingRule, Day, WorkingDayRule } from '../../calendar'
import type { DateSystem } from '../../workbook'
import { foldHeader, foldName } from '../cells/folding'
import { dayOfMoment, momentOfSerial, momentOfText, serialShift } from '../cells/moments'
import { numberOf } from '../cells/numbers'
import { yesNoOf } from '../cells/yesNo'
import {
  CONTACTS_WITHOUT_OUTCOME,
  COUNTING_RULES,
  GRADE_NUMBERS,
  QUESTIONS,
  REPORT_PERIODS,
  SETTING_DEFAULTS,
  WORKING_DAY_RULES,
  type SettingDefault,
  type SettingName,
} from '../defaults'
import type { ContactsWithoutOutcome, GradeNumbers, QuestionCode, ReportPeriod, SettingsInForce } from '../records'
import type { IssueLog } from '../reading/issueLog'
import { Rules } from './rules'
import type { SettingsCell, SettingsRow } from './settingsRows'

/** What the `Settings` table comes to. */
export interface SettingsRead {
  readonly settings: SettingsInForce
  readonly rules: Rules
  readonly confirmed: ReadonlySet<QuestionCode>
}

/** A setting as it stands: by its own text, and the number or day that it is. */
interface Standing {
  readonly value: string
  readonly number: number
  readonly isDefault: boolean
  readonly confirmed: boolean
}

/** The day that a cell of a settings table names; null where it names none. */
export function dayOfCell(cell: SettingsCell, system: DateSystem): Day | null {
  if (cell === null || typeof cell === 'boolean') return null
  const shift = serialShift(system)
  const moment = typeof cell === 'number' ? momentOfSerial(cell + shift) : momentOfText(cell, shift)
  return moment < 0 ? null : dayOfMoment(moment)
}

/** Whether the `Confirmed` cell of a row says yes; a word that is neither is an issue. */
export function isConfirmed(row: SettingsRow, log: IssueLog): boolean {
  const text = row.text('Confirmed')
  if (text === '') return false
  const answer = yesNoOf(text)
  if (answer < -1) log.addSetting(row.plan, row.row, 'Confirmed', 'yes-no-unreadable', text, 'counted-blank')
  return answer === 1
}

/** A count of something: a whole number not below the least; null for anything else. */
export function wholeNumberOf(cell: SettingsCell, least: number): number | null {
  const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? numberOf(cell.replace(/ ?(days?|months?)$/i, '')) : null
  return number !== null && Number.isInteger(number) && number >= least ? number : null
}

/** What a row says of its setting; null where its value cannot be read. */
function readValue(known: SettingDefault, row: SettingsRow, system: DateSystem): { readonly value: string; readonly number: number } | null {
  const cell = row.cell('Value')
  switch (known.kind) {
    case 'date': {
      const day = dayOfCell(cell, system)
      return day === null ? null : { value: longDate(day), number: day }
    }
    case 'number': {
      const number = wholeNumberOf(cell, known.least)
      return number === null ? null : { value: String(number), number }
    }
    case 'choice': {
      const folded = foldHeader(row.text('Value'))
      // `1 is outstanding` says as much as `1 is outstanding; 4 is inadequate`
      const asked = known.choices.findIndex((choice) => foldHeader(choice) === folded || foldHeader(choice.split(';')[0]) === folded)
      const yes = yesNoOf(row.text('Value'))
      const index = asked >= 0 ? asked : known.choices.indexOf(yes === 1 ? 'Yes' : yes === 0 ? 'No' : '')
      return index < 0 ? null : { value: known.choices[index], number: index }
    }
    case 'list':
      return { value: row.text('Value'), number: 0 }
  }
}

function questionOf(setting: string): QuestionCode | undefined {
  const folded = foldHeader(setting)
  return QUESTIONS.find((question) => foldHeader(question) === folded)
}

function choiceOf<Rule extends string>(rules: Readonly<Record<Rule, string>>, value: string): Rule | undefined {
  for (const rule in rules) if (rules[rule] === value) return rule
  return undefined
}

/** Values tried out in place of those that the workbook has, as they would be typed. */
export type TriedSettings = Readonly<Partial<Record<SettingName, string>>>

/** Reads the rows of `Settings`: of two for one setting the lower rules. What is blank or cannot be read takes its default. */
export function readSettings(rows: readonly SettingsRow[], system: DateSystem, log: IssueLog, tried: TriedSettings = {}): SettingsRead {
  const confirmed = new Set<QuestionCode>()
  const standing = new Map<SettingName, Standing>(
    SETTING_DEFAULTS.map((known) => [known.setting, { value: known.value, number: defaultNumber(known), isDefault: true, confirmed: false }]),
  )
  for (const row of rows) {
    const name = row.text('Setting')
    const known = SETTING_DEFAULTS.find((candidate) => foldHeader(candidate.setting) === foldHeader(name))
    const question = known?.question ?? questionOf(name)
    const isAnswered = isConfirmed(row, log)
    if (question && isAnswered) confirmed.add(question)
    if (known === undefined) {
      if (question === undefined) log.addSetting(row.plan, row.row, 'Setting', 'setting-unknown', name, 'default-used')
      continue
    }
    const isBlank = row.cell('Value') === null
    const read = isBlank ? null : readValue(known, row, system)
    if (!isBlank && read === null) log.addSetting(row.plan, row.row, 'Value', 'setting-unreadable', row.text('Value'), 'default-used', [known.setting, known.value])
    const isDefault = read === null || foldName(read.value) === foldName(known.value)
    standing.set(known.setting, { value: read?.value ?? known.value, number: read?.number ?? defaultNumber(known), isDefault, confirmed: isAnswered })
  }
  const of = (setting: SettingName): Standing => {
    const stands = standing.get(setting) ?? { value: '', number: 0, isDefault: true, confirmed: false }
    const value = tried[setting]
    return value === undefined ? stands : { ...stands, value, isDefault: false }
  }
  return {
    settings: {
      extractDate: of('Extract date').number,
      countingRule: choiceOf<CountingRule>(COUNTING_RULES, of('Counting rule').value) ?? 'day-after-is-day-1',
      workingDayRule: choiceOf<WorkingDayRule>(WORKING_DAY_RULES, of('Working-day rule').value) ?? 'bank-holidays-off',
      countChildOnce: of('Count a child once').value === 'Yes',
      supervisionsNeeded: of('Supervisions needed').number,
      longAbsenceDays: of('Long absence (days)').number,
      lookAheadDays: of('Look ahead (days)').number,
      contactsWithoutOutcome: choiceOf<ContactsWithoutOutcome>(CONTACTS_WITHOUT_OUTCOME, of('Contacts without an outcome').value) ?? 'call-for-visit',
      gradeNumbers: choiceOf<GradeNumbers>(GRADE_NUMBERS, of('Grade numbers').value) ?? 'one-is-outstanding',
      reportPeriod: choiceOf<ReportPeriod>(REPORT_PERIODS, of('Report period').value) ?? 'fortnightly',
      refreshOnChange: of('Refresh when a table changes').value === 'Yes',
      shown: SETTING_DEFAULTS.map(({ setting }) => {
        const { value, isDefault, confirmed: isAnswered } = of(setting)
        return { setting, value, isDefault, confirmed: isAnswered }
      }),
    },
    rules: new Rules((setting) => of(setting).value),
    confirmed,
  }
}

function defaultNumber(known: SettingDefault): number {
  return known.kind === 'number' ? Number(known.value) : known.kind === 'date' ? NO_DAY : 0
}
