/** A signal of special cause: the index of the last point that makes it, and which way it goes. */
export interface Signal {
  readonly last: number
  readonly direction: 'up' | 'down'
}

export interface Limits {
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

/** Rates differ by at least a fraction of their denominators; what is closer than this is rounding. */
const ROUNDING = 1e-12

/** 1 above a line, -1 below it, 0 on it. */
export function sideOf(value: number, line: number): -1 | 0 | 1 {
  return value > line + ROUNDING ? 1 : value < line - ROUNDING ? -1 : 0
}

/** Runs of at least `length` points that share a side: reported once a run, at its last point. A side of 0 ends the run. */
export function longRuns(sides: readonly number[], length: number): readonly Signal[] {
  const found: Signal[] = []
  let run = 0
  for (let index = 0; index < sides.length; index++) {
    run = sides[index] !== 0 && index > 0 && sides[index] === sides[index - 1] ? run + 1 : sides[index] === 0 ? 0 : 1
    const ends = index + 1 === sides.length || sides[index + 1] !== sides[index]
    if (run >= length && ends) found.push({ last: index, direction: sides[index] > 0 ? 'up' : 'down' })
  }
  return found
}
