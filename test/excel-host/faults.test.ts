import { type ErrorCode, ERROR_MESSAGES, startExcel, TRANSPORT_ERRORS, type TransportError, valuesAt } from '.'
import { errorCode } from './errorCode'

type Started = ReturnType<typeof startExcel>

/** Three batches, each writing two cells of one column. */
async function threeBatches({ Excel }: Started): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    for (const column of ['A', 'B', 'C']) {
      sheet.getRange(`${column}1`).values = [[`${column}1`]]
      sheet.getRange(`${column}2`).values = [[`${column}2`]]
      await context.sync()
    }
  })
}

const cells = ({ host }: Started): unknown[][] => valuesAt(host.workbook, 'Sheet1', 'A1:C2')

test.each(Object.keys(ERROR_MESSAGES) as ErrorCode[])('a batch can fail with %s', async (code) => {
  const started = startExcel()
  started.host.fail(1, code)
  expect(await errorCode(threeBatches(started))).toBe(code)
  expect(cells(started)).toEqual([
    [null, null, null],
    [null, null, null],
  ])
})

test.each<[TransportError, string]>([
  ['InvalidOperationInCellEditMode', 'InvalidOperationInCellEditMode'],
  ['RequestPayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'],
  ['ResponsePayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'],
  ['ActivityLimitReached', 'ActivityLimitReached'],
  ['InvalidOrTimedOutSession', 'InvalidOrTimedOutSession'],
  ['WriteNotSupportedWhenModalDialogOpen', 'WriteNotSupportedWhenModalDialogOpen'],
])('%s comes as a number that office.js puts into words', async (code, seen) => {
  const started = startExcel()
  started.host.fail(1, code)
  expect(await errorCode(threeBatches(started))).toBe(seen)
  expect(Object.keys(TRANSPORT_ERRORS)).toContain(code)
})

describe('a failure at any batch leaves what was done before it', () => {
  test.each<[number, unknown[][]]>([
    [
      1,
      [
        [null, null, null],
        [null, null, null],
      ],
    ],
    [
      2,
      [
        ['A1', null, null],
        ['A2', null, null],
      ],
    ],
    [
      3,
      [
        ['A1', 'B1', null],
        ['A2', 'B2', null],
      ],
    ],
  ])('batch %i', async (number, left) => {
    const started = startExcel()
    started.host.fail(number, 'GeneralException')
    expect(await errorCode(threeBatches(started))).toBe('GeneralException')
    expect(cells(started)).toEqual(left)
    expect(started.host.batches.map((batch) => batch.error)).toEqual([
      ...Array.from({ length: number - 1 }, () => null),
      'GeneralException',
    ])
  })
})

test('a batch can fail after each of its actions in turn, and does no more and no less', async () => {
  const done: unknown[] = []
  const reference = startExcel()
  await threeBatches(reference)
  const { actions } = reference.host.batches[1]
  for (let after = 0; after <= actions; after++) {
    const started = startExcel()
    started.host.fail(2, 'RequestAborted', { after })
    expect(await errorCode(threeBatches(started))).toBe('RequestAborted')
    const [[, b1], [, b2]] = cells(started)
    done.push([b1, b2].filter((value) => value !== null).length)
  }
  expect(done).toEqual([...done].sort())
  expect([done[0], done.at(-2), done.at(-1)]).toEqual([0, 1, 2])
})

test('an answer can be lost when everything is done', async () => {
  const started = startExcel()
  started.host.fail(2, 'Timeout', { after: 'all' })
  expect(await errorCode(threeBatches(started))).toBe('Timeout')
  expect(cells(started)).toEqual([
    ['A1', 'B1', null],
    ['A2', 'B2', null],
  ])
})

test('a batch is chosen by what it does, as often as asked', async () => {
  const started = startExcel()
  started.host.fail((batch) => batch.writes && batch.names.has('Values'), 'ServiceNotAvailable', { times: 2 })
  expect(await errorCode(threeBatches(started))).toBe('ServiceNotAvailable')
  expect(await errorCode(threeBatches(started))).toBe('ServiceNotAvailable')
  expect(await errorCode(threeBatches(started))).toBe('none')
})

test('plans that met no batch are counted', async () => {
  const started = startExcel()
  started.host.fail(9, 'GeneralException')
  started.host.before(2, () => undefined)
  await threeBatches(started)
  expect(started.host.unusedPlans).toBe(1)
})

test('a plan of the test itself that goes wrong is no answer of Excel: it fails the batch and is noted', async () => {
  const started = startExcel()
  started.host.before(1, () => {
    throw new Error('the plan is wrong')
  })
  expect(await errorCode(threeBatches(started))).toBe('GeneralException')
  expect(started.host.notPlayed).toEqual([expect.stringContaining('the plan is wrong')])
})

test('others edit between any two batches', async () => {
  const started = startExcel()
  started.host.before(2, () => started.host.user.type('Sheet1', 'A1', 'typed over'))
  started.host.after(2, () => started.host.colleague.insert('Sheet1', '1:1'))
  await threeBatches(started)
  expect(valuesAt(started.host.workbook, 'Sheet1', 'A1:C3')).toEqual([
    [null, null, 'C1'],
    ['typed over', 'B1', 'C2'],
    ['A2', 'B2', null],
  ])
})

test('a batch is held back', async () => {
  const started = startExcel()
  let release = (): void => undefined
  started.host.delay(2, new Promise<void>((resolve) => (release = resolve)))
  const running = threeBatches(started)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(cells(started)).toEqual([
    ['A1', null, null],
    ['A2', null, null],
  ])
  release()
  await running
  expect(cells(started)).toEqual([
    ['A1', 'B1', 'C1'],
    ['A2', 'B2', 'C2'],
  ])
})

describe('while the user types in a cell', () => {
  const write = ({ Excel }: Started, options: Excel.RunOptions): Promise<void> =>
    Excel.run(options, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['written']]
      await context.sync()
    })

  test('batches fail, reads too', async () => {
    const started = startExcel()
    started.host.enterCellEdit()
    expect(await errorCode(write(started, {}))).toBe('InvalidOperationInCellEditMode')
    const reading = started.Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name')
      await context.sync()
    })
    expect(await errorCode(reading)).toBe('InvalidOperationInCellEditMode')
    expect(cells(started)[0][0]).toBeNull()
  })

  test('with delayForCellEdit they wait for Enter or Esc', async () => {
    const started = startExcel()
    started.host.enterCellEdit()
    let settled = false
    const running = write(started, { delayForCellEdit: true }).then(() => (settled = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([settled, cells(started)[0][0]]).toEqual([false, null])
    started.host.exitCellEdit()
    await running
    expect(cells(started)[0][0]).toBe('written')
  })
})
