/** *Explain this figure*: from the cell that is selected to what stands behind it. Writes nothing. */
import { cellAsked, type Explained } from '../../explanation'
import { lastStamp, stampOn } from '../../sheets'
import type { Opened } from '../session/screen'
import type { Session } from '../session/session'

/** The figure that a cell is of, with what there is to say of the cell above it; a cell of none says it alone. */
function openedBy({ title, lines, place, figure }: Explained): Opened {
  if (figure !== null) return { kind: 'figure', measure: figure.measure, asked: { month: figure.month, lines } }
  return { kind: 'row', row: { title, lines, place } }
}

/** Explains the cell that is selected, as at the day of its own sheet, or says which cells can be. Never rejects. */
export async function explainFigure(session: Session): Promise<void> {
  await session.work(async (options) => {
    const workbook = await session.workbook()
    const selected = await workbook.selected()
    const sources = selected === null ? [] : await workbook.sources(options.signal)
    const asked = selected === null ? null : cellAsked(sources, selected)
    if (asked === null) return { news: 'nothing-to-explain' }
    const stamp = stampOn(sources, asked.sheet) ?? (await lastStamp(workbook))
    session.open(openedBy(await session.explain({ asked, written: stamp && { now: stamp.now, version: stamp.version } }, stamp?.asAt, options)))
    return null
  })
}
