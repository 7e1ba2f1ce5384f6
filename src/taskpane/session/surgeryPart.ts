/**
 * What the screen Surgery does, apart from how it is drawn: it reads the list from its sheet, types into that sheet for the user, and
 * asks the calculation what planned visits would give. What was typed here and not saved yet stays until it is saved or forgotten,
 * whatever is refreshed or opened meanwhile.
 */
import type { Scope } from '../../measures'
import type { TypedField } from '../../notes'
import { listOnSheet, typeBesideChild, type ListedOnSheet, type ListOnSheet } from '../../sheets'
import { VISITS_DUE_HEADERS, type SurgeryNews } from '../../words'
import type { SpecValue } from '../../workbook'
import { RESULT_GONE, type PlannedVisits, type SurgeryFigures } from '../../worker'
import { goToCell } from './goToCell'
import type { Session } from './session'
import { agrees } from './surgeryAgreement'

/** By field what the sheet had, and what it is to have. */
export type DraftFields = Readonly<Partial<Record<TypedField, { readonly was: SpecValue; readonly value: SpecValue }>>>

/** What is typed here beside one child and not saved yet. */
export interface Draft {
  /** As its row was when it was last typed at; the row may be gone by now. */
  readonly child: ListedOnSheet
  readonly fields: DraftFields
}

export interface SurgeryState {
  /** Null until somebody has looked; `none` where the workbook has no list. */
  readonly list: ListOnSheet | 'none' | null
  /** Of the last calculation; null where there is none. In step with the list's children. */
  readonly figures: SurgeryFigures | null
  /** Whether the figures are those that the list was written with. */
  readonly agrees: boolean
  readonly scope: Scope
  /** The child whose row is open, by key. */
  readonly open: string | null
  readonly drafts: ReadonlyMap<string, Draft>
  readonly isSaving: boolean
  /** Children whose visits are planned, by folded id: ticked here, or with a day to come under *By when*. */
  readonly planned: ReadonlySet<string>
  /** What the planned visits would give; null while it is not known. */
  readonly rates: readonly PlannedVisits[] | null
}

export interface SurgeryPart {
  readonly state: () => SurgeryState
  readonly subscribe: (listener: () => void) => () => void
  /** Reads the list as it stands on the sheet now. Never rejects. */
  readonly look: () => Promise<void>
  /** Looks again whenever somebody has changed the sheet. @returns how to stop */
  readonly follow: () => () => void
  /** Works the figures out as at the day of the list, and writes nothing. */
  readonly workOut: () => Promise<void>
  readonly choose: (scope: Scope) => void
  readonly openChild: (key: string | null) => void
  readonly edit: (child: ListedOnSheet, field: TypedField, value: SpecValue) => void
  readonly forget: (key: string) => void
  /** Types what is not saved yet into the child's row; whatever stands in the way is said, and nothing is lost. */
  readonly save: (child: ListedOnSheet) => Promise<void>
  readonly tick: (children: readonly ListedOnSheet[], planned: 'planned' | 'not-planned') => void
  readonly goToRow: (child: ListedOnSheet) => Promise<void>
  /** Brings the sheet to the front, as it is set up for paper, and says how it is printed. */
  readonly showToPrint: () => Promise<void>
}

const START: SurgeryState = { list: null, figures: null, agrees: false, scope: { level: 'whole' }, open: null, drafts: new Map(), isSaving: false, planned: new Set(), rates: null }
/** Milliseconds after somebody's last edit of the sheet: whoever types goes on typing. */
const QUIET = 300

/** Without what the sheet has by now. */
function stillToSave(drafts: SurgeryState['drafts'], { children }: ListOnSheet): SurgeryState['drafts'] {
  if (drafts.size === 0) return drafts
  const words = new Map(children.map(({ key, words: typed }) => [key, typed]))
  const left = [...drafts].map(([key, { child, fields }]): [string, Draft] => [
    key,
    { child, fields: Object.fromEntries(Object.entries(fields).filter(([field, { value }]) => words.get(key)?.[field as TypedField] !== value)) },
  ])
  return new Map(left.filter(([, { fields }]) => Object.keys(fields).length > 0))
}

