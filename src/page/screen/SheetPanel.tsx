import { useEffect, useMemo, useState } from 'react'
import { PAGE_WORDS } from '../../words'
import type { FileProxy } from '../file/fileProxy'
import type { SheetFrame, Tab } from '../file/messages'
import type { PageModel, PageState } from '../model/pageModel'
import { rowCache } from '../model/rowCache'
import { Grid } from './Grid'
import { useStyles } from './gridStyles'

interface Shown {
  readonly content: string
  readonly frame: SheetFrame
}

/** The sheet in front. What was drawn of it stays until what it has become since can be drawn. */
export function SheetPanel({ file, model, tab, cell }: { readonly file: FileProxy; readonly model: PageModel; readonly tab: Tab; readonly cell: PageState['cell'] }) {
  const styles = useStyles()
  const { sheet, content } = tab
  const [shown, setShown] = useState<Shown | null>(null)
  const cache = useMemo(() => rowCache((firstRow, lastRow) => file.rows(sheet, firstRow, lastRow)), [file, sheet, shown?.content])
  useEffect(() => {
    let isWanted = true
    file.frame(sheet).then(
      (frame) => {
        if (isWanted && frame !== null) setShown({ content, frame })
      },
      (thrown: unknown) => model.fail(thrown),
    )
    return () => {
      isWanted = false
    }
  }, [file, model, sheet, content])
  if (shown === null) return <p className={styles.waiting}>{PAGE_WORDS.reading}</p>
  return (
    <Grid
      sheet={sheet}
      frame={shown.frame}
      rows={cache}
      cell={cell}
      onSelect={model.select}
      onFollow={model.follow}
      onBegin={(at) => model.toType({ sheet, ...at })}
      onType={(at, before, entry) => void model.type({ sheet, ...at }, before, entry)}
    />
  )
}
