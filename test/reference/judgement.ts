import type { Belonging } from './groups'
import type { Row } from './reading'

/** One thing that a measure counts: a row of the denominator, and whether it is in the numerator. */
export interface Counted {
  row: Row
  belonging: Belonging
  met: boolean
}

/** What a measure says of one day. */
export interface Judgement {
  counted: Counted[]
  leftOut: { row: Row; reason: string }[]
}
