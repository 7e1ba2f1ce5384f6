import fc from 'fast-check'
import { hiddenCounts } from '../../src/share/suppression'
import type { CountShown, CountSum, SpecCell } from '../../src/workbook'

const cell = (...counts: CountShown[]): SpecCell => ({ value: 'shown', counts })
const alone = (name: string, count: number): SpecCell => cell({ name, count })
const rate = (name: string, part: number, whole: number): SpecCell =>
  cell({ name, count: whole }, { name: `${name} seen`, count: part }, { name: `${name} not seen`, count: whole - part })
const rateSums = (...names: string[]): CountSum[] => names.map((name) => ({ totals: [name], parts: [`${name} seen`, `${name} not seen`] }))
/** Groups that come to a total, in all three of a rate's counts. */
const groupSums = (total: string, parts: readonly string[]): CountSum[] =>
  ['', ' seen', ' not seen'].map((suffix) => ({ totals: [total + suffix], parts: parts.map((part) => part + suffix) }))

/** The cells that stay, by the name of their first count. */
function staying(cells: readonly SpecCell[], sums: readonly CountSum[]): string[] {
  const hidden = hiddenCounts(cells, sums)
  return cells.filter(({ counts = [] }) => !counts.some(({ name }) => hidden.has(name))).map(({ counts = [] }) => counts[0].name)
}

describe('a count alone', () => {
  test.each([
    [0, true],
    [1, false],
    [5, false],
    [6, true],
  ])('%d stays: %s', (count, stays) => {
    expect(staying([alone('a', count)], [])).toEqual(stays ? ['a'] : [])
  })
})

describe('a rate', () => {
  test.each([
    [3, 40, false],
    [37, 40, false],
    [0, 40, true],
    [40, 40, true],
    [6, 12, true],
    [0, 4, false],
    [4, 4, false],
  ])('%d of %d stays: %s', (part, whole, stays) => {
    expect(staying([rate('a', part, whole)], rateSums('a'))).toEqual(stays ? ['a'] : [])
  })

  test('whose group and those counted stand elsewhere gives those not counted away, so one of these goes too', () => {
    expect(staying([rate('a', 37, 40), alone('a', 40), alone('a seen', 37)], rateSums('a'))).toEqual(['a'])
  })
})

describe('a total', () => {
  test('with one small part: the smallest other part goes', () => {
    expect(staying([alone('all', 60), alone('a', 2), alone('b', 20), alone('c', 30), alone('d', 8)], [{ totals: ['all'], parts: ['a', 'b', 'c', 'd'] }])).toEqual(['all', 'b', 'c'])
  })

  test('a nought hides nothing, so it is the last to go', () => {
    expect(staying([alone('all', 22), alone('a', 2), alone('b', 20), alone('c', 0)], [{ totals: ['all'], parts: ['a', 'b', 'c'] }])).toEqual(['all', 'c'])
  })

  test('with two small parts needs no third', () => {
    expect(staying([alone('all', 25), alone('a', 2), alone('b', 3), alone('c', 20)], [{ totals: ['all'], parts: ['a', 'b', 'c'] }])).toEqual(['all', 'c'])
  })

  test('unless both can only be one', () => {
    expect(staying([alone('all', 22), alone('a', 1), alone('b', 1), alone('c', 20)], [{ totals: ['all'], parts: ['a', 'b', 'c'] }])).toEqual(['all'])
  })

  test('that no cell shows gives nothing away', () => {
    expect(staying([alone('a', 2), alone('b', 20)], [{ totals: ['all'], parts: ['a', 'b'] }])).toEqual(['b'])
  })

  test('with its only part goes with it', () => {
    expect(staying([alone('all', 2), alone('a', 2)], [{ totals: ['all'], parts: ['a'] }])).toEqual([])
  })
})

