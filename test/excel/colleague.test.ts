/** Somebody else changes the workbook between any two of our batches. */
import { ExcelFault } from '../../src/excel'
import type { CellValue } from '../../src/workbook'
import { excelFaultSentence } from '../../src/words'
import { type ExcelHost, sortTable, valuesAt, type Workbook } from '../excel-host'
import { ABOUT } from '../xlsx/write/sampleSheets'
import { batchesOfARefresh, NEXT, refreshedOnce, SOURCE, WORDS, wordsIn } from './refreshedOnce'

describe('a colleague at the same time', () => {
  const EDITS: readonly (readonly [string, (host: ExcelHost) => void])[] = [
    ['types a word', (host) => host.colleague.do((workbook) => typeBeside(workbook, 'Children looked after seen within timescale', 'From a colleague'))],
    ['turns our table upside down', (host) => host.colleague.do(turnUpsideDown)],
    ['puts a row into our table', (host) => host.colleague.insert('Summary', 'A8:I8')],
    ['puts rows above our table', (host) => host.colleague.insert('Summary', '1:2')],
    ['renames our sheet', (host) => host.colleague.do((workbook) => workbook.renameSheet(workbook.sheet('Summary'), 'Board'))],
    ['types into the source table', (host) => host.colleague.type('Visits', 'B2', 43_700)],
    ['sorts the source table', (host) => host.colleague.do((workbook) => sortTable(workbook, workbook.table('Visits'), [{ key: 1, ascending: false }], false))],
    ['renames the source sheet', (host) => host.colleague.do((workbook) => workbook.renameSheet(workbook.sheet('Visits'), 'Old visits'))],
    ['deletes the source sheet', (host) => host.colleague.do((workbook) => workbook.deleteSheet(workbook.sheet('Visits')))],
  ]

  /** What the source holds, whatever it is called; null where it is gone. */
  function sourceIn({ workbook }: ExcelHost): readonly (readonly CellValue[])[] | null {
    const sheet = workbook.sheets.find(({ name }) => name.toLowerCase().endsWith('visits'))
    return sheet === undefined ? null : valuesAt(workbook, sheet.name, 'A1:B3')
  }

  function turnUpsideDown(workbook: Workbook): void {
    const { sheet, bodyArea } = workbook.table('casefile_summary')
    sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
  }

  /** Types into the last column, wherever the measure stands by now; numbers in its place are a sort of ours under way. */
  function typeBeside(workbook: Workbook, measure: string, word: string): void {
    const { sheet, bodyArea } = workbook.table('casefile_summary')
    sheet.grid.each({ ...bodyArea, columns: 1 }, ({ value }, row) => {
      if (value === measure) sheet.grid.ensure(row, bodyArea.column + bodyArea.columns - 1).value = word
    })
  }

  /** The new date stands only over a sheet whose rows are the new ones, each with its own rate. */
  function expectHonestStamp({ workbook }: ExcelHost): void {
    const { sheet, bodyArea } = workbook.table('casefile_summary')
    const above = sheet.grid.copyOf({ row: 0, column: 0, rows: bodyArea.row, columns: 1 }).map(([cell]) => String(cell?.value))
    if (!above.some((line) => line.includes('31 August 2019'))) return
    const rates = new Map(sheet.grid.copyOf(bodyArea).map((line) => [line[0]?.value, line[2]?.value]))
    for (const { cells } of NEXT.table.rows) expect(rates.get(cells.measure.value)).toBe(cells.rate.value)
  }

  it.each(EDITS)('%s between any two batches: no word is lost or put beside another measure', async (name, edit) => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      let seen = 0
      let left: ReturnType<typeof sourceIn> = null
      host.before((batch) => batch.number > 0 && ++seen === number, () => {
        edit(host)
        left = sourceIn(host)
      })
      const thrown: unknown = await port.writeSheets([NEXT, ABOUT]).then(() => null, (error: unknown) => error)
      if (thrown !== null) expect(thrown).toBeInstanceOf(ExcelFault)
      if (thrown instanceof ExcelFault) expect(excelFaultSentence(thrown.code, thrown.facts, thrown.left)).toMatch(/ry again/)
      expectHonestStamp(host)
      expect([number, sourceIn(host)]).toEqual([number, left])
      await port.writeSheets([NEXT, ABOUT])
      expect([number, (await port.readSheet(NEXT))?.table.rows.slice(0, 3).map(({ cells }) => cells.rate.value)]).toEqual([number, NEXT.table.rows.map(({ cells }) => cells.rate.value)])
      expect([number, sourceIn(host)]).toEqual([number, left])
      const words = await wordsIn(port)
      for (const [measure, word] of WORDS) expect([number, words.get(measure)]).toEqual([number, word])
      if (name === 'types a word') expect([number, words.get('Children looked after seen within timescale')]).toEqual([number, 'From a colleague'])
      expect(host.notPlayed).toEqual([])
    }
  }, 180_000)

  it('deletes our sheet between any two batches: the next refresh makes it anew', async () => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      let seen = 0
      host.before((batch) => batch.number > 0 && ++seen === number, () => host.colleague.do((workbook) => workbook.deleteSheet(workbook.sheet('Summary'))))
      await port.writeSheets([NEXT, ABOUT]).catch((error: unknown) => expect(error).toMatchObject({ code: 'sheet-gone' }))
      await port.writeSheets([NEXT, ABOUT])
      expect((await port.readSheet(NEXT))?.table.rows).toHaveLength(3)
      expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
    }
  }, 180_000)
})
