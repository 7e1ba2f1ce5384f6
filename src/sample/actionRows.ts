/** Rows of `Actions`: a made-up improvement plan with actions of every standing, the same number in a county of any size. */
import { weekday, type Day } from '../calendar'
import type { RowSpec } from '../workbook'
import type { CellMaker } from './cells'
import type { County } from './county'
import { ACTION_UPDATES, IMPROVEMENT_PLAN } from './improvementPlan'
import type { Draws } from './random'

/** How an action goes. Days are counted from the as-at date, late ones from the target. */
interface Fate {
  readonly due: readonly [from: number, to: number]
  /** Days after the target date, those early below 0; absent: not done. */
  readonly done?: readonly [from: number, to: number]
  readonly rag: 'Red' | 'Amber' | 'Green' | 'Blue' | null
  readonly update: keyof typeof ACTION_UPDATES | null
}

const FATES: readonly (readonly [fate: Fate, actions: number])[] = [
  [{ due: [-200, -20], done: [-20, 0], rag: 'Blue', update: 'done' }, 8],
  [{ due: [-200, -60], done: [5, 40], rag: 'Blue', update: 'done' }, 3],
  // the date has not been filled in
  [{ due: [-60, -20], rag: 'Blue', update: 'done' }, 1],
  [{ due: [20, 60], done: [-60, -60], rag: 'Blue', update: 'done' }, 1],
  [{ due: [-80, -1], rag: 'Red', update: 'slipping' }, 3],
  [{ due: [-30, -1], rag: 'Amber', update: 'slipping' }, 2],
  [{ due: [-20, -1], rag: null, update: null }, 1],
  [{ due: [1, 14], rag: 'Amber', update: 'underWay' }, 2],
  [{ due: [1, 14], rag: 'Green', update: 'underWay' }, 1],
  [{ due: [20, 160], rag: 'Green', update: 'underWay' }, 3],
  [{ due: [20, 60], rag: 'Amber', update: 'slipping' }, 1],
  [{ due: [40, 200], rag: null, update: null }, 4],
]

/** Targets and completions stand on weekdays. */
const weekdayBefore = (day: Day): Day => day - Math.max(0, weekday(day) - 4)

/** Rows of `Actions`, workstream by workstream. */
export function actionRows({ teams, auditors }: County, asAt: Day, draws: Draws, cell: CellMaker): RowSpec[] {
  const fates = draws.shuffled(FATES.flatMap(([fate, actions]) => Array.from({ length: actions }, () => fate)))
  const leads = [...new Set([...teams.map(({ headOfService }) => headOfService), ...auditors])]
  return IMPROVEMENT_PLAN.flatMap(({ workstream, commitment, recommendation, actions }, part) => {
    const lead = draws.pick(leads)
    return actions.map((action, place): RowSpec => {
      const { due, done, rag, update } = fates[part * actions.length + place]
      const target = weekdayBefore(asAt + draws.whole(...due))
      return {
        cells: {
          Action: cell(action),
          Workstream: cell(workstream),
          Commitment: cell(commitment),
          Recommendation: cell(recommendation),
          'Lead officer': cell((draws.chance(0.7) ? lead : draws.pick(leads)).name),
          'Target date': cell.date(target),
          Completed: done === undefined ? cell(null) : cell.date(weekdayBefore(Math.min(target + draws.whole(...done), asAt))),
          RAG: cell(rag),
          'Status update': cell(update === null ? null : draws.pick(ACTION_UPDATES[update])),
        },
      }
    })
  })
}