test('subtotals: the second cell stands under the same manager, and no subtotal has to go for it', () => {
  const cells = [rate('all', 100, 200), rate('m1', 40, 90), rate('m2', 60, 110), rate('t1', 3, 20), rate('t2', 37, 70), rate('t3', 30, 50), rate('t4', 30, 60)]
  const names = ['all', 'm1', 'm2', 't1', 't2', 't3', 't4']
  const sums = [...rateSums(...names), ...groupSums('all', ['m1', 'm2']), ...groupSums('m1', ['t1', 't2']), ...groupSums('m2', ['t3', 't4'])]
  expect(staying(cells, sums)).toEqual(['all', 'm1', 'm2', 't3', 't4'])
})

test('a manager of one team: team and manager go, and with them another manager', () => {
  const cells = [rate('all', 100, 200), rate('m1', 3, 90), rate('m2', 60, 70), rate('m3', 37, 40), rate('t1', 3, 90)]
  const sums = [...rateSums('all', 'm1', 'm2', 'm3', 't1'), ...groupSums('all', ['m1', 'm2', 'm3']), ...groupSums('m1', ['t1'])]
  expect(staying(cells, sums)).toEqual(['all', 'm2'])
})

/** Whether linear equations fix the value of an unknown: Gauss, on the sums with what shows taken out. */
function fixed(sums: readonly CountSum[], shown: ReadonlySet<string>): ReadonlySet<string> {
  const unknown = [...new Set(sums.flatMap(({ totals, parts }) => [...totals, ...parts]))].filter((name) => !shown.has(name))
  const rows = sums.map(({ totals, parts }) => unknown.map((name) => (totals.includes(name) ? 1 : 0) - (parts.includes(name) ? 1 : 0)))
  let done = 0
  for (let column = 0; column < unknown.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column]) > 1e-9)
    if (pivot < 0) continue
    ;[rows[done], rows[pivot]] = [rows[pivot], rows[done]]
    const scale = rows[done][column]
    rows[done] = rows[done].map((value) => value / scale)
    rows.forEach((row, at) => {
      if (at !== done) rows[at] = row.map((value, place) => value - row[column] * rows[done][place])
    })
    done++
  }
  return new Set(rows.flatMap((row) => (row.filter((value) => Math.abs(value) > 1e-9).length === 1 ? [unknown[row.findIndex((value) => Math.abs(value) > 1e-9)]] : [])))
}

test('whatever teams come to under whatever managers, no small count can be worked out', () => {
  const team = fc.tuple(fc.nat(12), fc.nat(12))
  fc.assert(
    fc.property(fc.array(fc.array(team, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (managers) => {
      const cells: SpecCell[] = []
      const sums: CountSum[] = []
      const put = (name: string, seen: number, not: number) => {
        cells.push(rate(name, seen, seen + not))
        sums.push(...rateSums(name))
      }
      const total = (pairs: readonly (readonly [number, number])[]) => pairs.reduce<[number, number]>(([seen, not], pair) => [seen + pair[0], not + pair[1]], [0, 0])
      managers.forEach((teams, manager) => {
        teams.forEach(([seen, not], at) => put(`m${manager}t${at}`, seen, not))
        put(`m${manager}`, ...total(teams))
        sums.push(...groupSums(`m${manager}`, teams.map((_, at) => `m${manager}t${at}`)))
      })
      put('all', ...total(managers.flat()))
      sums.push(...groupSums('all', managers.map((_, manager) => `m${manager}`)))

      const hidden = hiddenCounts(cells, sums)
      const stay = cells.filter(({ counts = [] }) => !counts.some(({ name }) => hidden.has(name)))
      const shown = new Set(stay.flatMap(({ counts = [] }) => counts.map(({ name }) => name)))
      const away = fixed(sums, shown)
      for (const { name, count } of cells.flatMap(({ counts = [] }) => counts)) {
        if (count > 0 && count < 6) expect([name, shown.has(name), away.has(name)]).toEqual([name, false, false])
      }
    }),
    { numRuns: 300 },
  )
})
