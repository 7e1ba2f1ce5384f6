/** Protection of a sheet and of the workbook's structure. */
import { HostError, type Sheet, type Workbook } from '../../model'
import type { Arguments } from '../arguments'
import { flagOf, knownOf } from '../coerce'
import { describeType } from '../hostObject'

function passwordOf(given: Arguments, index: number): { password?: string } {
  const password = given.textOr(index, null)
  return password === null || password === '' ? {} : { password }
}

function requirePassword(kept: { readonly password?: string }, given: Arguments): void {
  if (kept.password !== undefined && given.textOr(0, undefined) !== kept.password) throw new HostError('BadPassword')
}

/** What protection may leave allowed. Which cells can be selected is not played. */
const ALLOWED = ['AutoFilter', 'DeleteColumns', 'DeleteRows', 'EditObjects', 'EditScenarios', 'FormatCells', 'FormatColumns', 'FormatRows', 'InsertColumns', 'InsertHyperlinks', 'InsertRows', 'PivotTables', 'Sort'].map((name) => `allow${name}`)

export const sheetProtection = describeType<Sheet>({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, given) => {
      if (sheet.protection !== null) throw new HostError('InvalidOperation', 'The sheet is protected already.')
      const options = given.isMissing(0)
        ? {}
        : Object.fromEntries(Object.entries(knownOf(given.raw(0), ALLOWED, 'protecting a sheet')).map(([name, value]) => [name, flagOf(value)]))
      sheet.protection = { options, ...passwordOf(given, 1) }
    },
    Unprotect: (sheet, given) => {
      if (sheet.protection !== null) requirePassword(sheet.protection, given)
      sheet.protection = null
    },
  },
})

export const workbookProtection = describeType<Workbook>({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (workbook) => workbook.protection !== null } },
  methods: {
    Protect: (workbook, given) => {
      workbook.protection = passwordOf(given, 0)
    },
    Unprotect: (workbook, given) => {
      if (workbook.protection !== null) requirePassword(workbook.protection, given)
      workbook.protection = null
    },
  },
})
