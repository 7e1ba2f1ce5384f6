import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import { PAGE_WORDS, savedName } from '../../words'
import { hasUnsavedChanges, type PageModel, type PageState } from '../model/pageModel'
import { useStyles } from './pageStyles'

/** What is open, and what may be opened instead. */
export function Bar({ model, state }: { readonly model: PageModel; readonly state: PageState }) {
  const styles = useStyles()
  const chooser = useRef<HTMLInputElement>(null)
  const { file, name, busy } = state
  const hasSheets = file !== null && file.tabs.length > 0
  const isBusy = busy !== null
  return (
    <header className={styles.bar}>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={PAGE_WORDS.open}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen !== undefined) void model.open({ kind: 'file', file: chosen })
          target.value = ''
        }}
      />
      <Button disabledFocusable={isBusy} onClick={() => chooser.current?.click()}>
        {PAGE_WORDS.open}
      </Button>
      <Button disabledFocusable={isBusy} onClick={() => void model.open({ kind: 'made', what: 'sample' })}>
        {PAGE_WORDS.sample}
      </Button>
      <Button disabledFocusable={isBusy} onClick={() => void model.open({ kind: 'made', what: 'template' })}>
        {PAGE_WORDS.template}
      </Button>
      <Button appearance="primary" disabledFocusable={isBusy || !hasSheets} onClick={() => void model.save()}>
        {PAGE_WORDS.save}
      </Button>
      <span className={styles.name}>{hasSheets ? savedName(name, hasUnsavedChanges(state) ? 'unsaved' : 'saved') : PAGE_WORDS.title}</span>
      <p className={styles.purpose}>{PAGE_WORDS.purpose}</p>
    </header>
  )
}
