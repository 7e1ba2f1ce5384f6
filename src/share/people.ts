/** Children and workers of a copy: each under one number, the same on every sheet. */
import { NOT_RECORDED, numberedChild, numberedWorker } from '../words'
import type { SpecValue } from '../workbook'
import type { PeopleChoice } from './options'

/** How many people a copy lets its reader tell from each other. */
export interface PeopleTold {
  /** By their own id or name. */
  readonly named: number
  /** By a running number that stands for it. */
  readonly numbered: number
}

/** The same id or name, whatever its case and spaces. */
function folded(value: SpecValue): string {
  return String(value).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

function isNobody(value: SpecValue): boolean {
  return value === null || folded(value) === '' || value === NOT_RECORDED
}

/** One kind of people, numbered in the order in which the copy's sheets name them. */
class Numbered {
  private readonly numbers = new Map<string, number>()
  private readonly choice: PeopleChoice
  private readonly printed: (number: number) => string

  constructor(choice: PeopleChoice, printed: (number: number) => string) {
    this.choice = choice
    this.printed = printed
  }

  /** What a cell that holds an id or a name holds in the copy. */
  shared(value: SpecValue): SpecValue {
    if (isNobody(value)) return value
    if (this.choice === 'dropped') return null
    const name = folded(value)
    const number = this.numbers.get(name) ?? this.numbers.size + 1
    this.numbers.set(name, number)
    return this.choice === 'numbered' ? this.printed(number) : value
  }

  get told(): PeopleTold {
    const { size } = this.numbers
    return this.choice === 'as-they-are' ? { named: size, numbered: 0 } : { named: 0, numbered: size }
  }
}

export class People {
  readonly children: Numbered
  readonly workers: Numbered

  constructor(childIds: PeopleChoice, workers: PeopleChoice) {
    this.children = new Numbered(childIds, numberedChild)
    this.workers = new Numbered(workers, numberedWorker)
  }
}
