/** Random rows of `Targets`, `Timescales`, `Settings`, `Holidays` and `Merged records`. */
import { civil, dayOf, type Day } from './dates'
import type { CellValue } from './plain'
import type { RandomRow, World } from './randomWorld'
import { printedNames } from './settings'

/** Days of this year and the last, by which holidays and starts of rules may be set. */
function someDay(world: World): Day {
  return world.random.chance(0.5) ? world.recent(80) : world.asAt - world.random.whole(-30, 420)
}

const targetIds = ['audits-inadequate', 'supervision', 'seen-after-contact', 'seen-cin', 'seen-cp', 'seen-cic']

export function randomTargets(world: World): RandomRow[] {
  const { random } = world
  const rows: RandomRow[] = []
  const count = random.whole(1, 7)
  for (let i = 0; i < count; i++) {
    const flow = random.chance(0.12)
    const id = flow ? random.pick(['visits-on-time-cin', 'visits-on-time-cp', 'visits-on-time-cic']) : random.pick(targetIds)
    const low = id === 'audits-inadequate'
    const target = low
      ? random.pick<CellValue>([8.5, 0.085, 5, 10, '8.5%', 43593, 'eighty', null, 0, 25, 33.3, 40])
      : random.pick<CellValue>([80, 0.8, 85, 0.85, 1, 100, 50, 66.7, 0.3333333, '75%', '90', 'eighty', null, 0.5])
    const from = random.chance(0.45) ? world.date(someDay(world)) : world.blank()
    const window = random.weighted<CellValue>([[null, 7], [2, 1], [1, 1], [3, 1], ['two', 0.2], [6, 0.5]])
    rows.push({
      Measure: random.chance(0.6) ? id : random.chance(0.7) ? printedNames[id] : printedNames[id].toUpperCase(),
      Team: random.chance(0.2) ? world.random.pick(world.workers).team : null,
      Target: flow ? null : target,
      From: from,
      Direction: random.chance(0.3) ? (low ? 'Lower is better' : 'Higher is better') : null,
      'Amber tolerance': flow ? null : random.weighted<CellValue>([[null, 5], [5, 1], [0.05, 1], [1, 1], [0, 0.5], [10, 2], [0.2, 2], [30, 2], [2.5, 1], ['some', 0.3]]),
      'Window (months)': window,
      Confirmed: low && count < 3 && random.chance(0.3) ? 'Yes' : null,
      Note: null,
    })
  }
  return rows
}

export function randomTimescales(world: World): RandomRow[] {
  const { random } = world
  const rows: RandomRow[] = []
  const used = new Set<string>()
  const visits: CellValue[] = ['10 working days', '15wd', '4 weeks', '28 days', '42d', '1 month', 'monthly', 'fortnightly', '6w', '2 months', '20 Working Days', 'often', 28, null]
  const hours: CellValue[] = world.withTimes ? [] : ['72 hours', '240h']
  const count = random.whole(1, 6)
  for (let i = 0; i < count; i++) {
    const applies = random.pick(['Child in need', 'Child protection plan', 'Child in care', 'Child in care, long term', 'Contact', 'Urgent contact'])
    const team = random.chance(0.4) ? random.pick(world.workers).team : null
    if (used.has(`${applies} ${team}`)) continue
    used.add(`${applies} ${team}`)
    const contact = applies === 'Contact' || applies === 'Urgent contact'
    let first: CellValue = random.pick([...visits, ...hours, '1 week', 'weekly', '5wd', '7d'])
    if (contact) first = random.pick<CellValue>(['5 working days', '7 days', '3wd', '1 week', '24 hours', '48h', '72 hours', '2d', '1 day', '10 days', 'soon', 5, null])
    if (contact && world.withTimes && random.chance(0.6)) first = random.pick(['24 hours', '48 hours', '72h', '24h'])
    rows.push({
      'Applies to': random.chance(0.8) ? applies : applies.toUpperCase(),
      Team: team === null ? world.blank() : team,
      'First visit': first,
      'Then every': contact ? null : random.pick([...visits, ...hours]),
      Note: null,
    })
  }
  return rows
}

