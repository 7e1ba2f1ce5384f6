/** Random rows of `Workers`, `Supervisions` and `Audits`. */
import { monthsBefore, type Day } from './dates'
import type { CellValue } from './plain'
import type { RandomRow, RandomWorker, World } from './randomWorld'

const roles = ['Social worker', 'Senior social worker', 'NQSW', 'ASYE', 'Advanced practitioner', 'social  worker', 'SENIOR SOCIAL WORKER']
const otherRoles = ['Team manager', 'Personal adviser', 'Practitioner', 'Senior social worker (duty)']

/** Where the names of `Workers` are spelled plainly, others may spell them otherwise. */
function noteSpellings(world: World, rows: readonly RandomRow[]): void {
  for (const row of rows) {
    for (const header of ['Worker', 'Team', 'Team manager', 'Head of service']) {
      const name = row[header]
      if (typeof name === 'string') world.spelledInWorkers.add(name)
    }
  }
}

export function randomWorkers(world: World, headers: ReadonlySet<string>): RandomRow[] {
  const { random, asAt } = world
  const rows: RandomRow[] = []
  for (const worker of world.workers) {
    const manyPosts = random.weighted([[1, 7], [2, 3], [3, 1]])
    let start: Day | null = random.weighted<() => Day | null>([
      [() => null, 2], [() => asAt - random.whole(100, 900), 6], [() => monthsBefore(asAt, 3) + random.whole(0, 2), 2], [() => asAt - random.whole(0, 90), 2],
      [() => asAt + random.whole(1, 10), 0.5],
    ])()
    if (manyPosts > 1) start = asAt - random.whole(60, 500)
    const holding = random.weighted<boolean | null>([[true, 7], [false, 1], [null, 2]])
    const role = random.chance(0.85) ? random.pick(roles) : random.chance(0.7) ? random.pick(otherRoles) : null
    for (let post = 0; post < manyPosts; post++) {
      const last = post === manyPosts - 1
      let end: Day | null = start === null ? null : start + random.weighted([[random.whole(5, 60), 3], [random.whole(60, 250), 3]])
      if (last) end = random.chance(0.75) ? null : random.chance(0.3) ? asAt + random.whole(-1, 5) : Math.max(start ?? 0, asAt - random.whole(1, 120))
      const away = random.chance(0.35)
      const awayFrom = random.chance(0.5) ? asAt - random.whole(10, 150) : monthsBefore(asAt, 3) + random.whole(-20, 60)
      const team = post === 0 ? worker : random.pick(world.workers)
      rows.push({
        'Worker ID': world.workersHaveIdentifiers ? (/^\d+$/.test(worker.identifier) && random.chance(0.8) ? Number(worker.identifier) : worker.identifier) : null,
        Worker: worker.name,
        Role: role !== null && post > 0 && random.chance(0.2) ? random.pick([...roles, ...otherRoles]) : role,
        Team: random.chance(0.92) ? team.team : null,
        'Team manager': random.chance(0.85) ? team.manager : null,
        'Head of service': random.chance(0.85) ? team.head : null,
        Start: start === null ? null : world.date(start),
        End: end === null ? null : world.date(end),
        'Away from': away ? world.date(awayFrom) : null,
        'Away to': away && random.chance(0.75) ? world.date(awayFrom + random.weighted([[27, 3], [26, 2], [28, 2], [10, 2], [60, 2], [-2, 0.3]])) : null,
        'Case-holding social worker': post > 0 && random.chance(0.15) ? world.yesNo(false) : world.yesNo(holding),
        Agency: random.chance(0.5) ? world.yesNo(random.chance(0.3)) : null,
        FTE: random.pick([1, 0.5, null]),
      })
      if (end === null) break
      start = end + random.weighted([[1, 5], [0, 2], [3, 3], [4, 2], [2, 1], [-5, 1], [40, 1]])
      if (start > asAt + 15) break
    }
  }
  const named = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => headers.has(header))))
  noteSpellings(world, named)
  if (random.chance(world.mess)) rows.push({ ...random.pick(rows), Worker: null })
  if (random.chance(world.mess)) rows.push({ ...random.pick(rows) })
  return random.chance(0.3) ? random.shuffled(rows) : rows
}

const supervisionTypes = ['Personal', 'Professional', 'Staff supervision', '1:1', 'One to one', 'Formal', 'Case and personal']
const supervisionTypesThatDoNot = ['Case', 'Group', 'Peer supervision', 'Ad hoc', 'Informal chat', 'Child discussion']
const statusesThatCount = ['Held', 'Completed', 'Done', 'Attended', 'yes', 'Late', 'Partly held']
const statusesThatDoNot = ['Cancelled', 'Not held', 'DNA', 'did not attend', 'No-show', 'Planned', 'Postponed', 'booked', 'Rescheduled']

