import { Button, mergeClasses } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { PAGE_WORDS, pageMessage } from '../../words'
import type { FileProxy } from '../file/fileProxy'
import { hasUnsavedChanges, shownTabs, type PageModel } from '../model/pageModel'
import { Bar } from './Bar'
import { useStyles } from './pageStyles'
import { SheetPanel } from './SheetPanel'
import { Tabs } from './Tabs'
import { UnsavedDialog } from './UnsavedDialog'

/** The workbook's side of the page: what may be opened, the sheet in front, the tabs. */
export function Page({ model, file }: { readonly model: PageModel; readonly file: FileProxy }) {
  const styles = useStyles()
  const panel = useId()
  const sheets = useRef<HTMLElement>(null)
  const state = useSyncExternalStore(model.subscribe, model.state)
  const isDropping = useDrop(model)
  useLeavingAsks(hasUnsavedChanges(state))
  const tabs = shownTabs(state)
  const front = tabs.find(({ sheet }) => sheet === state.front)
  const said = state.busy === 'opening' ? PAGE_WORDS.opening : state.busy === 'saving' ? PAGE_WORDS.saving : state.news === null ? '' : pageMessage(state.news)
  const closeNews = () => {
    // its button goes with it: the keyboard stands on the sheet then
    const place = sheets.current?.querySelector<HTMLElement>('[role=grid]') ?? sheets.current
    place?.focus()
    model.say(null)
  }
  return (
    <>
      <Bar model={model} state={state} />
      <section ref={sheets} tabIndex={-1} className={mergeClasses(styles.sheets, isDropping && styles.dropping)} aria-label={PAGE_WORDS.sheets}>
        <div className={said === '' ? undefined : styles.news}>
          <span role="status">{said}</span>
          {state.news !== null && state.busy === null && (
            <Button appearance="transparent" size="small" aria-label={PAGE_WORDS.close} onClick={closeNews}>
              ✕
            </Button>
          )}
        </div>
        {front === undefined ? (
          <div className={styles.welcome}>
            <h2 className={styles.heading}>{(state.file?.tabs.length ?? 0) === 0 ? PAGE_WORDS.welcome : PAGE_WORDS.blank}</h2>
            <p>{PAGE_WORDS.drop}</p>
          </div>
        ) : (
          <>
            <div id={panel} role="tabpanel" aria-label={front.sheet} className={styles.panel}>
              <SheetPanel key={front.sheet} file={file} model={model} tab={front} cell={state.cell} />
            </div>
            <Tabs sheets={tabs.map(({ sheet }) => sheet)} front={front.sheet} panel={panel} onShow={model.show} />
          </>
        )}
        {state.waiting !== null && <UnsavedDialog onAnswer={(answer) => void model.answerUnsaved(answer)} />}
      </section>
    </>
  )
}

/** A workbook may be dropped anywhere on the page; a browser left to itself would leave the page for it. */
function useDrop(model: PageModel): boolean {
  const [isDropping, setDropping] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setDropping(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const dropped = (event: DragEvent) => {
      event.preventDefault()
      setDropping(false)
      const files = event.dataTransfer?.files
      if (files === undefined || files.length === 0) return
      if (files.length > 1) model.say({ news: 'one-at-a-time' })
      else void model.open({ kind: 'file', file: files[0] })
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', dropped)
    }
  }, [model])
  return isDropping
}

/** The browser asks before the page is closed or left; it uses words of its own. */
function useLeavingAsks(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
