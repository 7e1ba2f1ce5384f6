/** The people of `Workers`, and who a cell of a Worker column is (measures.md, sections 2.2 and 3). */
import { readIdentifier, readText } from './cells'
import type { Day } from './dates'
import { identifierKey, nameKey } from './folding'
import type { CellValue } from './plain'
import { dayUpTo, momentOf, type Row, type TableRead } from './reading'

/** One row of `Workers`: one post of one person. A blank start means in post all along. */
export interface Post {
  row: Row
  person: string
  start: Day
  end: Day | null
}

export interface Person {
  key: string
  name: string
  posts: Post[]
}

export class People {
  readonly people = new Map<string, Person>()
  private readonly keyByIdentifier = new Map<string, string>()
  private readonly keyByName = new Map<string, string>()

  constructor(table: TableRead, private readonly asAt: Day) {
    for (const row of table.rows) {
      const name = readText(row.cell('Worker'))
      if (name === null) continue
      const identifier = readIdentifier(row.cell('Worker ID'))
      const key = identifier === null ? `name ${nameKey(name)}` : `id ${identifier}`
      if (identifier !== null) this.keyByIdentifier.set(identifier, key)
      if (!this.keyByName.has(nameKey(name))) this.keyByName.set(nameKey(name), key)
      const person = this.people.get(key) ?? { key, name, posts: [] }
      const start = momentOf(row, 'Start')
      person.posts.push({ row, person: key, start: start?.day ?? Number.NEGATIVE_INFINITY, end: dayUpTo(row, 'End', asAt) })
      this.people.set(key, person)
    }
  }

  /** The key of the person that a cell names: by a `Worker ID` of `Workers`, else by the name. */
  keyOf(cell: CellValue | undefined): string | null {
    const text = readText(cell)
    if (text === null) return null
    return this.keyByIdentifier.get(identifierKey(text)) ?? this.keyByName.get(nameKey(text)) ?? `name ${nameKey(text)}`
  }

  /** The post in force on a day: of several the latest start, of equals the lower row. */
  postInForce(person: Person, day: Day): Post | null {
    let found: Post | null = null
    for (const post of person.posts) {
      if (post.start > day || (post.end !== null && post.end < day)) continue
      if (found === null || post.start >= found.start) found = post
    }
    return found
  }

  /** The post in force on a day, else the last begun by then; where none has begun, the latest of all. */
  postThatSpeaks(person: Person, day: Day): Post {
    const inForce = this.postInForce(person, day)
    if (inForce) return inForce
    const begun = person.posts.filter((post) => post.start <= day)
    return latest(begun.length > 0 ? begun : person.posts)
  }

  /** The first day of the span that ends with a post: back through the posts that it adjoins. */
  spanStart(person: Person, post: Post): Day {
    const before = person.posts.filter(
      (earlier) => post.start <= this.asAt && post.start > earlier.start && earlier.end !== null && post.start <= earlier.end + 3,
    )
    return before.length === 0 ? post.start : this.spanStart(person, latest(before))
  }
}

/** The latest start; of equals the lower row. */
function latest(posts: readonly Post[]): Post {
  return posts.reduce((best, post) => (post.start >= best.start ? post : best))
}