export function randomSupervisions(world: World): RandomRow[] {
  const { random, asAt } = world
  const rows: RandomRow[] = []
  const add = (worker: RandomWorker, day: Day) => {
    rows.push({
      Worker: world.worker(worker),
      'Supervision date': world.date(day),
      Supervisor: worker.manager,
      Type: random.chance(0.3) ? world.blank() : random.chance(0.82) ? random.pick(supervisionTypes) : random.pick(supervisionTypesThatDoNot),
      Status: random.chance(0.3) ? world.blank() : random.chance(0.88) ? random.pick(statusesThatCount) : random.pick(statusesThatDoNot),
    })
  }
  for (const worker of world.workers) {
    if (random.chance(0.06)) continue
    const keen = random.pick([0.6, 0.9, 0.97])
    const depth = world.longHistory ? random.whole(180, 420) : random.whole(70, 130)
    for (let day = asAt - random.whole(0, 25); day > asAt - depth && rows.length < 44; day -= random.whole(20, 34)) {
      if (random.chance(keen)) add(worker, day)
      if (random.chance(0.06)) add(worker, day)
    }
    if (random.chance(0.35)) add(worker, monthsBefore(asAt, 3) + random.whole(0, 1))
    if (random.chance(0.35)) add(worker, asAt + random.weighted([[0, 3], [1, 1]]))
  }
  if (world.longHistory && random.chance(0.7)) add(random.pick(world.workers), asAt - random.whole(420, 500))
  if (random.chance(0.1)) rows.push({ Worker: 'Zed Nobody', 'Supervision date': world.recent(60), Supervisor: null, Type: null, Status: null })
  const kept = random.shuffled(rows).slice(0, 50)
  for (const row of kept.slice(0, 2)) if (random.chance(world.mess)) kept.push({ ...row })
  return kept
}

const grades = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate']
const otherSpellings: Record<string, CellValue[]> = {
  Outstanding: ['O', 'outstanding', 1, '1'], Good: ['G', 'GOOD', ' good ', 2], 'Requires improvement': ['RI', 'R.I.', 'R', 'Requires improvement to be good', 3],
  Inadequate: ['I', 'Inad', 'inadequate.', 4, '4'],
}
const offTheScale = ['Adequate', 'Met', 'Not graded', 5]
const moderationWords = ['Agreed', 'Upheld', 'confirmed by panel', 'No change', 'Not moderated', 'Pending', 'Awaiting moderation', 'Not agreed', 'Disputed', 'see notes']

function gradeCell(world: World, withNumbers: boolean, inadequate: number): CellValue {
  const { random } = world
  const grade = random.chance(inadequate) ? 'Inadequate' : random.pick(grades)
  if (random.chance(0.7)) return grade
  return random.pick(otherSpellings[grade].filter((cell) => withNumbers || !/^[1-4]$/.test(String(cell))))
}

export function randomAudits(world: World): RandomRow[] {
  const { random, asAt } = world
  const rows: RandomRow[] = []
  const withNumbers = random.chance(0.25)
  const inadequate = random.pick([0, 0.1, 0.4])
  const count = random.weighted([[random.whole(1, 8), 4], [random.whole(8, 24), 5], [random.whole(24, 40), 1]])
  for (let i = 0; i < count; i++) {
    const day = random.chance(0.75) ? world.recent(45) : world.recent(world.longHistory ? 400 : 100)
    const somebody = world.somebody()
    const row: RandomRow = {
      'Audit ID': `AU${i + 1}`,
      'Audit type': random.pick(['Random', 'Targeted', null]),
      'Allocated on': null,
      Due: null,
      'Audit date': world.date(day),
      'Child ID': random.chance(0.85) ? world.child(random.pick(world.children)) : null,
      'Case type': random.pick(['CIN', 'CP', null]),
      'Head of service': somebody !== null && random.chance(0.4) ? world.name(somebody.head) : world.blank(),
      'Team manager': somebody !== null && random.chance(0.4) ? world.name(somebody.manager) : world.blank(),
      Team: somebody !== null && random.chance(0.5) ? world.name(somebody.team) : world.blank(),
      Worker: world.worker(somebody),
      Auditor: random.chance(0.6) ? 'Quinn Audit' : null,
      'Overall grade': random.chance(0.07) ? world.blank() : random.chance(0.05) ? random.pick<CellValue>(offTheScale) : gradeCell(world, withNumbers, inadequate),
      Moderator: null,
      'Moderated grade': random.weighted<CellValue>([[world.blank(), 6], [gradeCell(world, withNumbers, inadequate), 2.5], [random.pick(moderationWords), 1]]),
      'Moderation date': random.chance(0.5) ? null : world.date(Math.min(day + random.whole(0, 20), asAt + random.whole(-1, 2))),
      'Re-audit of': random.weighted<CellValue>([[null, 16], ['No', 1], ['none', 0.6], [0, 0.5], [`AU${random.whole(1, 5)}`, 1.3]]),
      Comments: null,
    }
    rows.push(row)
    if (random.chance(world.mess * 0.5)) rows.push({ ...row })
  }
  if (world.longHistory && random.chance(0.8)) rows.push({ ...random.pick(rows), 'Audit ID': 'AU0', 'Audit date': asAt - random.whole(350, 450) })
  return random.chance(0.6) ? random.shuffled(rows) : rows
}