export function createSurgery(session: Session): SurgeryPart {
  let state = START
  /** What was ticked or unticked here, by folded id. */
  const ticks = new Map<string, boolean>()
  const listeners = new Set<() => void>()
  let looks = 0
  let askedRates = 0

  function change(part: Partial<SurgeryState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const say = (about: SurgeryNews) => session.say({ news: 'surgery', about })

  function plannedNow({ list, figures }: Pick<SurgeryState, 'list' | 'figures'>): ReadonlySet<string> {
    const planned = new Set<string>()
    for (const child of list === null || list === 'none' ? [] : list.children) {
      const { id, words } = child
      const { byWhen, done } = words
      const hasDay = figures !== null && typeof byWhen === 'number' && byWhen >= figures.asAt && byWhen <= figures.until && (done === null || done === '')
      if (ticks.get(id) ?? hasDay) planned.add(id)
    }
    return planned
  }

  async function lookAtRates(): Promise<void> {
    const asked = ++askedRates
    const { agrees: isShown, scope, planned } = state
    const rates = isShown ? await session.calculation().ask({ about: 'planned', scope, children: [...planned] }) : null
    if (asked === askedRates) change({ rates })
  }

  async function figuresFor({ children }: ListOnSheet): Promise<SurgeryFigures | null> {
    if (session.state().report === null) return null
    try {
      return await session.calculation().ask({ about: 'surgery', listed: children.map(({ child, category }) => ({ child, category })) })
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === RESULT_GONE) return null
      throw thrown
    }
  }

  function look(): Promise<void> {
    const own = ++looks
    return session.attempt(async () => {
      const list = await listOnSheet(await session.workbook())
      const figures = list && (await figuresFor(list))
      // a later look has it newer
      if (own !== looks) return null
      const drafts = list === null ? state.drafts : stillToSave(state.drafts, list)
      change({ list: list ?? 'none', figures, agrees: list !== null && figures !== null && agrees(list, figures), drafts, planned: plannedNow({ list, figures }) })
      await lookAtRates()
      return null
    })
  }

  function follow(): () => void {
    let isOver = false
    let wait: ReturnType<typeof setTimeout> | undefined
    let stop: (() => Promise<void>) | null = null
    const changed = (sheet: string) => {
      if (state.list === null || state.list === 'none' || state.list.sheet !== sheet) return
      clearTimeout(wait)
      wait = setTimeout(() => void look(), QUIET)
    }
    session
      .workbook()
      .then((workbook) => workbook.watch(changed))
      .then((stopWatching) => {
        stop = stopWatching
        return isOver ? stopWatching() : undefined
      })
      // where it cannot be watched, the list is read when the screen is opened, and before each save
      .catch(() => undefined)
    return () => {
      isOver = true
      clearTimeout(wait)
      stop?.().catch(() => undefined)
    }
  }

  function keep(key: string, draft: Draft): void {
    const drafts = new Map(state.drafts)
    if (Object.keys(draft.fields).length === 0) drafts.delete(key)
    else drafts.set(key, draft)
    change({ drafts })
  }

  function edit(child: ListedOnSheet, field: TypedField, value: SpecValue): void {
    const { key } = child
    const { [field]: before, ...others } = state.drafts.get(key)?.fields ?? {}
    const was = before === undefined ? child.words[field] : before.was
    keep(key, { child, fields: value === child.words[field] ? others : { ...others, [field]: { was, value } } })
  }

  function forget(key: string): void {
    const drafts = new Map(state.drafts)
    drafts.delete(key)
    change({ drafts })
  }

  /** What others have typed is known from now on: the next save puts ours in its place. */
  function noted(key: string, now: Readonly<Partial<Record<TypedField, SpecValue>>>): void {
    const draft = state.drafts.get(key)
    if (draft === undefined) return
    const fields = Object.entries(draft.fields).map(([field, cell]) => [field, { ...cell, was: now[field as TypedField] ?? (field in now ? null : cell.was) }])
    keep(key, { ...draft, fields: Object.fromEntries(fields) })
  }

  async function save(child: ListedOnSheet): Promise<void> {
    const { key } = child
    const fields = state.drafts.get(key)?.fields
    if (fields === undefined || state.isSaving) return
    change({ isSaving: true })
    await session.attempt(async () => {
      const result = await typeBesideChild(await session.workbook(), { child: child.child, category: child.category, fields })
      if (result.outcome === 'typed-meanwhile') noted(key, result.now)
      say(newsOf(result))
      return null
    })
    change({ isSaving: false })
    await look()
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    follow,
    workOut: async () => {
      const { list } = state
      const asAt = list === null || list === 'none' ? undefined : list.stamp?.asAt
      await session.work(async (options) => {
        await session.workOut(asAt, options)
        return null
      })
    },
    choose: (scope) => {
      change({ scope, open: null, rates: null })
      void session.attempt(() => lookAtRates().then(() => null))
    },
    openChild: (open) => change({ open }),
    edit,
    forget,
    save,
    tick: (children, planned) => {
      for (const { id } of children) ticks.set(id, planned === 'planned')
      change({ planned: plannedNow(state) })
      void session.attempt(() => lookAtRates().then(() => null))
    },
    goToRow: async (child) => {
      await look()
      const { list } = state
      if (list === null || list === 'none') return
      const found = list.children.find(({ key }) => key === child.key)
      if (found === undefined) say({ surgery: 'row-gone', sheet: list.sheet })
      else await goToCell(session, { sheet: list.sheet, row: found.row, column: 1 })
    },
    showToPrint: () =>
      session.attempt(async () => {
        const { list } = state
        if (list === null || list === 'none') return null
        const selected = await (await session.workbook()).select({ sheet: list.sheet, row: 1, column: 1 })
        return selected === 'gone' ? { news: 'cell-gone', sheet: list.sheet } : { news: 'surgery', about: { surgery: 'ready-to-print', sheet: list.sheet } }
      }),
  }
}

function newsOf(result: Awaited<ReturnType<typeof typeBesideChild>>): SurgeryNews {
  switch (result.outcome) {
    case 'typed-meanwhile': {
      const { sheet, row, now } = result
      return { surgery: 'typed-meanwhile', sheet, row, columns: Object.keys(now).map((field) => VISITS_DUE_HEADERS[field as TypedField]) }
    }
    case 'typed':
      return { surgery: 'typed', sheet: result.sheet, row: result.row }
    case 'no-column':
      return { surgery: 'no-column', sheet: result.sheet, column: result.column }
    case 'no-list':
      return { surgery: 'no-list' }
    case 'row-gone':
    case 'unsettled':
      return { surgery: result.outcome, sheet: result.sheet }
  }
}

const parts = new WeakMap<Session, SurgeryPart>()

/** The surgery of a session: one, so that nothing that was typed is lost when another screen is opened. */
export function surgeryOf(session: Session): SurgeryPart {
  const known = parts.get(session) ?? createSurgery(session)
  parts.set(session, known)
  return known
}
