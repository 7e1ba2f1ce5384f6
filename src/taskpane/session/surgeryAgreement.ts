/** Whether figures that were worked out are those that a list was written with, so that neither says anything else than the other. */
import { teamRatesLine, type ListOnSheet } from '../../sheets'
import type { SurgeryFigures } from '../../worker'

/** By the day, and by the rates at the top of each team; what the sheet does not say cannot differ. */
export function agrees({ stamp, teams }: ListOnSheet, { asAt, categories }: SurgeryFigures): boolean {
  if (stamp !== null && stamp.asAt !== asAt) return false
  const found = categories.map(({ category, direction, teams: groups }) => ({ category, direction, groups: new Map(groups.map((group) => [group.name, group])) }))
  return teams.every(({ team, says }) => {
    const rates = found.flatMap(({ category, direction, groups }) => {
      const group = groups.get(team)
      return group === undefined ? [] : [{ category, direction, group }]
    })
    return says.rates === undefined || says.rates === teamRatesLine(rates)
  })
}
