/** The words of `Extra support`. */
export const EXTRA_SUPPORT_HEADERS = {
  measure: 'Measure',
  level: 'Level',
  name: 'Name',
  rank: 'Order',
  rate: 'Rate now',
  count: 'How many',
  target: 'Target',
  status: 'Status',
  needed: 'Needed',
  agreed: 'Support agreed',
  mentor: 'Mentor',
  since: 'Since',
  rateThen: 'Rate then',
} as const

/** Of the sheet that names workers. */
export const SUPPORT_WORKERS_WORDS = {
  level: 'Worker',
  how: 'Workers below target, for each measure those first who need the most to meet it. Those with fewer than 5 follow without an order: too few to tell. Of people who share a name the team stands behind it.',
  none: 'No worker is below target.',
} as const

export const EXTRA_SUPPORT_WORDS = {
  how: 'Teams and team managers below target, for each measure those first who need the most to meet it. Groups under 5 follow without an order: too few to tell.',
  kept: 'Support agreed, Mentor and Since are yours to type: they follow the measure and the name. Whoever something is typed for stays listed, below target or not. Rate then is the rate as at Since, worked out with what is recorded now.',
  none: 'No team or team manager is below target.',
  noData: 'No figure with a target has data, so who is below target is not known.',
} as const
