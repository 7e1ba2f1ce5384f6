/** The rows of the settings tables that the pane types into, each found as a refresh finds it. */
import { NO_DAY, type Day } from '../../calendar'
import type { DateSystem, SpecValue } from '../../workbook'
import { MEASURE_NAMES } from '../../words'
import { foldHeader } from '../cells/folding'
import type { SettingName } from '../defaults'
import type { MeasureId, TableName, TimescaleSubject } from '../records'
import type { SettingsRow } from '../settings/settingsRows'
import { dayOfCell } from '../settings/settingsTable'
import { measureNamed } from '../settings/targetsTable'
import { subjectNamed } from '../settings/timescalesTable'
import { targetInForce } from '../targetInForce'
import type { TypedRow } from './typeRow'

function lowest(rows: readonly SettingsRow[], isMeant: (row: SettingsRow) => boolean): SettingsRow | null {
  return rows.findLast(isMeant) ?? null
}

/** The row of one setting: of two the lower, which rules. */
export function settingRow(setting: SettingName, cells: { readonly value?: SpecValue; readonly confirmed?: 'Yes' | 'No' }): TypedRow {
  return {
    table: 'Settings',
    pick: (rows) => lowest(rows, (row) => foldHeader(row.text('Setting')) === foldHeader(setting)),
    about: { Setting: setting },
    cells: {
      ...(cells.value === undefined ? {} : { Value: cells.value }),
      ...(cells.confirmed === undefined ? {} : { Confirmed: cells.confirmed }),
    },
  }
}

/** The row of `Targets` of a measure as a whole that is in force on a day. */
export function targetRow(
  measure: MeasureId,
  cells: { readonly target?: number; readonly tolerance?: number; readonly confirmed?: 'Yes' | 'No' },
  inForce: { readonly on: Day; readonly dateSystem: DateSystem },
): TypedRow {
  return {
    table: 'Targets',
    pick: (rows) => {
      const own = rows
        .filter((row) => measureNamed(row.text('Measure')) === measure && row.text('Team') === '')
        .map((row) => ({ row, from: dayOfCell(row.cell('From'), inForce.dateSystem) ?? NO_DAY }))
      return targetInForce(own, inForce.on)?.row ?? null
    },
    about: { Measure: MEASURE_NAMES[measure] },
    cells: {
      ...(cells.target === undefined ? {} : { Target: cells.target / 1_000_000 }),
      ...(cells.tolerance === undefined ? {} : { 'Amber tolerance': cells.tolerance / 1_000_000 }),
      ...(cells.confirmed === undefined ? {} : { Confirmed: cells.confirmed }),
    },
  }
}

/** The general row of `Timescales` of a subject: the lowest that gives this part, else the lowest of the subject. */
export function timescaleRow(subject: TimescaleSubject, part: 'First visit' | 'Then every', timescale: string): TypedRow {
  const isOwn = (row: SettingsRow) => subjectNamed(row.text('Applies to')) === subject && row.text('Team') === ''
  return {
    table: 'Timescales',
    pick: (rows) => lowest(rows, (row) => isOwn(row) && row.text(part) !== '') ?? lowest(rows, isOwn),
    about: { 'Applies to': subject },
    cells: { [part]: timescale },
  }
}

/** The row of `Columns` that says which header of a source feeds a field. */
export function columnRow(table: TableName, field: string, source: string, header: string): TypedRow {
  const written = `${table}: ${field}`
  return {
    table: 'Columns',
    pick: (rows) => lowest(rows, (row) => foldHeader(row.text('Field')) === foldHeader(written) && foldHeader(row.text('Table')) === foldHeader(source)),
    about: { Field: written, Table: source },
    cells: { Column: header },
  }
}

/** The row of `Columns` that names a source for a table. */
export function sourceRow(table: TableName, source: string): TypedRow {
  return {
    table: 'Columns',
    pick: (rows) => lowest(rows, (row) => foldHeader(row.text('Field')) === foldHeader(table) && foldHeader(row.text('Table')) === foldHeader(source)),
    about: { Field: table },
    cells: { Table: source },
  }
}
