/** Days as integers, bank holidays, timescales. Knows nothing of social care. */
export * from './day'
export * from './months'
export * from './dateText'
export * from './bankHolidays'
export * from './workingDays'
export * from './timescale'
