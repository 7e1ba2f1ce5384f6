/** The open workbook, as the pane sees it. */
import type { CellPlace, DateSystem, OpenWorkbook } from '../../workbook'
import type { FileProxy } from '../file/fileProxy'

/** What of the workbook is the page's own: what is in front, and who is told of what is typed there. */
export interface InFront {
  select(place: CellPlace): 'selected' | 'gone'
  selected(): CellPlace | null
  /** Told the sheet of each edit that somebody makes by hand. */
  readonly edits: Set<(sheet: string) => void>
}

export function openWorkbookOf(file: FileProxy, dateSystem: DateSystem, front: InFront): OpenWorkbook {
  return {
    ...file.port(dateSystem),
    select: (place) => Promise.resolve(front.select(place)),
    selected: async () => {
      const place = front.selected()
      return place === null ? null : file.selected(place)
    },
    writeRow: file.writeRow,
    removeSheets: file.removeSheets,
    watch: (changed) => {
      front.edits.add(changed)
      return Promise.resolve(() => {
        front.edits.delete(changed)
        return Promise.resolve()
      })
    },
  }
}
