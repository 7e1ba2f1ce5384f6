import fc from 'fast-check'
import { dayOf } from '../../src/calendar'
import { calculate, isDueBy, type Figures, type MeasureFigure, type Scope } from '../../src/measures'
import { foldIdentifier, loadRecords, type MeasureId } from '../../src/records'
import { sampleSheets } from '../../src/sample'
import { memoryWorkbook } from '../records/memoryWorkbook'
import { figureOf } from './county'

const LOG = 'Child ID | Visit date\n99 | 2018-01-01'
const COUNTY = dayOf(2019, 7, 31)
const WHOLE: Scope = { level: 'whole' }

const rates = (figure: Pick<MeasureFigure, 'planned'>, children: readonly string[], scope: Scope = WHOLE) => {
  const planned = figure.planned(scope, new Set(children))
  return planned && { unseen: [planned.unseen.numerator, planned.unseen.denominator], planned: [planned.planned.numerator, planned.planned.denominator], counting: planned.counting }
}

describe('the rate of the next surgery, 14 August, if the planned visits are made', () => {
  // In need, 20 working days: 1 falls due on 7 August, 2 on 22 August; 3 and 4 are overdue; 5, new on 25 July, is first due on 22 August.
  const tables = {
    Cases: `
      Child ID | Family ID | Case type | Start      | Team  | Team manager
      1        | F1        | CIN       | 2018-01-08 | North | Ada
      2        | F1        | CIN       | 2018-01-08 | North | Bo
      3        | F2        | CIN       | 2018-01-08 | South | Bo
      4        |           | CIN       | 2018-01-08 | South | Cy
      5        | F3        | CIN       | 2019-07-25 | South | Cy`,
    Visits: `${LOG}\n1 | 2019-07-10\n2 | 2019-07-25\n3 | 2019-05-31`,
  }

  test('with none planned it is the rate looked ahead to', async () => {
    expect(rates(await figureOf('seen-cin', tables), [])).toEqual({ unseen: [1, 4], planned: [1, 4], counting: 0 })
  })

  test('a child overdue, and one who falls due by then, are in time', async () => {
    expect(rates(await figureOf('seen-cin', tables), ['3', '1'])).toEqual({ unseen: [1, 4], planned: [3, 4], counting: 2 })
  })

  test('a visit that is not due by then changes nothing, but a child not to be judged yet comes into the group by one', async () => {
    const figure = await figureOf('seen-cin', tables)
    expect(rates(figure, ['2'])).toEqual({ unseen: [1, 4], planned: [1, 4], counting: 0 })
    expect(rates(figure, ['5'])).toEqual({ unseen: [1, 4], planned: [2, 5], counting: 1 })
  })

  test('of a team, a manager, a Head of Service, of their own children alone; of nobody, nothing', async () => {
    const figure = await figureOf('seen-cin', tables)
    const all = ['1', '3', '4']
    expect(rates(figure, all, { level: 'team', name: 'North' })).toEqual({ unseen: [1, 2], planned: [2, 2], counting: 1 })
    expect(rates(figure, all, { level: 'teamManager', name: 'Bo' })).toEqual({ unseen: [1, 2], planned: [2, 2], counting: 1 })
    expect(rates(figure, all, { level: 'headOfService', name: null })).toEqual({ unseen: [1, 4], planned: [4, 4], counting: 3 })
    expect(rates(figure, all, { level: 'team', name: null })).toEqual({ unseen: [0, 0], planned: [0, 0], counting: 0 })
    expect(rates(figure, all, { level: 'team', name: 'Elsewhere' })).toEqual({ unseen: [0, 0], planned: [0, 0], counting: 0 })
  })

  test('as it is now, and judged by the target of the day and of the team', async () => {
    const figure = await figureOf('seen-cin', { ...tables, Targets: 'Measure | Target | Team | From\nChildren in need seen | 50% | South | \nChildren in need seen | 80% | | ' })
    expect(figure.planned({ level: 'team', name: 'South' }, new Set(['3']))).toMatchObject({ now: { numerator: 0, denominator: 2, status: 'missed' }, planned: { numerator: 1, denominator: 2, status: 'met', needed: 0 } })
    expect(figure.planned(WHOLE, new Set(['3']))).toMatchObject({ now: { numerator: 2, denominator: 4 }, planned: { numerator: 2, denominator: 4, status: 'missed', needed: 2 } })
  })

  test('of contacts: one missed stays missed, one that can still be made in time is, and a visit is for all of a child', async () => {
    // Due 15 July (missed), 31 July (today), 7 August, and 2 again on 7 August.
    const figure = await figureOf('seen-after-contact', {
      Contacts: 'Child ID | Contact date | Outcome\n1 | 2019-07-08 | Referral\n2 | 2019-07-24 | Referral\n3 | 2019-07-31 | Referral\n2 | 2019-07-31 | Referral',
      Visits: LOG,
    })
    expect(rates(figure, ['1'])).toEqual({ unseen: [0, 4], planned: [0, 4], counting: 0 })
    expect(rates(figure, ['2'])).toEqual({ unseen: [0, 4], planned: [2, 4], counting: 2 })
    expect(rates(figure, ['1', '2', '3'])).toEqual({ unseen: [0, 4], planned: [3, 4], counting: 3 })
  })

  test('a measure that looks ahead to nothing has none', async () => {
    expect((await figureOf('visits-on-time-cin', tables)).planned(WHOLE, new Set(['3']))).toBeNull()
  })
})

