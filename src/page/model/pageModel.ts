/** What the page shows and what it is asked to do, apart from how it is drawn. */
import type { CellPlace, OpenWorkbook } from '../../workbook'
import type { PageNews } from '../../words'
import { FILE_LOST, FileFault, type FileProxy } from '../file/fileProxy'
import type { CellBefore, CellToType, MadeWorkbook, OpenFile } from '../file/messages'
import { openWorkbookOf } from './openWorkbook'

/** Something to open in place of what is open. */
export type Opening = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'made'; readonly what: MadeWorkbook }

export interface PageState {
  readonly file: OpenFile | null
  /** The name that it is saved under; blank while there is nothing to save. */
  readonly name: string
  /** The sheet in front; null where the workbook has none to show. */
  readonly front: string | null
  /** The selected cell of the sheet in front. */
  readonly cell: { readonly row: number; readonly column: number }
  /** As many changes as the last saved file holds. */
  readonly savedChanges: number
  readonly busy: 'opening' | 'saving' | null
  readonly news: PageNews | null
  /** What waits for the answer to whether unsaved changes are to be saved first. */
  readonly waiting: Opening | null
}

export interface PageModel {
  readonly state: () => PageState
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void
  /** Told when another workbook has been opened: the pane begins anew with it. */
  readonly onOpened: (opened: (workbook: OpenWorkbook) => void) => void
  /** Asks first where changes would be lost. */
  readonly open: (what: Opening) => Promise<void>
  readonly answerUnsaved: (answer: 'save' | 'leave' | 'stay') => Promise<void>
  readonly save: () => Promise<void>
  readonly show: (sheet: string) => void
  readonly select: (cell: PageState['cell']) => void
  readonly follow: (link: { readonly sheet: string; readonly row: number; readonly column: number }) => void
  /** Null where nothing may be typed, which it says. */
  readonly toType: (place: CellPlace) => Promise<CellToType | null>
  readonly type: (place: CellPlace, before: CellBefore, entry: string) => Promise<void>
  readonly say: (news: PageNews | null) => void
  /** Says what came of something that the page asked for itself. */
  readonly fail: (thrown: unknown) => void
  readonly lost: () => void
}

/** What the model needs of the world. */
export interface PageParts {
  readonly file: FileProxy
  /** Hands a file to the user. */
  download(name: string, bytes: ArrayBuffer): void
}

const NAMES: Readonly<Record<MadeWorkbook, string>> = { sample: 'casefile-sample.xlsx', template: 'casefile-template.xlsx', empty: 'casefile-workbook.xlsx' }
const FIRST_CELL = { row: 1, column: 1 }

export function hasUnsavedChanges({ file, savedChanges }: PageState): boolean {
  return file !== null && file.changes > savedChanges
}

/** The sheets with a tab, in the order of the workbook. */
export function shownTabs({ file }: PageState): OpenFile['tabs'] {
  return file?.tabs.filter(({ isHidden, kind }) => !isHidden && kind === 'cells') ?? []
}

export function createPageModel({ file, download }: PageParts): PageModel {
  let state: PageState = { file: null, name: '', front: null, cell: FIRST_CELL, savedChanges: 0, busy: null, news: null, waiting: null }
  const listeners = new Set<() => void>()
  const cells = new Map<string, PageState['cell']>()
  const edits = new Set<(sheet: string) => void>()
  let opened: (workbook: OpenWorkbook) => void = () => undefined

  function change(part: Partial<PageState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  function fail(thrown: unknown): void {
    change({ news: { news: 'fault', code: thrown instanceof FileFault ? thrown.code : 'unexpected', facts: thrown instanceof FileFault ? thrown.facts : [] } })
  }

  /** The sheet in front stays there as long as the workbook has it. */
  function frontOf(next: OpenFile, front: string | null): string | null {
    const tabs = shownTabs({ ...state, file: next })
    return tabs.some(({ sheet }) => sheet === front) ? front : (tabs[0]?.sheet ?? null)
  }

  function show(sheet: string): void {
    change({ front: sheet, cell: cells.get(sheet) ?? FIRST_CELL })
  }

  function select(cell: PageState['cell']): void {
    if (state.front !== null) cells.set(state.front, cell)
    change({ cell })
  }

  function place({ sheet, row, column }: CellPlace): 'selected' | 'gone' {
    const tab = state.file?.tabs.find((candidate) => candidate.sheet === sheet && candidate.kind === 'cells')
    if (tab === undefined) return 'gone'
    cells.set(sheet, { row, column })
    show(sheet)
    return 'selected'
  }

  async function take(what: Opening): Promise<void> {
    change({ busy: 'opening', news: null })
    try {
      const next = what.kind === 'file' ? await file.open(what.file) : await file.make(what.what)
      const name = what.kind === 'file' ? what.file.name : NAMES[what.what]
      cells.clear()
      edits.clear()
      change({ file: next, name, front: frontOf(next, null), cell: FIRST_CELL, savedChanges: next.changes, news: next.tabs.length > 0 ? { news: 'opened', name } : null })
      opened(openWorkbookOf(file, next.dateSystem, { select: place, selected: () => (state.front === null ? null : { sheet: state.front, ...state.cell }), edits }))
    } catch (thrown) {
      fail(thrown)
    } finally {
      change({ busy: null })
    }
  }

  async function save(): Promise<'saved' | 'not-saved'> {
    if (state.busy !== null) return 'not-saved'
    change({ busy: 'saving', news: null })
    try {
      const { bytes, changes } = await file.bytes()
      download(state.name, bytes)
      change({ savedChanges: changes, news: { news: 'saved', name: state.name } })
      return 'saved'
    } catch (thrown) {
      fail(thrown)
      return 'not-saved'
    } finally {
      change({ busy: null })
    }
  }

  async function open(what: Opening): Promise<void> {
    if (state.busy !== null) return
    if (hasUnsavedChanges(state)) change({ waiting: what })
    else await take(what)
  }

  async function answerUnsaved(answer: 'save' | 'leave' | 'stay'): Promise<void> {
    const { waiting } = state
    change({ waiting: null })
    if (waiting === null || answer === 'stay') return
    if (answer === 'save' && (await save()) === 'not-saved') return
    await take(waiting)
  }

  async function toType(at: CellPlace): Promise<CellToType | null> {
    try {
      const found = await file.toType(at)
      if (found === null) change({ news: { news: 'not-typed' } })
      return found
    } catch (thrown) {
      fail(thrown)
      return null
    }
  }

  async function type(at: CellPlace, before: CellBefore, entry: string): Promise<void> {
    try {
      if ((await file.type(at, before, entry)) === 'changed-meanwhile') change({ news: { news: 'changed-meanwhile' } })
      else for (const edit of [...edits]) edit(at.sheet)
    } catch (thrown) {
      fail(thrown)
    }
  }

  file.onChange((next) => change({ file: next, front: frontOf(next, state.front) }))

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onOpened: (listener) => (opened = listener),
    open,
    answerUnsaved,
    save: async () => void (await save()),
    show,
    select,
    follow: (link) => {
      if (place(link) === 'gone') change({ news: { news: 'sheet-gone', sheet: link.sheet } })
    },
    toType,
    type,
    say: (news) => change({ news }),
    fail,
    lost: () => {
      file.lost()
      change({ busy: null, news: { news: 'fault', code: FILE_LOST, facts: [] } })
    },
  }
}
