/** The names most like another: for a worker who is named in a row and missing from `Workers`. Fast enough for thousands against thousands. */
import { foldWords } from '../cells/folding'

const MOST = 3
/** Of the names that share most pairs of letters, so many are compared letter by letter. */
const COMPARED = 40

/** How many letters may differ between names of this length. */
function reach(length: number): number {
  return length <= 4 ? 1 : length <= 8 ? 2 : 3
}

/** The words of a name in alphabetical order: `Smith, Jane` is `Jane Smith`. */
function inOrder(folded: string): string {
  return foldWords(folded).split(' ').sort().join(' ')
}

/** The pairs of neighbouring letters in the words of a name, ends marked: whatever order the words are in. */
function pairsOf(ordered: string): readonly string[] {
  const pairs = new Set<string>()
  for (const word of ordered.split(' ')) {
    const marked = `^${word}$`
    for (let index = 0; index + 1 < marked.length; index++) pairs.add(marked.slice(index, index + 2))
  }
  return Array.from(pairs)
}

/** How many letters must be added, left out, changed or swapped with the next to make one name of the other; `most + 1` where it is more than `most`. */
export function lettersApart(left: string, right: string, most: number): number {
  const difference = left.length - right.length
  if (difference > most || -difference > most) return most + 1
  const width = right.length + 1
  let twoAbove = new Int32Array(width)
  let above = Int32Array.from({ length: width }, (_, column) => column)
  let current = new Int32Array(width)
  for (let row = 1; row <= left.length; row++) {
    const letter = left.charCodeAt(row - 1)
    current[0] = row
    let least = row
    for (let column = 1; column < width; column++) {
      let apart = above[column - 1] + (letter === right.charCodeAt(column - 1) ? 0 : 1)
      if (above[column] + 1 < apart) apart = above[column] + 1
      if (current[column - 1] + 1 < apart) apart = current[column - 1] + 1
      const isSwapped = row > 1 && column > 1 && letter === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
      if (isSwapped && twoAbove[column - 2] + 1 < apart) apart = twoAbove[column - 2] + 1
      current[column] = apart
      if (apart < least) least = apart
    }
    if (least > most) return most + 1
    const spare = twoAbove
    twoAbove = above
    above = current
    current = spare
  }
  return above[right.length] > most ? most + 1 : above[right.length]
}

/** Names to look among, prepared once. */
export class NearestNames {
  private readonly ordered: readonly string[]
  /** The places of the names that hold a pair of letters. */
  private readonly holding = new Map<string, number[]>()
  private readonly shared: Int32Array

  /** @param folded names, folded */
  constructor(private readonly folded: readonly string[]) {
    this.ordered = folded.map(inOrder)
    this.shared = new Int32Array(folded.length)
    this.ordered.forEach((name, place) => {
      for (const pair of pairsOf(name)) {
        const places = this.holding.get(pair)
        if (places) places.push(place)
        else this.holding.set(pair, [place])
      }
    })
  }

  /** The places of the names most like this one, the most like first; at most three, all within a few letters. */
  nearest(folded: string): readonly number[] {
    const ordered = inOrder(folded)
    const most = reach(ordered.length)
    const found: { readonly place: number; readonly apart: number }[] = []
    for (const place of this.sharingMost(ordered)) {
      const words = lettersApart(ordered, this.ordered[place], most)
      const apart = words === 0 ? 0 : Math.min(words, lettersApart(folded, this.folded[place], most))
      if (apart <= most) found.push({ place, apart })
    }
    return found
      .sort((a, b) => a.apart - b.apart || a.place - b.place)
      .slice(0, MOST)
      .map(({ place }) => place)
  }

  /** The names that share most pairs of letters with this one, the most first. */
  private sharingMost(ordered: string): readonly number[] {
    const { shared } = this
    const touched: number[] = []
    for (const pair of pairsOf(ordered)) {
      for (const place of this.holding.get(pair) ?? []) {
        if (shared[place] === 0) touched.push(place)
        shared[place]++
      }
    }
    // most names share only a pair or two: the few that share many are told by the count of the fortieth
    const enough = this.countOfLast(touched)
    const most = touched.filter((place) => shared[place] >= enough).map((place) => ({ place, count: shared[place] }))
    for (const place of touched) shared[place] = 0
    return most
      .sort((a, b) => b.count - a.count || a.place - b.place)
      .slice(0, COMPARED)
      .map(({ place }) => place)
  }

  /** The count that the last of those to be compared has at least. */
  private countOfLast(places: readonly number[]): number {
    const byCount: number[] = []
    for (const place of places) byCount[this.shared[place]] = (byCount[this.shared[place]] ?? 0) + 1
    let above = 0
    for (let count = byCount.length - 1; count > 0; count--) {
      above += byCount[count] ?? 0
      if (above >= COMPARED) return count
    }
    return 1
  }
}
