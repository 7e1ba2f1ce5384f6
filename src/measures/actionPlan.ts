/** The improvement plan as at a day (measures.md 4, `actions-done`): how each action stands against its target date, and how many stand so in each workstream. */
import { NO_DAY, type Day } from '../calendar'
import { Rag, type ActionRecords, type Records } from '../records'
import type { Rate } from './figures'

/** Against its target date, on the as-at date. `done-undated`: the RAG says done, and no date of completion does. */
export type ActionStanding = 'overdue' | 'due-soon' | 'due-later' | 'done-in-time' | 'done-late' | 'done-undated'

/** An action; texts are as written, null where blank. */
export interface PlannedAction {
  readonly action: string
  readonly commitment: string | null
  readonly recommendation: string | null
  readonly leadOfficer: string | null
  readonly target: Day
  /** NO_DAY where it is not done, or not known when. */
  readonly completed: Day
  readonly standing: ActionStanding
  /** After the target date, of an action not done; else 0. */
  readonly daysOverdue: number
  /** `done` of every action that is done, whatever its colour was. */
  readonly rag: Rag
  readonly ragWritten: string | null
  readonly update: string | null
}

/** How many actions stand how. By RAG they sum to all; so do those done, overdue, due soon and due later. */
export interface ActionCounts {
  readonly actions: number
  readonly done: number
  /** Of those due by the as-at date, done by their target date; done without a date is not known to be. */
  readonly byTarget: Rate
  readonly overdue: number
  readonly dueSoon: number
  readonly red: number
  readonly amber: number
  readonly green: number
  readonly notStarted: number
  readonly ragUnknown: number
}

export interface Workstream {
  /** As shown; null is *Not recorded*, which stands last. */
  readonly name: string | null
  readonly counts: ActionCounts
  /** Overdue first, the most overdue first; then by RAG, those done last; then by target date. */
  readonly actions: readonly PlannedAction[]
}

export interface ActionPlan {
  readonly counts: ActionCounts
  /** In the order in which the table names them. */
  readonly workstreams: readonly Workstream[]
}

/** Of those that are not overdue, which stand first. */
const RAG_ORDER: readonly Rag[] = [Rag.red, Rag.amber, Rag.green, Rag.unknown, Rag.notStarted, Rag.done]

const IS_DONE: ReadonlySet<ActionStanding> = new Set<ActionStanding>(['done-in-time', 'done-late', 'done-undated'])

function standingOf(target: Day, completed: Day, rag: number, asAt: Day, until: Day): ActionStanding {
  if (completed !== NO_DAY) return completed <= target ? 'done-in-time' : 'done-late'
  if (rag === Rag.done) return 'done-undated'
  if (target < asAt) return 'overdue'
  return target <= until ? 'due-soon' : 'due-later'
}

function actionOf(records: ActionRecords, people: readonly string[], row: number, asAt: Day, until: Day): PlannedAction {
  const text = (texts: readonly string[], codes: Int32Array) => (codes[row] < 0 ? null : texts[codes[row]])
  const [target, completed] = [records.target[row], records.completed[row]]
  const standing = standingOf(target, completed, records.rag[row], asAt, until)
  return {
    action: records.actionTexts[records.action[row]],
    commitment: text(records.commitmentTexts, records.commitment),
    recommendation: text(records.recommendationTexts, records.recommendation),
    leadOfficer: text(people, records.leadOfficer),
    target,
    completed,
    standing,
    daysOverdue: standing === 'overdue' ? asAt - target : 0,
    rag: IS_DONE.has(standing) ? Rag.done : (records.rag[row] as Rag),
    ragWritten: text(records.ragTexts, records.ragWritten),
    update: text(records.updateTexts, records.update),
  }
}

function countsOf(actions: readonly PlannedAction[], asAt: Day): ActionCounts {
  const standing = (...which: readonly ActionStanding[]) => actions.filter((action) => which.includes(action.standing)).length
  const rag = (which: Rag) => actions.filter((action) => action.rag === which).length
  const due = actions.filter(({ target }) => target <= asAt)
  return {
    actions: actions.length,
    done: rag(Rag.done),
    byTarget: { numerator: due.filter((action) => action.standing === 'done-in-time').length, denominator: due.length },
    overdue: standing('overdue'),
    dueSoon: standing('due-soon'),
    red: rag(Rag.red),
    amber: rag(Rag.amber),
    green: rag(Rag.green),
    notStarted: rag(Rag.notStarted),
    ragUnknown: rag(Rag.unknown),
  }
}

function inOrder(actions: readonly PlannedAction[]): readonly PlannedAction[] {
  const place = ({ rag }: PlannedAction) => RAG_ORDER.indexOf(rag)
  return [...actions].sort((a, b) => b.daysOverdue - a.daysOverdue || place(a) - place(b) || a.target - b.target)
}

/** The improvement plan as at the records' as-at date; null where the workbook has no `Actions` that could be read. */
export function actionPlan({ actions, people, asAt, settings }: Records): ActionPlan | null {
  if (actions === null) return null
  const until = asAt + settings.lookAheadDays
  const all: PlannedAction[] = []
  const byWorkstream = new Map<number, PlannedAction[]>()
  for (let row = 0; row < actions.count; row++) {
    const action = actionOf(actions, people.shown, row, asAt, until)
    all.push(action)
    const own = byWorkstream.get(actions.workstream[row])
    if (own) own.push(action)
    else byWorkstream.set(actions.workstream[row], [action])
  }
  const codes = [...byWorkstream.keys()].sort((a, b) => Number(a < 0) - Number(b < 0) || a - b)
  const workstreams = codes.map((code): Workstream => {
    const own = byWorkstream.get(code) ?? []
    return { name: code < 0 ? null : actions.workstreams[code], counts: countsOf(own, asAt), actions: inOrder(own) }
  })
  return { counts: countsOf(all, asAt), workstreams }
}
