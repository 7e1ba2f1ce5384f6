/** Random rows of `Cases`, `Visits` and `Contacts`, close to the edges of the rules. */
import type { Category } from './cells'
import { dueDate, type CountingRules, type Day, type Timescale } from './dates'
import type { CellValue } from './plain'
import type { RandomRow, World } from './randomWorld'

const plainCounting: CountingRules = { dayOne: 'after', workingDays: 'not bank holidays', holidays: new Set() }
const spelledTypes: Record<Category, string[]> = {
  cin: ['CIN', 'Child in need', 'c) Child in need plan', 'Children in need', 'Child in need (CIN)'],
  cp: ['CP', 'CPP', 'Child protection', 'Child protection plan', 'b) Child Protection plan'],
  cic: ['CIC', 'CLA', 'LAC', 'Looked after', 'Looked after child', 'a) Looked after child', 'Child in care', 'In care', 'Children looked after'],
}
const usualIntervals: Record<Category, Timescale[]> = {
  cin: [{ count: 20, unit: 'working days' }],
  cp: [{ count: 10, unit: 'working days' }],
  cic: [{ count: 6, unit: 'weeks' }, { count: 1, unit: 'weeks' }, { count: 3, unit: 'months' }],
}

export interface RandomEpisode {
  child: string
  category: Category
  start: Day
  end: Day | null
  placementStart: Day | null
}

/** The next category of a child: the same, a step up or a step down. */
function nextCategory(world: World, category: Category): Category {
  return world.random.weighted<Category>([[category, 4], ['cin', 3], ['cp', 3], ['cic', 3]])
}

function placementOf(world: World, start: Day, end: Day | null): Day | null {
  const { random, asAt } = world
  if (random.chance(0.3)) return null
  const latest = end ?? asAt + 5
  const day = random.weighted<() => Day>([
    [() => start, 4], [() => start - random.whole(1, 60), 2], [() => start - random.whole(300, 500), 2], [() => start + random.whole(1, 40), 4],
    [() => random.whole(start, Math.max(start, latest)), 3], [() => asAt - 365 - random.whole(-3, 60), 2], [() => asAt + random.whole(1, 5), end === null ? 1 : 0],
  ])()
  return day > latest ? latest : day
}

/** The episodes of one child: a run of them, adjoining or nearly, with others beside. */
function episodesOf(world: World, child: string): RandomEpisode[] {
  const { random, asAt } = world
  const episodes: RandomEpisode[] = []
  const add = (category: Category, start: Day, end: Day | null) => {
    const placementStart = category === 'cic' ? placementOf(world, start, end) : null
    episodes.push({ child, category, start, end, placementStart })
  }
  let start = asAt - random.weighted<() => number>([
    [() => random.whole(0, 45), 3], [() => random.whole(20, 150), 3], [() => random.whole(150, 420), 3], [() => random.whole(420, 800), 2],
  ])()
  if (random.chance(0.2)) start = Math.min(world.edge(), asAt)
  let category: Category = random.pick(['cin', 'cp', 'cic'])
  const parts = random.weighted([[1, 4], [2, 4], [3, 2], [4, 1]])
  for (let part = 0; part < parts; part++) {
    const last = part === parts - 1
    const length = random.weighted<() => number>([
      [() => random.whole(1, 20), 2], [() => random.whole(20, 70), 3], [() => random.whole(60, 200), 3], [() => 0, 0.2],
    ])()
    let end: Day | null = start + length
    if (last && random.chance(0.8)) end = random.chance(0.07) ? asAt + random.whole(0, 20) : null
    else if (end > asAt + 10) end = asAt + random.whole(-15, 3)
    if (end !== null && random.chance(0.05)) end = world.edge()
    // The last day of an episode is often a day on which a visit falls due.
    if (end !== null && random.chance(0.25)) {
      const due = dueDate(start, usualIntervals[category][0], plainCounting)
      end = random.chance(0.5) ? due : dueDate(due, usualIntervals[category][0], plainCounting)
    }
    add(category, start, end)
    if (end === null) break
    const gap = random.weighted([[0, 4], [1, 3], [2, 1], [3, 3], [4, 2], [-1, 1], [-6, 1], [30, 1]])
    const next = end + gap
    if (next <= start || next > asAt + 1) break
    start = next
    category = nextCategory(world, category)
  }
  if (random.chance(0.3)) {
    const beside = random.pick(episodes)
    const from = beside.start + random.weighted([[0, 3], [random.whole(1, 30), 4], [-random.whole(1, 30), 3]])
    if (from <= asAt) add(random.pick(['cin', 'cp', 'cic']), from, random.chance(0.55) ? null : from + random.whole(1, 150))
  }
  if (random.chance(0.1)) {
    const again = random.pick(episodes)
    add(again.category, again.start + random.pick([0, 0, 7]), random.chance(0.5) ? again.end : null)
  }
  return episodes
}

