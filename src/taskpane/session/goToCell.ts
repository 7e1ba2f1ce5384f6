import type { CellPlace } from '../../workbook'
import type { Session } from './session'

/** Shows a cell in the workbook, or says that it is there no more. Never rejects. */
export function goToCell(session: Session, place: CellPlace): Promise<void> {
  return session.attempt(async () => {
    const workbook = await session.workbook()
    return (await workbook.select(place)) === 'gone' ? { news: 'cell-gone', sheet: place.sheet } : null
  })
}
