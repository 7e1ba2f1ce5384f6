/**
 * What people type is kept: any sequence of typing, clearing, sorting, visits, cases opened and closed, refreshes and issues is
 * run against a model that knows nothing but which word was typed beside which child, or beside which row of the report. After each
 * step every word stands beside its child on the list, or in `Notes kept` under it, and every commentary, and all that has been agreed, beside its row.
 *
 * On Excel somebody or something may come between any two batches of a refresh or an issue: a colleague types, sorts, puts rows
 * and columns in, renames the sheet; a batch fails.
 */
import fc from 'fast-check'
import { dayOf, type Day } from '../../src/calendar'
import { ExcelFault } from '../../src/excel'
import { keyOf, TYPED_FIELDS, type TypedField } from '../../src/notes'
import type { ListCategory } from '../../src/words'
import { standingSurgery } from '../../src/sheets'
import { WORDED_SHEETS, type Surgeries, type WordedSheet } from './surgeries'

const TEXT_FIELDS = TYPED_FIELDS.filter((field) => field !== 'byWhen')

/** What comes between two batches. */
export const BETWEEN = ['nothing', 'type', 'sort', 'sort-kept', 'row-above', 'column-before', 'rename', 'fail', 'fail-after'] as const

const between = fc.record({ what: fc.constantFrom(...BETWEEN), batch: fc.nat({ max: 40 }), row: fc.nat(), field: fc.constantFrom(...TEXT_FIELDS) })

export type Between = typeof between extends fc.Arbitrary<infer One> ? One : never

const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), row: fc.nat(), field: fc.constantFrom(...TEXT_FIELDS), clears: fc.boolean() }),
  fc.record({ do: fc.constant('type' as const), row: fc.nat(), field: fc.constantFrom(...TEXT_FIELDS), clears: fc.constant(false) }),
  fc.record({ do: fc.constant('word' as const), sheet: fc.constantFrom(...WORDED_SHEETS), row: fc.nat(), clears: fc.boolean() }),
  fc.record({ do: fc.constant('visit' as const), child: fc.nat() }),
  fc.record({ do: fc.constant('open' as const) }),
  fc.record({ do: fc.constant('refresh' as const), days: fc.nat({ max: 20 }), between }),
  fc.record({ do: fc.constant('issue' as const), days: fc.nat({ max: 20 }), between }),
  fc.record({ do: fc.constant('sort' as const) }),
)

/** The words that somebody typed, by child, category and field. */
class Model {
  readonly words = new Map<string, string>()
  private typed = 0

  type(child: string, field: TypedField | WordedSheet, clears: boolean): string | null {
    const key = `${child} ${field}`
    if (clears) {
      this.words.delete(key)
      return null
    }
    this.typed += 1
    const word = `word ${this.typed}`
    this.words.set(key, word)
    return word
  }
}

async function wordsIn(surgeries: Surgeries): Promise<ReadonlyMap<string, string>> {
  const { list, kept } = await standingSurgery(surgeries.port())
  const found = new Map<string, string>()
  for (const row of [...kept, ...list.filter((one) => one.kind === 'child')]) {
    for (const field of TYPED_FIELDS) if (typeof row.words[field] === 'string') found.set(`${keyOf(row)} ${field}`, row.words[field])
  }
  for (const sheet of WORDED_SHEETS) for (const { key, word } of await surgeries.worded(sheet)) if (word !== null) found.set(`${key} ${sheet}`, word)
  return found
}

export interface Hands {
  /** Turns the rows of the list upside down. */
  sort(): void
  /**
   * Plans what comes between two batches of what follows.
   * @param type to be asked for the word that is typed beside a child, at the moment when it is typed
   * @returns to be called when that is over, whether it came to its end or not
   */
  between(one: Between, type: (child: { readonly child: string; readonly category: ListCategory }) => string | null): () => void
}

/** Disturbed or not, a refresh or an issue comes to its end or says why not. */
async function disturbed(surgeries: Surgeries, hands: Hands | undefined, one: { readonly do: 'refresh' | 'issue'; readonly between: Between }, asAt: Day, model: Model): Promise<void> {
  const over = hands?.between(one.between, (child) => model.type(keyOf(child), one.between.field, false))
  try {
    await surgeries.at(asAt, one.do === 'issue', ['extra-support'])
  } catch (thrown) {
    if (hands === undefined || !(thrown instanceof ExcelFault)) throw thrown
  } finally {
    over?.()
  }
}

/** @param open with what people do by hand; absent where the port knows no hands */
export function describeTypedWords(adapter: string, open: () => Promise<{ readonly surgeries: Surgeries; readonly hands?: Hands }>, runs: number): void {
  it(`any sequence of surgeries on ${adapter} keeps every word with its child`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { surgeries, hands } = await open()
        const model = new Model()
        let asAt = dayOf(2019, 7, 31)
        let opened = 0
        await surgeries.at(asAt)
        for (const one of steps) {
          const children = await surgeries.children()
          switch (one.do) {
            case 'type':
              if (children.length > 0) {
                const child = children[one.row % children.length]
                await surgeries.typeOver(child.place, one.field, model.type(keyOf(child), one.field, one.clears))
              }
              break
            case 'word': {
              const rows = await surgeries.worded(one.sheet)
              if (rows.length === 0) break
              const place = one.row % rows.length
              await surgeries.word(one.sheet, place, model.type(rows[place].key, one.sheet, one.clears))
              break
            }
            case 'visit':
              if (children.length > 0) await surgeries.add('Visits', [children[one.child % children.length].child, asAt, 'Yes'])
              break
            case 'open':
              opened += 1
              await surgeries.add('Cases', [`N${opened}`, null, 'Child in need', asAt - 60, null, 'A. Alder', opened % 2 === 0 ? 'North' : 'South'])
              break
            case 'sort':
              hands?.sort()
              break
            case 'refresh':
            case 'issue':
              asAt += one.days
              await disturbed(surgeries, hands, one, asAt, model)
          }
          expect(await wordsIn(surgeries)).toEqual(model.words)
        }
      }),
      { numRuns: runs },
    )
  }, 300_000)
}
