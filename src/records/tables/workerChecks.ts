/** Workers named in the rows of a table: those missing from `Workers`, and names that two of its people share (tables.md, section 4). */
import type { SettledTable } from '../reading/settledTable'

/** Where a name stands first in a table, and how often. */
class Sightings {
  private readonly byPerson = new Map<number, { readonly index: number; count: number }>()

  add(person: number, index: number): void {
    const known = this.byPerson.get(person)
    if (known) known.count++
    else this.byPerson.set(person, { index, count: 1 })
  }

  forEach(tell: (person: number, index: number, count: number) => void): void {
    this.byPerson.forEach(({ index, count }, person) => tell(person, index, count))
  }
}

/** One issue for each name that `Workers` does not know (where the workbook has one), with the nearest it does, and one for each that it knows twice. */
export function reportWorkers(settled: SettledTable): void {
  const { staged, context, used } = settled
  const { people } = context.books
  const workers = staged.stage.column('Worker')
  if (workers === undefined || people.inWorkers === 0) return
  const unknown = new Sightings()
  const shared = new Sightings()
  for (let row = 0; row < used.length; row++) {
    const index = used[row]
    const person = workers[index]
    if (person >= people.inWorkers) unknown.add(person, index)
    else if (staged.sharedNames?.[index] === 1) shared.add(person, index)
  }
  unknown.forEach((person, index, count) => {
    const nearest = context.nearestWorkers(people.folded[person])
    settled.addIssue(index, 'Worker', 'worker-unknown', people.shown[person], 'counted', [String(count), ...nearest])
  })
  shared.forEach((person, index, count) => {
    settled.addIssue(index, 'Worker', 'worker-ambiguous', people.shown[person], 'counted', [String(count), ...people.idsSharing(person)])
  })
}
