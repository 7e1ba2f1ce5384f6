/** Whose children are looked at, and in which order they are shown: team by team, a household together. */
import type { Scope } from '../../measures'
import type { ListedOnSheet, ListOnSheet } from '../../sheets'
import type { SurgeryState } from '../session/surgeryPart'

type ScopeLevel = Exclude<Scope['level'], 'whole'>

/** A row as it is drawn. */
export interface ShownRow {
  readonly child: ListedOnSheet
  /** The team, where it is the first of one; undefined elsewhere. */
  readonly team?: string | null
  /** The household and how many rows it has, where it is the first of several. */
  readonly household?: { readonly family: string; readonly rows: number }
}

/** Made once: to make one takes longer than many comparisons. */
const IN_ORDER = new Intl.Collator('en-GB')

function namesOf(names: Iterable<string | null>): (string | null)[] {
  const distinct = [...new Set(names)]
  return distinct.sort((one, other) => (one === null ? 1 : other === null ? -1 : IN_ORDER.compare(one, other)))
}

/** The names to choose among, by level; Heads of Service only where the figures know them. */
export function scopesOf({ children }: ListOnSheet, figures: SurgeryState['figures']): Readonly<Record<ScopeLevel, readonly (string | null)[]>> {
  return {
    headOfService: figures === null ? [] : namesOf(figures.headsOfService),
    teamManager: namesOf(children.map(({ teamManager }) => teamManager)),
    team: namesOf(children.map(({ team }) => team)),
  }
}

/** The children of a scope, in the order of the sheet. */
export function childrenIn({ children }: ListOnSheet, { figures, scope }: Pick<SurgeryState, 'figures' | 'scope'>): readonly ListedOnSheet[] {
  switch (scope.level) {
    case 'whole':
      return children
    case 'team':
      return children.filter(({ team }) => team === scope.name)
    case 'teamManager':
      return children.filter(({ teamManager }) => teamManager === scope.name)
    case 'headOfService':
      return children.filter((_, index) => figures?.headsOfService[index] === scope.name)
  }
}

/** Gathers what belongs together where its first row stands; otherwise the order stays. */
function gathered(children: readonly ListedOnSheet[], group: (child: ListedOnSheet) => string): ListedOnSheet[][] {
  const groups = new Map<string, ListedOnSheet[]>()
  for (const child of children) {
    const key = group(child)
    const own = groups.get(key)
    if (own) own.push(child)
    else groups.set(key, [child])
  }
  return [...groups.values()]
}

const householdOf = ({ family, id }: ListedOnSheet): string => (family === null ? `child ${id}` : `family ${family}`)

/** Team by team, household by household, where the first of each stands on the sheet. */
export function shownRows(children: readonly ListedOnSheet[]): readonly ShownRow[] {
  const teams = gathered(children, ({ team }) => (team === null ? '' : `team ${team}`))
  return teams.flatMap((ofTeam) =>
    gathered(ofTeam, householdOf).flatMap((ofHousehold, household) =>
      ofHousehold.map((child, index): ShownRow => {
        const { family } = child
        return {
          child,
          ...(teams.length > 1 && household === 0 && index === 0 ? { team: child.team } : {}),
          ...(family !== null && index === 0 && ofHousehold.length > 1 ? { household: { family, rows: ofHousehold.length } } : {}),
        }
      }),
    ),
  )
}
