/** Two ends of a real channel, and a small made-up workbook to send across it. */
import { dayOf } from '../../src/calendar'
import { calculationAt, type Calculation } from '../../src/worker'
import { serveCalculation } from '../../src/worker/serveCalculation'
import { openMemoryWorkbook, type MemoryOpenWorkbook, type MemorySheet } from '../records/memoryWorkbook'

export const AS_AT = dayOf(2019, 7, 31)
export const OPTIONS = { asAt: AS_AT, today: AS_AT + 1, now: AS_AT + 1.4, version: '0.1.0' }

const children = Array.from({ length: 12 }, (_, index) => `C${index + 1}`)

/** Twelve children on a plan, of whom every third has not been seen for two months; one visit's date is nonsense. */
export const SHEETS: readonly MemorySheet[] = [
  {
    name: 'Cases',
    table: 'Cases',
    rows: [
      ['Child ID', 'Case type', 'Start date', 'Worker', 'Team', 'Team manager'],
      ...children.map((child) => [child, 'Child protection plan', dayOf(2019, 3, 4), 'Ada Example', 'North 1', 'Bo Sample']),
    ],
  },
  {
    name: 'Visits',
    table: 'Visits',
    rows: [
      ['Child ID', 'Visit date', 'Seen', 'Visit type'],
      ...children.map((child, index) => [child, index % 3 === 0 ? dayOf(2019, 5, 31) : dayOf(2019, 7, 25), 'Yes', 'Home visit']),
      ['C1', '31/02/2019', 'Yes', null],
    ],
  },
]

export type WritableWorkbook = MemoryOpenWorkbook

/** A workbook in memory that takes down what is written to it. */
export function writableWorkbook(sheets: readonly MemorySheet[] = SHEETS): WritableWorkbook {
  return openMemoryWorkbook(sheets)
}

/** A channel that is closed when the test ends, with the calculation served at its far end. */
export function openCalculation(): { calculation: Calculation; close: () => void } {
  const { port1, port2 } = new MessageChannel()
  serveCalculation(port2)
  const calculation = calculationAt(port1)
  return {
    calculation,
    close: () => {
      port1.close()
      port2.close()
    },
  }
}
