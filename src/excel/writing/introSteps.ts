/** The lines above the table as steps; the stamp, which says that a sheet is whole, is the last of all. */
import { STAMP_LINE, type IntroLine, type SheetSpec } from '../../workbook'
import { putLook } from '../rules/looks'
import { writtenCell, type CellContext } from './content'
import { setForAll, SMALL_STEP, type Step } from './steps'

export interface IntroPlace {
  readonly row: number
  readonly column: number
}

/** All lines but the stamp. */
export function introSteps({ intro }: SheetSpec, place: IntroPlace, context: CellContext): Step[] {
  return intro.flatMap((line, index) => (index === STAMP_LINE ? [] : lineSteps(line, { ...place, row: place.row + index }, context)))
}

/** None for a sheet without a second line. */
export function stampSteps({ intro }: SheetSpec, place: IntroPlace, context: CellContext): Step[] {
  return intro.length > STAMP_LINE ? lineSteps(intro[STAMP_LINE], { ...place, row: place.row + STAMP_LINE }, context) : []
}

function lineSteps({ cells }: IntroLine, { row, column }: IntroPlace, context: CellContext): Step[] {
  return cells.map((cell, index) => {
    const written = writtenCell(cell, cell.format ?? 'general', cell.style ?? 'plain', 'hyperlinks', context)
    const isNothing = written.input === '' && cell.style === undefined
    return {
      bytes: SMALL_STEP + String(written.input).length * 3,
      queue: ({ sheet }) => {
        const range = sheet.getCell(row, column + index)
        if (isNothing) {
          range.clear()
          return
        }
        range.clear('Hyperlinks')
        setForAll(range, { numberFormat: written.format })
        range.values = [[written.input]]
        if (written.location !== null) range.hyperlink = { documentReference: written.location }
        putLook(range.format, written.style)
        range.format.font.underline = written.location === null ? 'None' : 'Single'
        range.format.horizontalAlignment = 'Left'
        range.format.wrapText = false
        range.format.indentLevel = 0
      },
    }
  })
}
