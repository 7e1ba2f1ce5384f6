/** Whatever happens around a refresh: source tables as they were, words there, no half-written sheet with a stamp, the next refresh puts all right. */
import { ExcelFault } from '../../src/excel'
import { excelFaultWords } from '../../src/words'
import type { OpenWorkbook } from '../../src/workbook'
import { type ExcelHost, valueAt, valuesAt } from '../excel-host'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'
import { openExcel, reopenPane } from './openExcel'
import { batchesOfARefresh, expectPutRight, expectUnharmed, NEXT, refreshedOnce, SOURCE, WORDS, WORKBOOK, wordsIn } from './refreshedOnce'

/** A stamp of the new date stands only over the new rows; where it stands over none, the sheet is off. */
async function expectHonestStamp(port: OpenWorkbook, host: ExcelHost): Promise<void> {
  const stamp = valueAt(host.workbook, 'Summary', 'A2')
  const first = (await port.readSheet(NEXT))?.table.rows[0].cells
  if (String(stamp).includes('31 August 2019')) expect([first?.measure.value, first?.rate.value]).toEqual([MEASURES[2].cells.measure.value, MEASURES[2].cells.rate.value])
  expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
}

const settled = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => error)

function expectFaultOrNone(thrown: unknown): void {
  if (thrown === null) return
  expect(thrown).toBeInstanceOf(ExcelFault)
  if (thrown instanceof ExcelFault) expect(excelFaultWords(thrown.code, thrown.facts, thrown.left).next).not.toBe('')
}

it('the pane is closed after any batch: another pane finds every word and puts all right', async () => {
  const batches = await batchesOfARefresh()
  for (let number = 0; number < batches; number++) {
    const { port, host } = await refreshedOnce()
    host.closePaneAfter(number)
    void settled(port.writeSheets([NEXT, ABOUT]))
    await new Promise((resolve) => setTimeout(resolve, 20))
    for (let before = -1; host.batches.length > before; await new Promise((resolve) => setTimeout(resolve, 10))) before = host.batches.length
    const anew = await reopenPane(host)
    await expectHonestStamp(anew, host)
    await expectPutRight(anew, host)
  }
}, 300_000)

describe('two refreshes at once', () => {
  it('each of them ends or says why, no word is lost, and the next puts all right', async () => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number += 2) {
      const { port, host } = await refreshedOnce()
      let second: Promise<unknown> = Promise.resolve(null)
      let seen = 0
      host.after((batch) => batch.number > 0 && ++seen === number, () => {
        second = settled(port.writeSheets([NEXT, ABOUT]))
      })
      expectFaultOrNone(await settled(port.writeSheets([NEXT, ABOUT])))
      expectFaultOrNone(await second)
      await expectHonestStamp(port, host)
      await expectPutRight(port, host)
    }
  }, 300_000)

  it('neither takes away the sheet that the other has just added', async () => {
    const { port: counted, host: counting } = await openExcel({ workbook: WORKBOOK })
    const before = counting.batches.length
    await counted.writeSheets([summary(), ABOUT])
    for (let number = 1; number <= counting.batches.length - before; number += 2) {
      const { port, host } = await openExcel({ workbook: WORKBOOK })
      let second: Promise<unknown> = Promise.resolve(null)
      host.after(before + number, () => {
        second = settled(port.writeSheets([summary(), ABOUT]))
      })
      expectFaultOrNone(await settled(port.writeSheets([summary(), ABOUT])))
      expectFaultOrNone(await second)
      await port.writeSheets([summary(), ABOUT])
      expect(host.workbook.sheets.map(({ name }) => name).sort()).toEqual(['About', 'Summary', 'Visits'])
      expect((await port.readSheet(summary()))?.table.rows).toHaveLength(MEASURES.length)
      expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
      expect(host.notPlayed).toEqual([])
    }
  }, 300_000)
})

