/** Where each row of a long list stands, as far as its height is known: measured once drawn, guessed before. */
export class RowHeights {
  /** Pixels; where row `index` begins, and at the end the whole. */
  private readonly tops: Float64Array
  private readonly heights: Float32Array
  private isFresh = false

  constructor(
    readonly count: number,
    guess: number,
  ) {
    this.heights = new Float32Array(count).fill(guess)
    this.tops = new Float64Array(count + 1)
  }

  /** @returns whether it differs from what was thought; nothing that is not drawn has a height */
  measured(index: number, height: number): boolean {
    if (height === 0 || Math.abs(this.heights[index] - height) < 0.5) return false
    this.heights[index] = height
    this.isFresh = false
    return true
  }

  private fresh(): Float64Array {
    if (this.isFresh) return this.tops
    for (let index = 0; index < this.count; index++) this.tops[index + 1] = this.tops[index] + this.heights[index]
    this.isFresh = true
    return this.tops
  }

  top(index: number): number {
    return this.fresh()[index]
  }

  get whole(): number {
    return this.fresh()[this.count]
  }

  /** The row that stands at so many pixels from the top. */
  at(pixels: number): number {
    const tops = this.fresh()
    let low = 0
    let high = Math.max(0, this.count - 1)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (tops[middle] <= pixels) low = middle
      else high = middle - 1
    }
    return low
  }
}
