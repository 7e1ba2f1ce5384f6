/**
 * The settings that the workbook itself holds, as first written: `Settings`, `Targets`, `Timescales`, `Holidays`, with the defaults that rule
 * anyway until somebody types over them. They are ordinary tables of the user's: every cell is theirs from then on.
 */
import { printTimescale } from '../calendar'
import { SETTING_DEFAULTS, TARGET_DEFAULTS, TIMESCALE_DEFAULTS, type MeasureId, type SettingDefault, type TimescaleSubject } from '../records'
import {
  DIRECTION_WORDS,
  MEASURE_NAMES,
  NO,
  QUESTION_WORDS,
  questionToConfirm,
  SETTING_MEANINGS,
  SETTINGS_HEADERS,
  SETTINGS_LINES,
  settingsFooter,
  SHEET_NAMES,
  SHEET_TITLES,
  TARGET_NOTES,
  TIMESCALE_NOTES,
  YES,
} from '../words'
import type { RowSpec, SheetSpec, SpecCell } from '../workbook'
import { line, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { targetFormat } from './printedRate'

type SettingsKey = 'settings' | 'targets' | 'timescales' | 'holidays' | 'columns'

/** A column of a settings table; all of them belong to the user. */
function typed(key: string, header: string, least: number, most: number, more: Partial<UnfittedColumn> = {}): UnfittedColumn {
  return { key, header, widths: { least, most }, format: 'text', align: 'left', content: 'typed', ...more }
}

function sheetOf(key: SettingsKey, lines: readonly string[], columns: readonly UnfittedColumn[], rowKey: readonly string[], rows: readonly RowSpec[]): SheetSpec {
  const name = SHEET_NAMES[key]
  return {
    key,
    name,
    intro: [line(textCell(SHEET_TITLES[key](), 'title')), ...lines.map((text) => line(textCell(text, 'note')))],
    table: { name, nameIfTaken: `casefile_${key}`, columns: fitted(columns, rows, 'filter-buttons'), rowKey, rows, filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 0 },
    print: { orientation: 'landscape', footer: settingsFooter(name) },
  }
}

function settingValue({ kind, value }: SettingDefault): SpecCell {
  if (kind === 'number') return numberCell(Number(value), 'integer')
  if (kind === 'date') return numberCell(null, 'date')
  return textCell(value)
}

function settingRow(setting: SettingDefault): RowSpec {
  const { question } = setting
  const meaning = SETTING_MEANINGS[setting.setting]
  return {
    cells: {
      setting: textCell(setting.setting),
      value: settingValue(setting),
      confirmed: textCell(question === null ? '' : NO),
      meaning: textCell(question === null ? meaning : `${meaning} ${questionToConfirm(QUESTION_WORDS[question].question)}`),
    },
  }
}

function settingsSheet(): SheetSpec {
  const headers = SETTINGS_HEADERS.settings
  const choices = [...new Set(SETTING_DEFAULTS.flatMap((setting) => setting.choices))]
  return sheetOf(
    'settings',
    [SETTINGS_LINES.settings, SETTINGS_LINES.settingsQuestions],
    [
      typed('setting', headers.setting, 20, 36, { wrap: true }),
      typed('value', headers.value, 20, 50, { wrap: true, pickList: choices }),
      typed('confirmed', headers.confirmed, 13, 14, { pickList: [YES, NO] }),
      typed('meaning', headers.meaning, 40, 80, { wrap: true }),
    ],
    ['setting'],
    SETTING_DEFAULTS.map(settingRow),
  )
}

function targetRow(measure: MeasureId): RowSpec[] {
  const { target, tolerance, direction, window } = TARGET_DEFAULTS[measure]
  if (target === null || tolerance === null) return []
  return [
    {
      cells: {
        measure: textCell(MEASURE_NAMES[measure]),
        target: numberCell(target / 1_000_000, targetFormat(target)),
        direction: textCell(DIRECTION_WORDS[direction]),
        tolerance: numberCell(tolerance / 1_000_000, targetFormat(tolerance)),
        window: numberCell(window),
        confirmed: textCell(measure === 'audits-inadequate' ? NO : ''),
        note: textCell(TARGET_NOTES[measure] ?? ''),
      },
    },
  ]
}

function targetsSheet(): SheetSpec {
  const headers = SETTINGS_HEADERS.targets
  return sheetOf(
    'targets',
    [SETTINGS_LINES.targets],
    [
      typed('measure', headers.measure, 24, 42),
      typed('team', headers.team, 16, 24),
      typed('target', headers.target, 10, 12, { format: 'percent1', align: 'right' }),
      typed('from', headers.from, 12, 13, { format: 'date', align: 'right' }),
      typed('direction', headers.direction, 13, 18, { pickList: Object.values(DIRECTION_WORDS) }),
      typed('tolerance', headers.tolerance, 12, 13, { format: 'percent1', align: 'right' }),
      typed('window', headers.window, 12, 13, { format: 'integer', align: 'right' }),
      typed('confirmed', headers.confirmed, 13, 14, { pickList: [YES, NO] }),
      typed('note', headers.note, 30, 60, { wrap: true }),
    ],
    ['measure', 'team', 'from'],
    (Object.keys(TARGET_DEFAULTS) as MeasureId[]).flatMap(targetRow),
  )
}

function timescaleRow(subject: TimescaleSubject): RowSpec {
  const { firstVisit, thenEvery, columns } = TIMESCALE_DEFAULTS[subject]
  return {
    cells: {
      appliesTo: textCell(subject),
      ...(columns.includes('firstVisit') ? { firstVisit: textCell(printTimescale(firstVisit)) } : {}),
      ...(columns.includes('thenEvery') ? { thenEvery: textCell(printTimescale(thenEvery)) } : {}),
      note: textCell(TIMESCALE_NOTES[subject]),
    },
  }
}

function timescalesSheet(): SheetSpec {
  const headers = SETTINGS_HEADERS.timescales
  const subjects = Object.keys(TIMESCALE_DEFAULTS) as TimescaleSubject[]
  return sheetOf(
    'timescales',
    [SETTINGS_LINES.timescales],
    [
      typed('appliesTo', headers.appliesTo, 24, 28),
      typed('team', headers.team, 16, 24),
      typed('firstVisit', headers.firstVisit, 16, 20),
      typed('thenEvery', headers.thenEvery, 16, 20),
      typed('note', headers.note, 40, 70, { wrap: true }),
    ],
    ['appliesTo', 'team'],
    subjects.map(timescaleRow),
  )
}

function holidaysSheet(): SheetSpec {
  const headers = SETTINGS_HEADERS.holidays
  return sheetOf(
    'holidays',
    [SETTINGS_LINES.holidays],
    [typed('date', headers.date, 14, 16, { format: 'date', align: 'right' }), typed('reason', headers.reason, 40, 60, { wrap: true })],
    ['date'],
    [{ cells: {} }],
  )
}

/** The user's own matching: written when the first column is chosen, not before. */
export function columnsSheet(): SheetSpec {
  const headers = SETTINGS_HEADERS.columns
  return sheetOf(
    'columns',
    [SETTINGS_LINES.columns],
    [typed('field', headers.field, 24, 40), typed('table', headers.table, 20, 36), typed('column', headers.column, 20, 36)],
    ['field', 'table'],
    [{ cells: {} }],
  )
}

/** The four settings sheets with the defaults, for a template, a sample, or a workbook whose user asks for them. */
export function settingsSheets(): SheetSpec[] {
  return [settingsSheet(), targetsSheet(), timescalesSheet(), holidaysSheet()]
}