const intervalTexts = ['4 weeks', '10wd', 'weekly', 'monthly', '30 days', '6w', '15 working days', '3m', 'fortnightly', '21d']

/** The children's episodes and the rows that tell of them. */
export function randomCases(world: World): { episodes: RandomEpisode[]; rows: RandomRow[] } {
  const { random } = world
  const episodes: RandomEpisode[] = []
  const rows: RandomRow[] = []
  for (const child of world.children) {
    const unborn = random.chance(0.07)
    const intended = random.chance(0.5)
    const ownInterval = random.chance(0.2) ? random.pick(intervalTexts) : null
    const worker = world.somebody()
    for (const episode of random.chance(0.93) ? episodesOf(world, child) : []) {
      episodes.push(episode)
      const allocated = random.chance(0.85) ? worker : world.somebody()
      const row: RandomRow = {
        'Child ID': world.child(child),
        'Family ID': `F${world.children.indexOf(child) >> 1}`,
        'Case type': random.chance(world.mess * 0.5) ? random.pick<CellValue>(['Early help', 'Care leaver', null]) : random.chance(0.6) ? spelledTypes[episode.category][0] : random.pick(spelledTypes[episode.category]),
        Start: world.date(episode.start),
        End: episode.end === null ? world.blank() : world.date(episode.end),
        'Placement start': episode.placementStart === null ? world.blank() : world.date(episode.placementStart),
        'Intended to last to 18': episode.category === 'cic' ? world.yesNo(intended ? true : random.pick([false, null])) : null,
        'Visit interval': random.chance(world.mess * 0.4) ? random.pick<CellValue>(['often', 14, '14']) : random.chance(0.8) ? ownInterval : null,
        'Last seen': random.chance(0.25) ? world.blank() : world.date(lastSeenOf(world, episode)),
        'Seen alone': null,
        Unborn: unborn ? 'Yes' : random.chance(0.5) ? world.yesNo(false) : null,
        Age: unborn && random.chance(0.5) ? -1 : random.whole(0, 17),
        Worker: world.worker(allocated),
        'Allocated since': random.chance(0.3) ? world.date(world.recent(200)) : null,
        Team: allocated !== null && random.chance(0.75) ? world.name(allocated.team) : random.chance(0.5) ? world.name(random.pick(world.workers).team) : world.blank(),
        'Team manager': allocated !== null && random.chance(0.5) ? world.name(allocated.manager) : world.blank(),
      }
      rows.push(row)
      if (random.chance(world.mess * 0.7)) rows.push({ ...row })
    }
  }
  if (rows.length > 0 && random.chance(0.08)) rows.push({ ...random.pick(rows), Start: world.asAt + random.whole(1, 3), End: null })
  return { episodes, rows: random.chance(0.5) ? random.shuffled(rows) : rows }
}

