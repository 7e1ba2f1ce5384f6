import type { Status } from '../measures'
import type { StyleName } from '../workbook'

/** The look of each status: every one but *no target* has a colour, which never stands without its symbol or word. */
export const STATUS_LOOK: Readonly<Record<Status, StyleName>> = {
  met: 'met',
  near: 'near',
  missed: 'missed',
  'no-data': 'no-data',
  'no-target': 'plain',
}
