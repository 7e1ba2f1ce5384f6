/** The words of `Workers`, the sheet that names people. */
import { counted } from './measureWords'

export const WORKERS_HEADERS = {
  worker: 'Worker',
  team: 'Team',
  teamManager: 'Team manager',
  days: 'Supervision dates',
  supervisions: 'How many supervisions',
  more: 'More needed',
  by: 'Next one by',
  note: 'Left out of supervision',
} as const

export const WORKERS_WORDS = {
  names: 'This sheet names people. It belongs in a copy of the workbook that only their own managers can open, and is written only when somebody asks for it.',
  next: 'Next one by: the last day on which one more supervision keeps the person compliant. Where it is blank, the person is not: More needed says how many would make them so.',
} as const

/** People of `Workers` with no row on the sheet. */
export function othersLine(others: number): string {
  return `Not listed: ${counted(others, 'person', 'people')} of Workers with no figure, who are not case-holding, have left or have not started.`
}

/** Where the number must not be shown. */
export const OTHERS_NOT_COUNTED = 'Not listed: people of Workers with no figure, who are not case-holding, have left or have not started.'
