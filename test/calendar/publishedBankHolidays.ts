import { parseIsoDate } from '../../src/calendar'

/** Bank holidays of England and Wales as published, day/month: the rule is checked against these, and they against nothing of ours. */
export const PUBLISHED: readonly (readonly [year: number, dates: string, why: string])[] = [
  [2018, '01/01 30/03 02/04 07/05 28/05 27/08 25/12 26/12', 'New Year’s Day on a Monday'],
  [2019, '01/01 19/04 22/04 06/05 27/05 26/08 25/12 26/12', 'late Easter'],
  [2020, '01/01 10/04 13/04 08/05 25/05 31/08 25/12 28/12', 'early May moved; Boxing Day on a Saturday'],
  [2021, '01/01 02/04 05/04 03/05 31/05 30/08 27/12 28/12', 'Christmas Day on a Saturday: two substitutes; 31 May is the last Monday'],
  [2022, '03/01 15/04 18/04 02/05 02/06 03/06 29/08 19/09 26/12 27/12', 'New Year’s Day a Saturday, Christmas Day a Sunday; spring moved, two added'],
  [2023, '02/01 07/04 10/04 01/05 08/05 29/05 28/08 25/12 26/12', 'New Year’s Day on a Sunday; one added; 1 May is the first Monday'],
  [2024, '01/01 29/03 01/04 06/05 27/05 26/08 25/12 26/12', 'Easter over the month’s end, a leap year'],
  [2025, '01/01 18/04 21/04 05/05 26/05 25/08 25/12 26/12', 'ordinary'],
  [2026, '01/01 03/04 06/04 04/05 25/05 31/08 25/12 28/12', 'Boxing Day on a Saturday; 31 August is the last Monday'],
  [2027, '01/01 26/03 29/03 03/05 31/05 30/08 27/12 28/12', 'Easter in March; Christmas Day on a Saturday'],
  [2028, '03/01 14/04 17/04 01/05 29/05 28/08 25/12 26/12', 'New Year’s Day on a Saturday, a leap year'],
]

/** Dates of one year, written day/month, as days. */
export function daysIn(year: number, dates: string): number[] {
  return dates.split(' ').map((date) => parseIsoDate(`${year}-${date.slice(3)}-${date.slice(0, 2)}`))
}
