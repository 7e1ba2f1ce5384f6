/**
 * Writes sheets into the open workbook: all is looked at and decided first, then one sheet after the other is written.
 *
 * Until the first write everything is as it was. After it the sheet in hand is finished where that can be; a sheet that was
 * not finished shows no stamp, and the next refresh writes it whole.
 */
import { checkSpecs, type DateSystem, type Progress, type SheetSpec, type WrittenSheet } from '../../workbook'
import { batch, isDoneInTime } from '../batch'
import { eventsOnAfterFault, listenForEdits } from '../events'
import { asExcelFault, ExcelFault } from '../excelFault'
import { cellAddress } from '../rules/place'
import { addSheet, removeUnfinished } from './addSheet'
import { arrange } from './arrange'
import { fewDifferences } from './fewDifferences'
import { planIntro } from './introPlan'
import type { RemoteEdits } from './remoteEdits'
import { newStanding, readStandings } from './standing'
import { survey, type OurTable, type Place } from './survey'
import { writeSheet, type SheetPlan } from './writeSheet'
import type { CellContext } from './content'

export interface WriteOptions {
  /** In rows. */
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

/** @throws {ExcelFault}; or the signal's reason, which is heard before the first write and between two sheets */
export async function writeSheets(specs: readonly SheetSpec[], dateSystem: DateSystem, edits: RemoteEdits, options: WriteOptions): Promise<readonly WrittenSheet[]> {
  checkSpecs(specs)
  options.signal?.throwIfAborted()
  const stopListening = await listenForEdits((edit) => edits.heard(edit))
  try {
    return await surveyAndWrite(specs, dateSystem, edits, options)
  } finally {
    await isDoneInTime(stopListening())
  }
}

async function surveyAndWrite(specs: readonly SheetSpec[], dateSystem: DateSystem, edits: RemoteEdits, { progress, signal }: WriteOptions): Promise<readonly WrittenSheet[]> {
  const { places, sheetNameOf } = await survey(specs)
  signal?.throwIfAborted()
  const context: CellContext = { dateSystem, sheetNameOf }
  const plans = await planTogether(places, context)
  signal?.throwIfAborted()
  await requireRoom(plans.filter((plan) => plan !== null), dateSystem)
  const total = specs.reduce((sum, { table }) => sum + table.rows.length, 0)
  const written: WrittenSheet[] = []
  let done = 0
  for (const [index, place] of places.entries()) {
    signal?.throwIfAborted()
    const waited = place.stands !== null && (await edits.pause(place.stands.sheetId, signal))
    const rowsKept = await writeOne(place, waited ? await planAnew(place, context, index) : plans[index], context)
    written.push({ key: place.spec.key, name: place.sheetName, ...(rowsKept === 0 ? {} : { rowsKept }) })
    done += place.spec.table.rows.length
    progress?.(done, total)
  }
  return written
}

/** Plans for the sheets that stand, looked at together; null for those that are new. @throws the fault, with the name of the sheet that it is about where one sheet is */
async function planTogether(places: readonly Place[], context: CellContext): Promise<readonly (SheetPlan | null)[]> {
  const standing = places.filter(({ stands }) => stands !== null)
  try {
    const plans = await plansOf(standing, context)
    return places.map((place) => (place.stands === null ? null : plans[standing.indexOf(place)]))
  } catch (thrown) {
    for (const place of standing) {
      await plansOf([place], context).catch((own: unknown) => {
        throw asExcelFault(own, 'untouched', place.sheetName)
      })
    }
    throw asExcelFault(thrown, 'untouched')
  }
}

async function plansOf(places: readonly Place[], context: CellContext): Promise<readonly SheetPlan[]> {
  const asked = places.flatMap(({ spec, stands }) => (stands === null ? [] : [{ ours: stands, spec }]))
  const standings = await readStandings(asked, context.dateSystem)
  const compared = places.map(({ spec, sheetName }, index) => ({ spec, standing: standings[index], intro: planIntro(spec, sheetName, standings[index]) }))
  const differing = await fewDifferences(compared, context)
  return places.map(({ sheetName }, index) => ({ ...compared[index], sheetName, differing: differing[index] }))
}

/** After somebody has edited the sheet. */
async function planAnew(place: Place, context: CellContext, before: number): Promise<SheetPlan> {
  try {
    const [plan] = await plansOf([place], context)
    await requireRoom([plan], context.dateSystem)
    return plan
  } catch (thrown) {
    throw asExcelFault(thrown, before === 0 ? 'untouched' : 'half-written', place.sheetName)
  }
}

/** @throws {ExcelFault} `cells-in-the-way` where cells of the user's stand below a table that must grow */
async function requireRoom(plans: readonly SheetPlan[], dateSystem: DateSystem): Promise<void> {
  const growing = plans.flatMap(({ spec, sheetName, standing }) => {
    const { area, rows, plan, hasTotals, sheetId } = standing
    const more = arrange(spec, plan.columns, rows, dateSystem).places.length - rows.length
    return more > 0 && !hasTotals ? [{ sheetName, sheetId, row: area.row + area.rows, column: area.column, rows: more, columns: area.columns }] : []
  })
  if (growing.length === 0) return
  const taken = await batch((context) => {
    const used = growing.map(({ sheetId, row, column, rows, columns }) =>
      context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex'),
    )
    return () => used.map((range) => (range.isNullObject ? null : cellAddress(range.rowIndex, range.columnIndex)))
  })
  taken.forEach((cell, index) => {
    if (cell !== null) throw new ExcelFault('cells-in-the-way', [growing[index].sheetName, cell])
  })
}

async function writeOne(place: Place, plan: SheetPlan | null, context: CellContext): Promise<number> {
  try {
    return await eventsOnAfterFault(() => (plan === null ? writeNew(place, context) : writeSheet(plan, context)))
  } catch (thrown) {
    throw asExcelFault(thrown, 'half-written', place.sheetName)
  }
}

async function writeNew(place: Place, context: CellContext): Promise<number> {
  const { spec, sheetName } = place
  let added: OurTable | null = null
  try {
    added = await addSheet(spec, sheetName)
    const standing = newStanding(added, spec)
    return await writeSheet({ spec, sheetName, standing, intro: { headerRow: standing.area.row, insert: null, remove: null, stale: [] }, differing: null }, context)
  } catch (thrown) {
    await removeUnfinished(place, added)
    throw thrown
  }
}
