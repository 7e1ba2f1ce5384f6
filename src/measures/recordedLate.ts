/** Whether a visit was written up late: a visit that is recorded after the day counts as overdue until somebody types it. */
import type { Day } from '../calendar'
import type { Context } from './context'

/** Working days in which a visit should be recorded (measures.md, section 3, Who is counted). */
const RECORDED_WITHIN = 2

/** Whether every visit of a child on a day was recorded over 2 working days after it. */
export function wasRecordedLate({ visits: index, records: { visits }, calendar }: Context, child: number, day: Day): boolean {
  if (visits === null || day === 0) return false
  let late = false
  for (let slot = index.firstFrom(child, day); slot < index.starts[child + 1] && index.day[slot] === day; slot++) {
    const recorded = visits.recorded[index.record[slot]]
    if (recorded === 0 || calendar.between(day, recorded) <= RECORDED_WITHIN) return false
    late = true
  }
  return late
}