describe('a word is typed, between any two batches, into a row that is leaving', () => {
  const fewer = summary({ asAt: '31 August 2019', rows: [MEASURES[0], MEASURES[2]] })
  const leaving = String(MEASURES[3].cells.measure.value)

  async function batchesOfLeaving(): Promise<number> {
    const { port, host } = await refreshedOnce()
    await port.writeSheets([fewer, ABOUT])
    return host.batches.length
  }

  /** Types before one of our batches, counted from 1. @returns whether the row was there still */
  function typeLate(host: ExcelHost, number: number): () => boolean {
    let seen = 0
    let isTyped = false
    host.before((batch) => batch.number > 0 && ++seen === number, () => {
      const { sheet, bodyArea } = host.workbook.table('casefile_summary')
      sheet.grid.each({ ...bodyArea, columns: 1 }, ({ value }, row) => {
        if (value !== leaving) return
        sheet.grid.ensure(row, bodyArea.column + bodyArea.columns - 1).value = 'Typed late'
        isTyped = true
      })
    })
    return () => isTyped
  }

  it('it stays, with what it belongs to', async () => {
    const batches = await batchesOfLeaving()
    let typed = 0
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      const isTyped = typeLate(host, number)
      const thrown = await settled(port.writeSheets([fewer, ABOUT]))
      expectFaultOrNone(thrown)
      if (isTyped()) expect([number, (await wordsIn(port, fewer)).get(leaving)]).toEqual([number, 'Typed late'])
      if (thrown !== null) expect(String(valueAt(host.workbook, 'Summary', 'A2'))).not.toContain('31 August 2019')
      await port.writeSheets([fewer, ABOUT])
      if (isTyped()) expect([number, (await wordsIn(port, fewer)).get(leaving)]).toEqual([number, 'Typed late'])
      if (isTyped()) typed++
      expect(host.notPlayed).toEqual([])
    }
    expect(typed).toBeGreaterThan(5)
  }, 300_000)

  it.each([
    ['the answer to that very batch is lost', 0],
    ['the next batch fails', 1],
  ])('and %s: one batch alone can lose it, and no other word with it', async (_, later) => {
    const batches = await batchesOfLeaving()
    const lost: number[] = []
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      const isTyped = typeLate(host, number)
      let seen = 0
      let isOver = false
      host.fail((batch) => batch.number > 0 && !isOver && ++seen === number + later, 'GeneralException', later === 0 ? { after: 'all' } : {})
      expectFaultOrNone(await settled(port.writeSheets([fewer, ABOUT])))
      isOver = true
      await port.writeSheets([fewer, ABOUT])
      const words = await wordsIn(port, fewer)
      if (isTyped() && words.get(leaving) !== 'Typed late') lost.push(number)
      for (const [measure, word] of WORDS) if (measure !== leaving) expect([number, measure, words.get(measure)]).toEqual([number, measure, word])
    }
    expect(lost).toHaveLength(1)
  }, 300_000)
})

/** Does something once we have begun to listen, and takes a moment over the next batch, so that its news gets through. */
function onceListening(host: ExcelHost, work: () => void): void {
  let seen = 0
  host.after(({ number }) => number > 0 && ++seen === 2, () => {
    host.delay(() => true, 50)
    work()
  })
}