export function randomSettings(world: World): RandomRow[] {
  const { random } = world
  const rows: RandomRow[] = []
  const maybe = (probability: number, setting: string, values: readonly CellValue[]) => {
    if (random.chance(probability)) rows.push({ Setting: setting, Value: random.pick(values), Confirmed: null, Meaning: null })
  }
  maybe(0.2, 'Extract date', [world.asAt, world.asAt - 3, '05/04/2019', null])
  maybe(0.4, 'Counting rule', ['The day after is day 1', 'The day itself is day 1', 'The day itself is day 1', 'the day itself is day 1', 'either', null])
  maybe(0.35, 'Working-day rule', ['Bank holidays are not working days', 'Weekdays only', 'Weekdays only', 'WEEKDAYS ONLY', 'some'])
  maybe(0.45, 'Count a child once', ['Yes', 'No', 'No', 'no', 'perhaps'])
  maybe(0.25, 'Supervisions needed', [2, 4, '2', 'three', 1])
  maybe(0.25, 'Long absence (days)', [14, 30, '21', 'a month', 60])
  maybe(0.2, 'Social worker roles', ['Social worker; Senior social worker', 'Practitioner; NQSW; Team manager', 'Social worker'])
  maybe(0.2, 'Supervision types that do not count', ['group; peer', 'case; infor*', 'formal'])
  maybe(0.2, 'Visit types that do not count', ['telephone; video*', 'Telephone; review; core group', 'office*; school visit', 'phone; call; IRO'])
  maybe(0.2, 'Outcomes that need no visit', ['NFA; close*', 'no further action; advice', 'early help; pend*'])
  maybe(0.15, 'Outcomes that need a visit', ['s47; strategy*; section 17', 's47'])
  maybe(0.2, 'Urgent priorities', ['urgent; red', 'P1; P2; today', 'same day'])
  maybe(0.1, 'Limiting domains', ['Risk; Planning'])
  maybe(0.1, 'Look ahead (days)', [7, 21])
  maybe(0.3, 'Contacts without an outcome', ['They call for no visit', 'they call for NO visit', 'They call for a visit', 'perhaps', null])
  maybe(0.3, 'Grade numbers', ['1 is inadequate, 4 is outstanding', '1 is inadequate, 4 is outstanding', '1 is outstanding, 4 is inadequate', 'backwards', null])
  if (random.chance(0.15)) {
    for (const question of ['inadequate-target', 'visit-types', 'contact-calls-for-visit', 'supervision-types', 'grade-numbers']) {
      if (random.chance(0.4)) rows.push({ Setting: question, Value: null, Confirmed: random.pick(['Yes', 'yes', 'No', null]), Meaning: null })
    }
  }
  return random.shuffled(rows)
}

export function randomHolidays(world: World): RandomRow[] {
  const rows: RandomRow[] = []
  const { random } = world
  const count = random.whole(1, 6)
  for (let i = 0; i < count; i++) rows.push({ Date: world.date(someDay(world)), Reason: 'Closed' })
  if (random.chance(0.3)) rows.push({ Date: dayOf(civil(world.asAt).year, 12, 24), Reason: 'Council closed' })
  return rows
}

/** Some of the children were known by another identifier before. */
export function randomMergedRecords(world: World): { rows: RandomRow[]; oldOf: Map<string, string> } {
  const { random } = world
  const rows: RandomRow[] = []
  const oldOf = new Map<string, string>()
  for (const child of world.children) {
    if (!random.chance(0.4)) continue
    const old = `7${world.children.indexOf(child)}7`
    oldOf.set(child, old)
    if (random.chance(0.2)) {
      // Merged twice: the oldest goes to the older, and that to the one kept.
      rows.push({ 'Old ID': `${old}5`, 'Kept ID': Number(old) }, { 'Old ID': old, 'Kept ID': world.identifier(child) })
      oldOf.set(child, `${old}5`)
    } else rows.push({ 'Old ID': random.chance(0.5) ? Number(old) : old, 'Kept ID': child })
  }
  return { rows, oldOf }
}
