/** What somebody typed and nobody has taken away: a simple model, which knows nothing of sheets, refreshes or lists. */
export class WordModel {
  private copies = new Map<string, number>()
  /** Taken away while a refresh ran, which may have them in a second place at that moment. */
  private readonly either = new Set<string>()
  /** What somebody has asked to be cleared, while that goes on. */
  private readonly going = new Set<string>()
  isRefreshing = false
  private typed = 0

  /** Another number for each word. */
  next(): number {
    return ++this.typed
  }

  put(words: readonly string[]): void {
    for (const word of words) {
      this.copies.set(word, (this.copies.get(word) ?? 0) + 1)
      // a second copy of what goes may go with it
      if (!this.going.has(word)) this.either.delete(word)
    }
  }

  take(words: readonly string[]): void {
    for (const word of words) {
      const left = (this.copies.get(word) ?? 0) - 1
      if (left > 0) this.copies.set(word, left)
      else this.copies.delete(word)
      if (this.isRefreshing) this.either.add(word)
    }
  }

  /** Somebody has asked for these to be cleared: from now on each may stand or not, but for what stands elsewhere as well. */
  mayGo(words: readonly string[]): void {
    for (const word of words) {
      const left = (this.copies.get(word) ?? 0) - 1
      if (left > 0) {
        this.copies.set(word, left)
        continue
      }
      this.copies.delete(word)
      this.either.add(word)
      this.going.add(word)
    }
  }

  /** Every word stands where it belongs (in the window, where it stands at all), and no other. In how many cells is the workbook's affair, as long as it is one. */
  expectIn(found: ReadonlyMap<string, number>, which: 'all' | 'but for the window'): void {
    const certain = (words: Iterable<string>): string[] => [...words].filter((word) => !this.either.has(word)).sort()
    const standing = certain(found.keys())
    expect(standing).toEqual(certain(this.copies.keys()).filter((word) => which === 'all' || found.has(word)))
    this.copies = new Map(found)
    this.either.clear()
    this.going.clear()
  }
}
