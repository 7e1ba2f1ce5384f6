/** Timescales in cells: a child's own visit interval. */
import { parseTimescale, type Timescale } from '../../calendar'
import { Cell, type CellReader } from './cellReader'

/** Distinct timescales by code. A bare number says not of what, and cannot be read. */
export class IntervalBook implements CellReader {
  readonly unreadable = 'timescale-unreadable'
  readonly timescales: Timescale[] = []
  private readonly byKey = new Map<string, number>()

  text(text: string): number {
    const timescale = parseTimescale(text)
    if (timescale === null) return Cell.unreadable
    const key = `${timescale.amount} ${timescale.unit}`
    let code = this.byKey.get(key)
    if (code === undefined) {
      code = this.timescales.length
      this.byKey.set(key, code)
      this.timescales.push(timescale)
    }
    return code
  }

  number(): number {
    return Cell.unreadable
  }

  truth(): number {
    return Cell.unreadable
  }
}
