/** Names by code: one where they are equal after folding, shown as in `Workers`, else as first met (measures.md, section 3). */
import { Cell, type CellReader } from './cellReader'
import { foldIdentifier } from './identifiers'
import { asSpelt, foldName } from './folding'

/** What our own sheets print for a blank: the group of those without a name. */
const NOT_RECORDED = 'not recorded'

/** Puts a worker's name where a cell holds a Worker ID. */
export interface WorkerNames {
  /** The name shown of the worker with this folded Worker ID; undefined where there is none. */
  nameOfId(folded: string): string | undefined
}

/** Teams, managers or heads of service. `Workers` is read first, so that its spelling is the one first met. */
export class NameBook implements CellReader {
  readonly unreadable = 'error-cell'
  /** By code. */
  readonly shown: string[] = []
  /** By code. */
  readonly folded: string[] = []
  private readonly byFolded = new Map<string, number>()

  constructor(private readonly workers: WorkerNames | null) {}

  text(text: string): number {
    if (foldName(text) === NOT_RECORDED) return Cell.blank
    return this.codeOf(this.workers?.nameOfId(foldIdentifier(text)) ?? asSpelt(text))
  }

  number(value: number): number {
    return this.text(String(value))
  }

  truth(value: boolean): number {
    return this.text(String(value))
  }

  private codeOf(name: string): number {
    const folded = foldName(name)
    const known = this.byFolded.get(folded)
    if (known !== undefined) return known
    const code = this.shown.length
    this.byFolded.set(folded, code)
    this.shown.push(name)
    this.folded.push(folded)
    return code
  }
}
