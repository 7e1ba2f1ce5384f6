/** Tells of edits by the sheet's name. */
import { batch } from '../batch'
import { listenForEdits } from '../events'
import type { RemoteEdits } from '../writing/remoteEdits'

/** By the id that a sheet keeps. */
export type SheetNames = Map<string, string>

/**
 * @param names the sheets as they were last looked through; a sheet that is not among them is looked up once
 */
export async function watchSheets(names: SheetNames, edits: RemoteEdits, changed: (sheet: string) => void): Promise<() => Promise<void>> {
  let isOver = false
  let lookingUp: Promise<void> | null = null
  const stop = await listenForEdits((edit) => {
    edits.heard(edit)
    const { sheetId } = edit
    const tell = () => {
      const name = names.get(sheetId)
      if (name !== undefined && !isOver) changed(name)
    }
    if (names.has(sheetId)) {
      tell()
      return
    }
    lookingUp ??= addNames(names).finally(() => (lookingUp = null))
    void lookingUp.then(tell)
  })
  return () => {
    isOver = true
    return stop()
  }
}

/** A sheet that cannot be looked up now is looked up at its next edit. */
async function addNames(names: SheetNames): Promise<void> {
  try {
    const found = await batch((context) => {
      const sheets = context.workbook.worksheets.load('items/id,items/name')
      return () => sheets.items.map(({ id, name }) => [id, name] as const)
    })
    for (const [id, name] of found) names.set(id, name)
  } catch {
    // the user is typing, or the connection is gone
  }
}
