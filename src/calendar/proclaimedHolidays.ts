import type { Day } from './day'
import { dayOf } from './day'

/** What a proclamation did to one year's bank holidays. */
export interface ProclaimedHolidays {
  /** The early May holiday's day instead of the first Monday of May. */
  readonly earlyMay?: Day
  /** The spring holiday's day instead of the last Monday of May. */
  readonly spring?: Day
  /** Holidays besides those of the rule. */
  readonly added?: readonly Day[]
}

/** Bank holidays of England and Wales that were moved or added by proclamation, 1990 to 2028, by year. */
export const PROCLAIMED_HOLIDAYS: ReadonlyMap<number, ProclaimedHolidays> = new Map<number, ProclaimedHolidays>([
  [1995, { earlyMay: dayOf(1995, 5, 8) }], // 50 years since the end of the war in Europe
  [1999, { added: [dayOf(1999, 12, 31)] }], // the millennium
  [2002, { spring: dayOf(2002, 6, 4), added: [dayOf(2002, 6, 3)] }], // Golden Jubilee
  [2011, { added: [dayOf(2011, 4, 29)] }], // royal wedding
  [2012, { spring: dayOf(2012, 6, 4), added: [dayOf(2012, 6, 5)] }], // Diamond Jubilee
  [2020, { earlyMay: dayOf(2020, 5, 8) }], // 75 years since the end of the war in Europe
  [2022, { spring: dayOf(2022, 6, 2), added: [dayOf(2022, 6, 3), dayOf(2022, 9, 19)] }], // Platinum Jubilee; state funeral
  [2023, { added: [dayOf(2023, 5, 8)] }], // coronation
])
