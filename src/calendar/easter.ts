import type { Day } from './day'
import { dayOf, weekday } from './day'

/**
 * Easter Sunday of the Gregorian calendar: the Sunday after the church's full moon on or after 21 March. The full moon is reckoned from the year's place
 * in the moon's cycle of 19 years, put right once a century for the leap days that centuries drop and for the moon's own drift.
 */
export function easterSunday(year: number): Day {
  const placeInCycle = year % 19
  const century = Math.floor(year / 100)
  const droppedLeapDays = century - Math.floor(century / 4)
  const driftOfTheMoon = Math.floor((8 * century + 13) / 25)
  let afterEquinox = (19 * placeInCycle + droppedLeapDays - driftOfTheMoon + 15) % 30
  // the cycle keeps its full moons apart, and none later than 18 April
  if (afterEquinox === 29 || (afterEquinox === 28 && placeInCycle > 10)) afterEquinox -= 1
  const fullMoon = dayOf(year, 3, 21) + afterEquinox
  const daysSinceSunday = (weekday(fullMoon) + 1) % 7
  return fullMoon + 7 - daysSinceSunday
}
