/**
 * The few formulas that the stand-in works out: literals, references to one cell, HYPERLINK, SUM and COUNTA.
 * Anything else is refused: a made-up value would pass for Excel's.
 */
import type { CellValue } from '../../../src/workbook'
import { type Area, parseAddress } from './address'
import { NotPlayed } from './hostError'

export interface CellSource {
  /** The value of a cell; `sheet` undefined is the formula's own sheet. */
  valueAt(sheet: string | undefined, row: number, column: number): CellValue
  /** The values of the kept cells of an area. */
  valuesIn(sheet: string | undefined, area: Area): CellValue[]
}

/** Splits a call's arguments at the commas outside quotes and brackets. */
function argumentsOf(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]
    if (letter === '"') quoted = !quoted
    else if (!quoted && letter === '(') depth++
    else if (!quoted && letter === ')') depth--
    else if (!quoted && depth === 0 && letter === ',') {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim())
}

function literalOf(text: string): CellValue | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"')
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (/^(TRUE|FALSE)$/i.test(text)) return /^true$/i.test(text)
  return undefined
}

function evaluated(text: string, formula: string, source: CellSource): CellValue {
  const literal = literalOf(text)
  if (literal !== undefined) return literal
  const call = /^([A-Z]+)\((.*)\)$/is.exec(text)
  if (call !== null) {
    const parts = argumentsOf(call[2])
    const numbers = (): CellValue[] => parts.flatMap((part) => valuesOf(part, formula, source))
    switch (call[1].toUpperCase()) {
      case 'HYPERLINK':
        return evaluated(parts[1] ?? parts[0], formula, source)
      case 'SUM':
        return numbers().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
      case 'COUNTA':
        return numbers().filter((value) => value !== null).length
    }
  }
  const address = parseAddress(text)
  if (address?.areas.length === 1 && address.areas[0].rows * address.areas[0].columns === 1) {
    return source.valueAt(address.sheet, address.areas[0].row, address.areas[0].column) ?? 0
  }
  throw new NotPlayed(`the formula ${formula}`)
}

function valuesOf(text: string, formula: string, source: CellSource): CellValue[] {
  const address = parseAddress(text)
  if (address === null) return [evaluated(text, formula, source)]
  return address.areas.flatMap((area) => source.valuesIn(address.sheet, area))
}

/** Works out a formula, with its equals sign. */
export function calculated(formula: string, source: CellSource): CellValue {
  return evaluated(formula.slice(1).trim(), formula, source)
}
