/** To whom a row belongs: worker, team, team manager, head of service (measures.md, section 3, Groups). */
import { readText } from './cells'
import type { Day } from './dates'
import { compareByCodePoint, nameKey } from './folding'
import type { People, Post } from './people'
import type { GroupFigure, MeasureJson } from './plain'
import type { Row, TableRead } from './reading'

/** The name as written; nothing where it is not recorded. */
export interface Belonging {
  /** Tells two workers of one name apart. */
  workerKey: string | null
  worker: string | null
  team: string | null
  teamManager: string | null
  headOfService: string | null
}

const headers = { team: 'Team', teamManager: 'Team manager', headOfService: 'Head of service' } as const

export class Groups {
  constructor(
    private readonly workers: TableRead,
    private readonly people: People,
    private readonly asAt: Day,
  ) {}

  /** The group of a row of any table but `Workers`. */
  of(row: Row): Belonging {
    const workerKey = this.people.keyOf(row.cell('Worker'))
    const person = workerKey === null ? undefined : this.people.people.get(workerKey)
    const post = person ? this.people.postInForce(person, this.asAt) : null
    return this.fill(row, workerKey, person?.name ?? readText(row.cell('Worker')), post)
  }

  /** The group of a person: the row in force on `D`, else the last begun, gives team and manager. */
  ofPost(post: Post): Belonging {
    const person = this.people.people.get(post.person)
    return this.fill(null, post.person, person?.name ?? null, post)
  }

  private fill(row: Row | null, workerKey: string | null, worker: string | null, post: Post | null): Belonging {
    const own = (header: string) => (row ? readText(row.cell(header)) : null) ?? (post ? readText(post.row.cell(header)) : null)
    const team = own(headers.team)
    return {
      workerKey,
      worker,
      team,
      teamManager: own(headers.teamManager) ?? this.agreedOfTeam(team, headers.teamManager),
      headOfService: own(headers.headOfService) ?? this.agreedOfTeam(team, headers.headOfService),
    }
  }

  /** What the rows of `Workers` of one team, in force on `D`, say of their manager or head of service, where they agree. */
  private agreedOfTeam(team: string | null, header: string): string | null {
    if (team === null) return null
    let agreed: string | null = null
    for (const person of this.people.people.values()) {
      for (const post of person.posts) {
        if (post.start > this.asAt || (post.end !== null && post.end < this.asAt)) continue
        const itsTeam = readText(post.row.cell(headers.team))
        if (itsTeam === null || nameKey(itsTeam) !== nameKey(team)) continue
        const said = readText(post.row.cell(header))
        if (said === null) continue
        if (agreed !== null && nameKey(agreed) !== nameKey(said)) return null
        agreed = agreed ?? said
      }
    }
    return agreed
  }

  /** The spelling of `Workers`, by folded name; for names that are not there, the first met. */
  private spellings(header: 'Team' | 'Team manager' | 'Head of service'): Map<string, string> {
    const spellings = new Map<string, string>()
    for (const row of this.workers.rows) {
      const text = readText(row.cell(header))
      if (text !== null && !spellings.has(nameKey(text))) spellings.set(nameKey(text), text)
    }
    return spellings
  }

  /** The four breakdowns of some counted things, each with the group that it belongs to. */
  breakdown(counted: readonly { belonging: Belonging; met: boolean }[]): MeasureJson['groups'] {
    const by = (level: 'team' | 'teamManager' | 'headOfService' | 'worker'): GroupFigure[] => {
      const spellings = level === 'worker' ? new Map<string, string>() : this.spellings(headers[level])
      const groups = new Map<string, { order: string; figure: GroupFigure }>()
      let unknown: GroupFigure | null = null
      for (const { belonging, met } of counted) {
        const name = belonging[level]
        let figure: GroupFigure
        if (name === null) {
          unknown = unknown ?? { name: 'Not recorded', numerator: 0, denominator: 0 }
          figure = unknown
        } else {
          const key = level === 'worker' && belonging.workerKey !== null ? belonging.workerKey : nameKey(name)
          const group = groups.get(key) ?? {
            order: nameKey(name),
            figure: { name: spellings.get(nameKey(name)) ?? name, numerator: 0, denominator: 0 },
          }
          groups.set(key, group)
          figure = group.figure
        }
        figure.denominator++
        if (met) figure.numerator++
      }
      const sorted = [...groups.values()].sort((a, b) => compareByCodePoint(a.order, b.order)).map((group) => group.figure)
      return unknown === null ? sorted : [...sorted, unknown]
    }
    return { headOfService: by('headOfService'), teamManager: by('teamManager'), team: by('team'), worker: by('worker') }
  }
}
