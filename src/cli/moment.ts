/** Days that a command was given, or the machine's clock in their place. */
import { NO_DAY, type Day } from '../calendar'
import type { Machine } from './machine'

/** `--today` stands for the machine's clock; without it, the day and the moment are the machine's own. */
export function clock(today: Day, machine: Machine): { today: Day; now: number } {
  return today === NO_DAY ? { today: Math.floor(machine.now), now: machine.now } : { today, now: today }
}

/** The as-at date, where one was given. */
export function asked(asAt: Day): { asAt?: Day } {
  return asAt === NO_DAY ? {} : { asAt }
}