function lastSeenOf(world: World, episode: RandomEpisode): Day {
  const { random, asAt } = world
  const latest = episode.end === null ? asAt : Math.min(episode.end, asAt)
  return random.weighted<() => Day>([
    [() => latest - random.whole(0, 12), 4], [() => asAt - random.pick([13, 14, 15, 27, 28, 29, 41, 42, 43]), 4], [() => world.edge(), 2],
    [() => episode.start + random.whole(-3, 3), 2], [() => asAt + random.whole(1, 3), 0.4], [() => random.whole(episode.start, Math.max(episode.start, asAt)), 2],
  ])()
}

const countingTypes = ['Home visit', 'Statutory visit', 'STVC', 'Core group visit', 'Review visit', 'School visit', 'Office visit', 'Child seen']
const otherTypes = [
  'Telephone call', 'Video visit', 'Supervised contact', 'Family time', 'IRO visit', 'MS Teams', 'Review conference', 'Core group', 'Zoom', 'Text message', 'Letter',
]

/** When a child is seen: from somewhere in its history on, each time about when the next visit falls due. */
function visitDaysOf(world: World, episodes: readonly RandomEpisode[]): Day[] {
  const { random, asAt } = world
  if (episodes.length === 0 || random.chance(0.08)) return []
  const depth = world.longHistory ? random.whole(150, 430) : random.whole(30, 150)
  const first = Math.min(...episodes.map((episode) => episode.start))
  const days: Day[] = []
  let day = Math.max(first + random.weighted([[0, 3], [5, 2], [8, 2], [-4, 1], [random.whole(0, 30), 3]]), asAt - depth)
  const diligence = random.pick([0.6, 0.8, 0.95])
  while (day <= asAt + 2 && days.length < 16) {
    days.push(day)
    if (random.chance(0.05)) days.push(day)
    const open = episodes.filter((episode) => episode.start <= day && (episode.end === null || episode.end > day))
    const category = open.length > 0 ? random.pick(open).category : random.pick<Category>(['cin', 'cp', 'cic'])
    const due = dueDate(day, random.pick(usualIntervals[category]), plainCounting)
    const offset = random.chance(diligence) ? random.weighted([[0, 5], [-1, 3], [-random.whole(1, 9), 4]]) : random.weighted([[1, 4], [2, 2], [random.whole(1, 25), 4]])
    day = Math.max(day + 1, due + offset)
  }
  // The start of an episode, and the days about a change, are where the rules meet.
  for (const episode of episodes) {
    if (random.chance(0.5)) days.push(episode.start + random.pick([0, 0, 1, 7, -1, 8, 14, 15, 28, 29]))
  }
  return days
}

export function randomVisits(world: World, episodes: readonly RandomEpisode[], seenAfterContact: readonly { child: string; day: Day }[]): RandomRow[] {
  const { random, asAt } = world
  const rows: RandomRow[] = []
  const visitRow = (child: string, day: Day): RandomRow => {
    const seen = random.weighted<boolean | null>([[true, 88], [false, 7], [null, 5]])
    const somebody = world.somebody()
    return {
      'Child ID': world.child(child),
      'Visit date': world.date(day, { subject: child }),
      'Visit type': random.chance(0.04) ? world.blank() : random.chance(0.85) ? random.pick(countingTypes) : random.pick(otherTypes),
      Seen: world.yesNo(seen),
      'Seen alone': null,
      Worker: somebody === null ? null : somebody.name,
      Recorded: random.chance(0.5) ? day + random.whole(0, 5) : null,
    }
  }
  for (const child of world.children) {
    const own = episodes.filter((episode) => episode.child === child)
    for (const day of visitDaysOf(world, own)) rows.push(visitRow(child, day))
  }
  for (const { child, day } of seenAfterContact) rows.push(visitRow(child, day))
  if (rows.length > 0 && random.chance(world.longHistory ? 0.8 : 0.4)) {
    rows.push({ ...visitRow(random.pick(world.children), asAt - random.whole(380, 600)), Seen: 'Yes' })
  }
  if (random.chance(0.1)) rows.push(visitRow('9999', world.recent(40)))
  const kept = random.shuffled(rows).slice(0, 56)
  for (const row of kept.slice(0, 3)) if (random.chance(world.mess * 2)) kept.push({ ...row })
  return random.chance(0.5) ? kept : kept.sort((a, b) => (Number(a['Visit date']) || 0) - (Number(b['Visit date']) || 0))
}

