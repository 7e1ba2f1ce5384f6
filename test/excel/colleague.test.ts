/** Somebody else changes the workbook between any two of our batches. */
import { ExcelFault } from '../../src/excel'
import { type ExcelHost, valuesAt, type Workbook } from '../excel-host'
import { ABOUT } from '../xlsx/write/sampleSheets'
import { batchesOfARefresh, NEXT, refreshedOnce, SOURCE, WORDS, wordsIn } from './refreshedOnce'

describe('a colleague at the same time', () => {
  const EDITS: readonly (readonly [string, (host: ExcelHost) => void])[] = [
    ['types a word', (host) => host.colleague.do((workbook) => typeBeside(workbook, 'Children looked after seen within timescale', 'From a colleague'))],
    ['turns our table upside down', (host) => host.colleague.do(turnUpsideDown)],
    ['puts a row into our table', (host) => host.colleague.insert('Summary', 'A8:I8')],
    ['puts rows above our table', (host) => host.colleague.insert('Summary', '1:2')],
    ['renames our sheet', (host) => host.colleague.do((workbook) => workbook.renameSheet(workbook.sheet('Summary'), 'Board'))],
    ['sorts the source table', (host) => host.colleague.type('Visits', 'B2', 43_700)],
  ]

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

  it.each(EDITS)('%s between any two batches: no word is lost or put beside another measure', async (name, edit) => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      let seen = 0
      host.before((batch) => batch.number > 0 && ++seen === number, () => edit(host))
      const thrown: unknown = await port.writeSheets([NEXT, ABOUT]).then(() => null, (error: unknown) => error)
      if (thrown !== null) expect(thrown).toBeInstanceOf(ExcelFault)
      await port.writeSheets([NEXT, ABOUT])
      const words = await wordsIn(port)
      for (const [measure, word] of WORDS) expect([number, words.get(measure)]).toEqual([number, word])
      if (name === 'types a word') expect([number, words.get('Children looked after seen within timescale')]).toEqual([number, 'From a colleague'])
      expect(host.notPlayed).toEqual([])
    }
  }, 60_000)

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
  }, 60_000)
})