describe('in a whole county', () => {
  const SNAPSHOTS: readonly MeasureId[] = ['seen-cin', 'seen-cp', 'seen-cic']
  let figures: Figures
  let listed: readonly string[]
  beforeAll(async () => {
    const sheets = sampleSheets({ children: 300, seed: 3, asAt: COUNTY, extract: 'clean' })
    const workbook = memoryWorkbook(sheets.map(({ name, table }) => ({ name, table: table.name, rows: [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => table.columns.map(({ key }) => cells[key]?.value ?? null))] })))
    figures = calculate(await loadRecords(workbook, { asAt: COUNTY, today: COUNTY }))
    listed = [...new Set(figures.visitStates().states.filter((state) => isDueBy(state, COUNTY + 14)).map(({ child }) => foldIdentifier(child)))]
  })
  const looking = () => figures.measures.filter(({ lookAhead }) => lookAhead !== null)

  test('with none planned, the whole and each team have the rate looked ahead to, and the figure of today', () => {
    expect(looking()).toHaveLength(4)
    for (const { planned, lookAhead, numerator, denominator, groups } of looking()) {
      expect(planned(WHOLE, new Set())).toMatchObject({ asAt: lookAhead?.asAt, now: { numerator, denominator }, unseen: lookAhead?.rate, planned: lookAhead?.rate })
      for (const { team, rate } of lookAhead?.teams ?? []) expect(planned({ level: 'team', name: team }, new Set())?.planned).toEqual(rate)
      for (const level of ['team', 'teamManager', 'headOfService'] as const) {
        for (const { name, numerator: x, denominator: n } of groups[level]) expect(planned({ level, name }, new Set())?.now).toMatchObject({ numerator: x, denominator: n })
      }
    }
  })

  test('whoever is ticked, a planned visit never lowers a rate, in any team', () => {
    fc.assert(
      fc.property(fc.subarray([...listed]), fc.constantFrom(...listed), (ticked, one) => {
        for (const figure of looking()) {
          for (const scope of [WHOLE, ...figure.groups.team.map(({ name }) => ({ level: 'team' as const, name }))]) {
            const [before, after] = [figure.planned(scope, new Set(ticked)), figure.planned(scope, new Set([...ticked, one]))]
            const [x, n, y, m] = [before?.planned.numerator ?? 0, before?.planned.denominator ?? 0, after?.planned.numerator ?? 0, after?.planned.denominator ?? 0]
            expect(y * n).toBeGreaterThanOrEqual(x * m)
            expect(y).toBeLessThanOrEqual(m)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('with every child on the list ticked, all of the three categories are in time; of contacts, all that are not missed yet', () => {
    expect(listed.length).toBeGreaterThan(20)
    for (const { id, planned, lookAhead } of looking()) {
      const all = planned(WHOLE, new Set(listed))
      expect(all?.counting).toBeGreaterThan(0)
      if (SNAPSHOTS.includes(id)) expect(all?.planned.numerator).toBe(all?.planned.denominator)
      else expect(all?.planned.numerator).toBe((lookAhead?.rate.numerator ?? 0) + (all?.counting ?? 0))
    }
  })

  test('with all of the overdue ticked and no others, just they are added to the rate looked ahead to', () => {
    const overdue = figures.visitStates().states.filter(({ standing, category }) => standing === 'overdue' && category !== 'contact')
    for (const { id, planned, lookAhead } of looking().filter(({ id }) => SNAPSHOTS.includes(id))) {
      const category = ({ 'seen-cin': 'in-need', 'seen-cp': 'protection', 'seen-cic': 'in-care' } as Record<string, string>)[id]
      const own = overdue.filter((state) => state.category === category)
      expect(own.length).toBe(lookAhead?.overdueNow)
      const rate = planned(WHOLE, new Set(own.map(({ child }) => foldIdentifier(child))))?.planned
      expect(rate).toMatchObject({ numerator: (lookAhead?.rate.numerator ?? 0) + own.length, denominator: lookAhead?.rate.denominator })
    }
  })
})
