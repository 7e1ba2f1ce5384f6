/** What the reading of every table goes by, and the dictionaries that they share. */
import type { Day } from '../../calendar'
import type { DateSystem } from '../../workbook'
import { FIELDS } from '../aliases'
import { ageReader, fullTimeReader } from '../cells/numbers'
import { caseTypeReader } from '../cells/caseTypes'
import type { CellReader } from '../cells/cellReader'
import { gradeReader, moderatedGradeReader } from '../cells/grades'
import { IdentifierBook } from '../cells/identifiers'
import { IntervalBook } from '../cells/intervals'
import { DayReader, WrittenDates, MomentReader } from '../cells/moments'
import { NameBook } from '../cells/names'
import { PeopleBook, PersonReader } from '../cells/people'
import { FilledBook, WordBook } from '../cells/words'
import { yesNoReader } from '../cells/yesNo'
import { NearestNames } from '../checks/nearestName'
import type { FieldKind } from '../fields'
import type { TableName } from '../records'
import type { Rules } from '../settings/rules'
import type { IssueLog } from './issueLog'
import { ValuesRead } from './valuesRead'

/** Dictionaries that several tables share. */
export class Books {
  readonly children = new IdentifierBook()
  readonly families = new IdentifierBook()
  readonly people = new PeopleBook()
  readonly teams = new NameBook(null)
  readonly managers = new NameBook(this.people)
  readonly headsOfService = new NameBook(this.people)
  readonly intervals = new IntervalBook()
}

/** Of this text *no*, *none* and *0* are blank. */
const RE_AUDIT = 'Re-audit of'

export class LoadContext {
  readonly books = new Books()
  readonly dates: WrittenDates
  /** The later of today and the as-at date: what is dated after it has not come. */
  readonly latest: Day
  /** By child code: the id kept, where records were merged. */
  private kept: Int32Array = new Int32Array(0)
  /** By person: the team of the row of `Workers` in force on the as-at date, -1 where there is none. */
  private workersTeams: Int32Array = new Int32Array(0)
  private nearest: NearestNames | null = null
  private readonly read = new Map<CellReader, ValuesRead>()
  private readonly shared: Readonly<Partial<Record<FieldKind, CellReader>>>

  constructor(
    readonly asAt: Day,
    today: Day,
    dateSystem: DateSystem,
    readonly rules: Rules,
    readonly log: IssueLog,
  ) {
    this.latest = Math.max(asAt, today)
    this.dates = new WrittenDates(this.latest)
    const { books } = this
    this.shared = {
      child: books.children,
      family: books.families,
      person: new PersonReader(books.people),
      team: books.teams,
      manager: books.managers,
      'head-of-service': books.headsOfService,
      day: new DayReader(dateSystem, this.dates),
      moment: new MomentReader(dateSystem, this.dates),
      grade: gradeReader,
      'moderated-grade': moderatedGradeReader,
      'yes-no': yesNoReader,
      'case-type': caseTypeReader,
      interval: books.intervals,
      'full-time': fullTimeReader,
      age: ageReader,
    }
  }

  /** The reader of a field; those of words and of the table's own ids are made anew for each table. */
  readerOf(kind: FieldKind, field: string): CellReader {
    const shared = this.shared[kind]
    if (shared !== undefined) return shared
    if (kind === 'record-id' || kind === 'worker-id') return new IdentifierBook()
    return field === RE_AUDIT ? new FilledBook() : new WordBook()
  }

  /** What cells have come to by a reader, in whichever table. */
  valuesRead(reader: CellReader): ValuesRead {
    const known = this.read.get(reader) ?? new ValuesRead(reader)
    this.read.set(reader, known)
    return known
  }

  /** Says which ids of merged records stand for which. */
  mergeChildren(kept: Int32Array): void {
    this.kept = kept
  }

  /** Replaces the ids of merged records. */
  keepIds(children: Int32Array, count: number): void {
    const { kept } = this
    if (kept.length === 0) return
    for (let index = 0; index < count; index++) {
      const child = children[index]
      if (child >= 0 && child < kept.length) children[index] = kept[child]
    }
  }

  setWorkersTeams(teams: Int32Array): void {
    this.workersTeams = teams
  }

  teamOfWorker(person: number): number {
    return person >= 0 && person < this.workersTeams.length ? this.workersTeams[person] : -1
  }

  /** The names of `Workers` most like a folded name, as shown. */
  nearestWorkers(folded: string): readonly string[] {
    const { people } = this.books
    this.nearest ??= new NearestNames(people.folded.slice(0, people.inWorkers))
    return this.nearest.nearest(folded).map((person) => people.shown[person])
  }

  /** Whether a day has not come: after today, and after the as-at date. */
  hasNotCome(day: Day): boolean {
    return day > this.latest
  }
}

/** How a field's cells are read, and whether rows need it. */
export function kindOf(table: TableName, field: string): { readonly kind: FieldKind; readonly needed: boolean } {
  return FIELDS[table].find((definition) => definition.header === field) ?? { kind: 'grade', needed: false }
}
