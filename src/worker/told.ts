/** What may be asked of the last calculation, and what is told of it: plain data, fetched when somebody looks. */
import type { Scope } from '../measures'
import type { IssueCode } from '../words'
import type { Calculated } from './report'
import { issueSlice, setUpReport, type IssueSlice, type SetUpReport } from './setUpReport'
import type { ChosenPreview, ShareChoice } from './sharing'
import { plannedVisits, surgeryFigures, type Listed, type PlannedVisits, type SurgeryFigures } from './surgeryReport'

export type Asked =
  | { readonly about: 'set-up' }
  | { readonly about: 'issues'; readonly table: string; readonly code: IssueCode; readonly from: number; readonly count: number }
  /** Of what could be shared: only after a `share`. */
  | ({ readonly about: 'share-preview' } & ShareChoice)
  | ({ readonly about: 'share-copy' } & ShareChoice)
  | { readonly about: 'surgery'; readonly listed: readonly Listed[] }
  /** `children`: ids of those whose visits are planned. */
  | { readonly about: 'planned'; readonly scope: Scope; readonly children: readonly string[] }
export type AskedName = Asked['about']
export interface Told {
  readonly 'set-up': SetUpReport
  readonly issues: IssueSlice
  readonly 'share-preview': ChosenPreview
  readonly 'share-copy': Uint8Array
  readonly surgery: SurgeryFigures
  readonly planned: readonly PlannedVisits[]
}

export function told(calculated: Calculated, asked: Exclude<Asked, ShareChoice>): Told[AskedName] {
  const { records, figures } = calculated
  switch (asked.about) {
    case 'set-up':
      return setUpReport(records)
    case 'issues':
      return issueSlice(records, asked)
    case 'surgery':
      return surgeryFigures(figures, asked.listed)
    case 'planned':
      return plannedVisits(figures, asked.scope, asked.children)
  }
}