describe('a colleague is typing in a sheet of ours', () => {
  it('waits until they pause, and writes then', async () => {
    const { port, host } = await refreshedOnce()
    const type = (word: string) => host.colleague.type('Summary', 'I10', word)
    const written = () => host.batches.some(({ cellsWritten }) => cellsWritten > 0)
    const before: boolean[] = []
    onceListening(host, () => {
      type('From a')
      setTimeout(() => {
        before.push(written())
        type('From a colleague')
      }, 400)
    })
    await port.writeSheets([NEXT, ABOUT])
    expect(before).toEqual([false])
    expect((await wordsIn(port)).get(MEASURES[3].cells.measure.value)).toBe('From a colleague')
    expect(valueAt(host.workbook, 'Summary', 'A2')).toContain('31 August 2019')
  }, 30_000)

  it('goes on after five seconds where they do not pause: their words stay', async () => {
    const { port, host } = await refreshedOnce()
    let count = 0
    let typing: ReturnType<typeof setInterval> | undefined
    const written = () => host.batches.some(({ cellsWritten }) => cellsWritten > 0)
    // once rows have moved, that cell is another's, and what stood there would be typed over
    const type = () => {
      if (!written()) host.colleague.type('Summary', 'I10', `word ${++count}`)
    }
    onceListening(host, () => {
      type()
      typing = setInterval(type, 300)
    })
    await port.writeSheets([NEXT, ABOUT])
    clearInterval(typing)
    expect(count).toBeGreaterThan(8)
    await host.eventsDelivered()
    const word = valuesAt(host.workbook, 'Summary', 'I7:I11').flat().find((value) => String(value).startsWith('word '))
    expect(word).toBeDefined()
    await port.writeSheets([NEXT, ABOUT])
    expect([...(await wordsIn(port)).values()]).toEqual(expect.arrayContaining(['Going well', 'Re-audit in May']))
    expect(host.notPlayed).toEqual([])
  }, 60_000)
})

describe('what the user has done with their own sheets', () => {
  it.each<[string, (host: ExcelHost) => void]>([
    ['a source sheet that is protected', (host) => (host.workbook.sheet('Visits').protection = { options: {} })],
    ['a source that is filtered', (host) => {
      host.workbook.table('Visits').columns[0].filter = { filterOn: 'Values', values: ['C2'] }
      host.workbook.sheet('Visits').hiddenRows.set(1, 'by filter')
    }],
    ['a hidden source', (host) => {
      host.user.do((workbook) => workbook.addSheet('Front'))
      host.user.do((workbook) => workbook.moveSheet(workbook.sheet('Front'), 2))
      host.user.do((workbook) => workbook.deleteSheet(workbook.sheet('Front')))
      host.workbook.sheet('Visits').visibility = 'Hidden'
    }],
    ['sheets of ours that are hidden', (host) => {
      host.workbook.sheet('Summary').visibility = 'Hidden'
      host.workbook.sheet('About').visibility = 'VeryHidden'
    }],
  ])('stays so: %s', async (_, prepare) => {
    const { port, host } = await refreshedOnce()
    prepare(host)
    const looks = () => host.workbook.sheets.map(({ name, visibility, protection, hiddenRows }) => [name, visibility, protection, name === 'Visits' ? [...hiddenRows] : null])
    const before = looks()
    await port.writeSheets([NEXT, ABOUT])
    expect(looks()).toEqual(before)
    await expectUnharmed(port, host)
    await expectPutRight(port, host)
  })

  it('stays so: a sheet called Summary that is not ours', async () => {
    const { port, host } = await openExcel({ workbook: { sheets: [...WORKBOOK.sheets, { name: 'Summary', rows: [['mine', 'too']] }] } })
    await port.writeSheets([summary(), ABOUT])
    host.user.type('Summary (Casefile)', 'I7', 'Re-audit in May')
    host.user.type('Summary (Casefile)', 'I9', 'Going well')
    await port.writeSheets([NEXT, ABOUT])
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'Summary', 'Summary (Casefile)', 'About'])
    expect(valuesAt(host.workbook, 'Summary', 'A1:C2')).toEqual([['mine', 'too', null], [null, null, null]])
    expect(valueAt(host.workbook, 'Summary (Casefile)', 'A2')).toContain('31 August 2019')
    await expectUnharmed(port, host)
  })

  it('our own table, sorted by them and filtered at once: the words keep to their rows', async () => {
    const { port, host } = await refreshedOnce()
    host.user.do((workbook) => {
      const { sheet, bodyArea, columns } = workbook.table('casefile_summary')
      sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
      columns[3].filter = { filterOn: 'Values', values: ['✔ Met'] }
      sheet.hiddenRows.set(7, 'by filter')
      sheet.hiddenRows.set(8, 'by filter')
    })
    await port.writeSheets([NEXT, ABOUT])
    await expectUnharmed(port, host)
    await expectPutRight(port, host)
  })
})
