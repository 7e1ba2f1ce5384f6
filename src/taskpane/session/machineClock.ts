import { dayOf, type Day } from '../../calendar'

const MINUTES_IN_A_DAY = 1440

/** The machine's day and moment, in its own time zone. */
export function machineClock(): { readonly today: Day; readonly now: number } {
  const moment = new Date()
  const today = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  return { today, now: today + (moment.getHours() * 60 + moment.getMinutes()) / MINUTES_IN_A_DAY }
}
