/** Where written numbers are not what they should be, a sentence each. */
export class Differences {
  readonly sentences: string[] = []

  /** @param where `Teams, Team North, Children in need seen` */
  same(where: string, wanted: unknown, written: unknown): void {
    const [left, right] = [JSON.stringify(wanted), JSON.stringify(written)]
    if (left !== right) this.sentences.push(`${where}: should be ${left} and is ${right ?? 'missing'}.`)
  }

  /** Numbers that were divided: alike to nine decimals. */
  close(where: string, wanted: number | null, written: unknown): void {
    if (wanted !== null && typeof written === 'number' && Math.abs(wanted - written) < 1e-9) return
    this.same(where, wanted, written)
  }

  /** The same of each, in any order. */
  sameSet(where: string, wanted: readonly string[], written: readonly string[]): void {
    const left = [...wanted]
    const more: string[] = []
    for (const one of written) {
      const place = left.indexOf(one)
      if (place < 0) more.push(one)
      else left.splice(place, 1)
    }
    this.sentences.push(...left.map((one) => `${where}: ${one} is missing.`), ...more.map((one) => `${where}: ${one} should not be there.`))
  }
}