const outcomesThatCall = ['Referral', 'Referred for assessment', 'Section 47 enquiry', 'S47', 'Strategy discussion', 'Assessment', 'Enquiries continue', 'Section 47 and NFA for sibling']
const outcomesThatDoNot = [
  'NFA', 'No further action', 'Early help', 'Advice given', 'Signposted', 'Referral NFA', 'Passed to another agency', 'Universal services', 'Open case - allocated worker',
]
const outcomesOfNeither = ['Section 17', 'Close', 'Pending']
const urgentPriorities = ['Urgent', 'P1', 'red', 'Same day', 'S47', '24 hours', 'HIGH']
const otherPriorities = ['Standard', 'Routine', 'P2', 'green', '5 days', 'non-urgent', 'Amber']

/** Contacts, and the days on which their children are seen after them, for `Visits`. */
export function randomContacts(world: World): { rows: RandomRow[]; seen: { child: string; day: Day }[] } {
  const { random, asAt } = world
  const rows: RandomRow[] = []
  const seen: { child: string; day: Day }[] = []
  const count = random.weighted([[random.whole(1, 6), 3], [random.whole(6, 18), 6], [random.whole(18, 30), 1]])
  const offset = (urgent: boolean) =>
    urgent || (world.withTimes && random.chance(0.5)) ? random.weighted([[0, 3], [1, 4], [2, 2], [3, 2], [-1, 1], [10, 1]]) : random.weighted([[0, 2], [3, 2], [5, 2], [7, 5], [8, 2], [9, 1], [-1, 1], [20, 1]])
  let latest: { child: string; day: Day } | null = null
  for (let i = 0; i < count; i++) {
    const again: boolean = latest !== null && random.chance(0.22)
    const child: string = again && latest ? latest.child : random.chance(0.05) ? '8888' : random.pick(world.children)
    const depth = world.longHistory && random.chance(0.3) ? 400 : 45
    const day: Day = again && latest ? latest.day : world.recent(depth)
    latest = { child, day }
    const urgent = random.chance(0.3)
    if (random.chance(0.75)) seen.push({ child, day: day + offset(urgent) })
    const somebody = world.somebody()
    const row: RandomRow = {
      'Contact ID': `C${i + 1}`,
      'Child ID': world.child(child),
      'Contact date': world.date(day, { subject: `contact ${child}` }),
      Priority: urgent ? random.pick(urgentPriorities) : random.weighted<CellValue>([[null, 2], [random.pick(otherPriorities), 6], ['whenever', 0.4], [1, 0.2]]),
      Outcome: random.weighted<CellValue>([[random.pick(outcomesThatCall), 6], [random.pick(outcomesThatDoNot), 3], [random.pick(outcomesOfNeither), 0.6], [world.blank(), 1]]),
      'Visit required': world.yesNo(random.weighted<boolean | null>([[true, 3], [false, 1], [null, 5]])),
      'First seen': random.chance(0.5) ? world.blank() : world.date(day + offset(urgent), { subject: `seen ${child}` }),
      'Decision date': null,
      Worker: world.worker(somebody),
      Team: somebody !== null && random.chance(0.6) ? world.name(somebody.team) : world.blank(),
    }
    rows.push(row)
    if (random.chance(world.mess * 0.5)) rows.push({ ...row })
  }
  if (world.longHistory && random.chance(0.8) && rows.length > 0) {
    rows.push({ ...random.pick(rows), 'Contact ID': 'C0', 'Contact date': asAt - random.whole(350, 450) })
  }
  return { rows: random.chance(0.6) ? random.shuffled(rows) : rows, seen }
}
