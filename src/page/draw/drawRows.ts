/** Rows of a sheet as the page draws them: the text that each cell shows, its colours, where it leads, whether one may type in it. */
import { PALETTE, type CellValue, type DateSystem } from '../../workbook'
import type { CellLook, SheetView, ViewedCell } from '../../xlsx'
import type { CellDrawing, DrawnCell, DrawnRows } from '../file/messages'
import { shownText } from './shownText'

const PIXELS_A_POINT = 4 / 3
const NORMAL_SIZE = 11
/** The least contrast at which words can be read. */
const LEAST_CONTRAST = 3
/** A cell shows no more than a few lines of a text; the whole stands in it all the same. */
const LONGEST_TEXT = 2000

export function drawRows(view: SheetView, firstRow: number, lastRow: number, system: DateSystem): DrawnRows {
  const drawings: CellDrawing[] = []
  const known = new Map<string, number>()
  const placeOf = (drawing: CellDrawing): number => {
    const key = JSON.stringify(drawing)
    const place = known.get(key) ?? drawings.push(drawing) - 1
    known.set(key, place)
    return place
  }
  const rows: DrawnRows['rows'][number][] = []
  for (let row = firstRow; row <= Math.min(lastRow, view.lastRow); row++) {
    const cells = view.row(row).flatMap((cell): DrawnCell[] => {
      const drawn = drawingOf(cell)
      if (cell.value === null && drawn.fill === undefined) return []
      const text = shownText(cell.value, cell.look.numberFormat, system).slice(0, LONGEST_TEXT)
      return [{ column: cell.column, text, drawing: placeOf(drawn), ...(cell.link && { link: cell.link }), ...(isTyped(cell.look) && { typed: true }) }]
    })
    if (cells.length > 0) rows.push({ row, cells })
  }
  return { rows, drawings }
}

/** Cells for typing are tinted; that is how a file says it. */
export function isTyped(look: CellLook): boolean {
  return look.fill !== undefined && look.fill === PALETTE.typed.fill
}

function drawingOf({ value, look }: ViewedCell): CellDrawing {
  const { fill, font } = look
  const colour = font.colour !== undefined && contrast(font.colour, fill ?? 'FFFFFF') >= LEAST_CONTRAST ? font.colour : fill === undefined ? undefined : readableOn(fill)
  return {
    ...(fill !== undefined && { fill: `#${fill}` }),
    ...(colour !== undefined && { colour: `#${colour}` }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.size !== undefined && font.size !== NORMAL_SIZE && { size: font.size * PIXELS_A_POINT }),
    align: alignOf(value, look),
    ...(look.wrap && { wrap: true }),
  }
}

function alignOf(value: CellValue, { horizontal }: CellLook): CellDrawing['align'] {
  if (horizontal === 'right' || horizontal === 'left' || horizontal === 'center') return horizontal
  if (typeof value === 'number') return 'right'
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null) ? 'center' : 'left'
}

function readableOn(fill: string): string {
  return contrast('000000', fill) >= contrast('FFFFFF', fill) ? '000000' : 'FFFFFF'
}

/** As WCAG has it: 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [brightness(one), brightness(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function brightness(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
