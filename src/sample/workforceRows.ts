/** Rows of `Workers` and `Supervisions`. */
import { NO_DAY, weekday, type Day } from '../calendar'
import type { RowSpec } from '../workbook'
import { DatedRows, type CellMaker } from './cells'
import { isAway, teamEffect, type Spell } from './county'
import { evenDraws, type Draws } from './random'
import { GAIN_A_MONTH, probability, SUPERVISION_LOG_ODDS } from './rates'

const MONTH = 30.4
/** Of supervisions booked, those that were not held on the day. */
const CANCELLED = 0.06
/** Case and group sessions for each personal supervision. */
const OTHER_SESSIONS = 0.25

export function workerRows(workforce: readonly Spell[], cell: CellMaker): RowSpec[] {
  return workforce.map((spell) => ({
    cells: {
      'Worker ID': cell(spell.person.id),
      Worker: cell(spell.person.name),
      Role: cell(spell.role),
      Team: cell(spell.team.name),
      'Team manager': cell(spell.team.manager.name),
      'Head of service': cell(spell.team.headOfService.name),
      Start: cell.date(spell.start),
      End: cell.date(spell.end),
      'Away from': cell.date(spell.awayFrom),
      'Away to': cell.date(spell.awayTo),
      'Case-holding social worker': cell(spell.caseHolding),
      Agency: cell(spell.agency),
      FTE: cell(spell.fullTimeEquivalent),
    },
  }))
}

/** Rows of `Supervisions`: about every four weeks for each case-holding worker in post, less often where a manager is slow. */
export function supervisionRows(workforce: readonly Spell[], logStart: Day, asAt: Day, draws: Draws, cell: CellMaker): RowSpec[] {
  const rows = new DatedRows(logStart, asAt)
  const even = evenDraws(draws)
  const write = (spell: Spell, day: Day, type: string, status: string): void => {
    rows.add(day, {
      Worker: cell(spell.person.name),
      'Supervision date': cell.date(day),
      Supervisor: cell(spell.team.manager.name),
      Type: cell(type),
      Status: cell(status),
    })
  }
  const weekdayOf = (day: Day): Day => day - Math.max(0, weekday(day) - 4)

  for (const spell of workforce) {
    if (spell.caseHolding === 'No') continue
    const from = Math.max(spell.start, logStart)
    const to = spell.end === NO_DAY ? asAt : Math.min(spell.end, asAt)
    let day = spell.start >= logStart ? from + draws.whole(3, 14) : from + draws.whole(0, 27)
    while (day <= to) {
      const held = weekdayOf(day)
      if (isAway(spell, held)) {
        day += 14
        continue
      }
      if (held >= from) {
        if (draws.chance(CANCELLED)) write(spell, Math.max(from, held - 3), 'Personal', 'Cancelled')
        write(spell, held, draws.chance(0.9) ? 'Personal' : 'Professional', 'Held')
        const other = held + draws.whole(5, 20)
        if (draws.chance(OTHER_SESSIONS) && other <= to) write(spell, weekdayOf(other), draws.pick(['Case', 'Group']), 'Held')
      }
      const odds = SUPERVISION_LOG_ODDS + 1.3 * teamEffect(spell.team, day) - (GAIN_A_MONTH * (asAt - day)) / MONTH
      day += even() < probability(odds) ? draws.whole(23, 29) : draws.whole(38, 62)
    }
  }
  return rows.rows()
}
