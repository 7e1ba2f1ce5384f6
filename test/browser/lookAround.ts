/** What must hold in whatever state the product is in: somebody walks from one to the next, and in each everything is looked at. */
import type { Frame, Page } from 'playwright-core'
import { foundByKeyboard, KindsSeen } from './byKeyboard'
import { found } from './checker'
import { cutOffAt } from './cutOff'

export interface Surroundings {
  readonly page: Page
  /** Where the product's own elements stand. */
  readonly drawn: Page | Frame
  /** CSS pixels; between two states it has the first. */
  readonly widths: readonly number[]
  setWidth(width: number): Promise<void>
}

/** What was found, each line under the state in which it was. */
export interface Findings {
  /** By a checker, in light, dark and a contrast theme. */
  readonly checker: string[]
  /** Too wide, cut off, one over the other. */
  readonly room: string[]
  readonly keyboard: string[]
  /** States to which somebody came by keyboard and stood nowhere. */
  readonly lost: string[]
}

export class LookAround {
  readonly findings: Findings = { checker: [], room: [], keyboard: [], lost: [] }
  private readonly kinds = new KindsSeen()

  constructor(private readonly around: Surroundings) {}

  /** All that is drawn now. */
  async look(state: string): Promise<void> {
    const { page, drawn } = this.around
    if (await drawn.evaluate(() => document.activeElement === document.body || document.activeElement === null)) this.findings.lost.push(state)
    this.note(this.findings.keyboard, state, await foundByKeyboard(page, drawn, this.kinds))
    await this.lookAt(state)
  }

  /** All but the keyboard, where what is drawn goes as soon as the keyboard leaves it. */
  async lookAt(state: string): Promise<void> {
    const { page, drawn, widths, setWidth } = this.around
    this.note(this.findings.room, state, await cutOffAt(drawn, widths, setWidth))
    this.note(this.findings.checker, state, await found(page, drawn))
  }

  private note(findings: string[], state: string, lines: readonly string[]): void {
    findings.push(...lines.map((line) => `${state}: ${line}`))
  }
}
