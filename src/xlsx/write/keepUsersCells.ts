/**
 * What the user put onto our sheet outside our table: it stays where it stands.
 *
 * To the right of our table and below it, nothing of the user's is ever written over: where our table needs the place,
 * the sheet is not written, and the user is asked to move it. In the lines above the table, cells that wear our colours
 * are ours; others stay unless one of our lines, or the table, now needs that very cell.
 */
import type { Area } from '../read'
import { cellAddress, inSheet, overlap } from './address'
import type { ExistingSheet } from './existingSheet'
import { tableArea, type Layout } from './layout'
import type { MergedTable } from './mergeTyped'
import { SheetNotWritten } from './sheetNotWritten'
import { formulaOf, sharesFormula, withoutFormula, type ScannedCell } from './scannedCell'

export interface UsersCells {
  /** By sheet row, from the left. */
  readonly cells: ReadonlyMap<number, readonly ScannedCell[]>
  /** Cells of the row of totals that the user switched on, by column of the spec; it follows the last row. */
  readonly totals: ReadonlyMap<number, ScannedCell>
}

/** @throws {SheetNotWritten} `cells-in-the-way` */
export function keepUsersCells(existing: ExistingSheet, merged: MergedTable, layout: Layout): UsersCells {
  const before = existing.table.area
  const now = withTotals(tableArea(layout), existing.table.totalsRowCount)
  const cells = new Map<number, ScannedCell[]>()
  for (const cell of existing.outside) {
    const isAbove = cell.row < before.firstRow
    const isUsed = existing.value(cell) !== null || formulaOf(cell) !== undefined
    if (isAbove && cell.column >= existing.origin.column && cell.row >= existing.origin.row && existing.look(cell).style !== undefined) continue
    const here: Area = { firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn: cell.column }
    if (overlap(here, now) || isInIntro(cell, merged, layout)) {
      if (isUsed && !isAbove) throw new SheetNotWritten('cells-in-the-way', existing.sheet.name, inSheet(existing.sheet.name, cellAddress(cell.row, cell.column)))
      continue
    }
    const inRow = cells.get(cell.row)
    if (inRow) inRow.push(cell)
    else cells.set(cell.row, [cell])
  }
  return { cells: withoutOrphans(cells), totals: totalsByColumn(existing, merged) }
}

function withTotals(area: Area, totalsRows: number): Area {
  return { ...area, lastRow: area.lastRow + totalsRows }
}

function isInIntro(cell: ScannedCell, { spec }: MergedTable, layout: Layout): boolean {
  const line = spec.intro[cell.row - layout.firstIntroRow]
  return line !== undefined && cell.column >= layout.firstColumn && cell.column < layout.firstColumn + line.cells.length
}

function totalsByColumn(existing: ExistingSheet, { columnBefore }: MergedTable): ReadonlyMap<number, ScannedCell> {
  const totals = new Map<number, ScannedCell>()
  columnBefore.forEach((before, index) => {
    const cell = before === undefined ? undefined : existing.totals.get(before)
    if (cell) totals.set(index, sharesFormula(cell) ? withoutFormula(cell) : cell)
  })
  return totals
}

const SHARED = /<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["']shared["'][^>]*>/
const SHARED_INDEX = /\bsi\s*=\s*["'](\d+)["']/

/** Cells that share a formula need the one that holds it; where that one is gone, they keep what they show. */
function withoutOrphans(rows: ReadonlyMap<number, ScannedCell[]>): ReadonlyMap<number, readonly ScannedCell[]> {
  const held = new Set<string>()
  const indexOf = (cell: ScannedCell) => SHARED_INDEX.exec(SHARED.exec(cell.content)?.[0] ?? '')?.[1]
  for (const cells of rows.values()) {
    for (const cell of cells) {
      const index = indexOf(cell)
      if (index !== undefined && formulaOf(cell) !== '') held.add(index)
    }
  }
  const kept = new Map<number, readonly ScannedCell[]>()
  for (const [row, cells] of rows) {
    kept.set(
      row,
      cells.map((cell) => {
        const index = indexOf(cell)
        return index !== undefined && !held.has(index) ? withoutFormula(cell) : cell
      }),
    )
  }
  return kept
}
