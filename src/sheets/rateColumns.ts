/** The two columns that each measure has on a sheet with a row a team or a worker: its rate, coloured by status, and how many of how many. */
import { SMALL_NUMBERS, type Direction, type JudgedRate, type MeasureFigure } from '../measures'
import { TARGET_DEFAULTS, type MeasureId } from '../records'
import { countHeader, countText, rateHeader, STATUS_WORDS, TARGET_ROW, targetText } from '../words'
import type { CountShown, IntroLine, SpecCell } from '../workbook'
import { counting, numberCell, textCell } from './cells'
import type { UnfittedColumn } from './columnWidth'
import { rateFormatWithSymbol, targetPercent } from './printedRate'
import { STATUS_LOOK } from './statusLook'

/** The measures that are held against a target. Their columns stand whether the workbook has their tables or not, so that none moves. */
export const MEASURES_SHOWN = (Object.keys(TARGET_DEFAULTS) as MeasureId[]).filter((id) => TARGET_DEFAULTS[id].target !== null)

const rateKey = (id: MeasureId): string => `rate ${id}`
const countKey = (id: MeasureId): string => `count ${id}`

export function rateColumns(): UnfittedColumn[] {
  return MEASURES_SHOWN.flatMap((id): UnfittedColumn[] => [
    { key: rateKey(id), header: rateHeader(id), widths: { least: 9, most: 13 }, format: 'percent1', align: 'centre', content: 'computed' },
    { key: countKey(id), header: countHeader(id), widths: { least: 9, most: 18 }, format: 'text', align: 'right', content: 'computed' },
  ])
}

/** One measure's cells of a row; without a rate, or without anybody in it, *no data* by its symbol. */
export function rateCells(id: MeasureId, rate: JudgedRate | undefined, direction: Direction, counts: readonly CountShown[]): Record<string, SpecCell> {
  if (rate === undefined || rate.denominator === 0) {
    return { [rateKey(id)]: { ...textCell(STATUS_WORDS['no-data'].symbol, STATUS_LOOK['no-data']), format: 'text' } }
  }
  const { numerator, denominator, status } = rate
  return {
    [rateKey(id)]: counting(numberCell(numerator / denominator, rateFormatWithSymbol(rate, { ...rate, direction }), STATUS_LOOK[status]), counts),
    [countKey(id)]: counting(textCell(countText(numerator, denominator, denominator < SMALL_NUMBERS ? 'few' : 'enough')), counts),
  }
}

/** The targets that the whole is held against, each above its measure's rate. */
export function targetsLine(measures: readonly MeasureFigure[], columnsBefore: number): IntroLine {
  const before = Array.from({ length: columnsBefore - 1 }, (): SpecCell => ({ value: null }))
  const targets = MEASURES_SHOWN.flatMap((id): SpecCell[] => {
    const figure = measures.find((measure) => measure.id === id)
    const target = figure?.target ?? null
    const said = figure === undefined || target === null ? { value: null } : textCell(targetText(targetPercent(target), figure.direction), 'note')
    return [said, { value: null }]
  })
  return { cells: [textCell(TARGET_ROW, 'note'), ...before, ...targets] }
}
