/** Reads every usable range of one table into a stage. */
import type { WorkbookPort } from '../../workbook'
import type { CellReader } from '../cells/cellReader'
import { IdentifierBook } from '../cells/identifiers'
import { personOf, SHARED_NAME } from '../cells/people'
import { WordBook } from '../cells/words'
import { columnOf, type RangePlan } from '../finding/rangePlan'
import type { TableName } from '../records'
import { kindOf, type LoadContext } from './loadContext'
import { readRange, type FieldReader } from './readRange'
import { TableStage } from './tableStage'

/** A table as read, with its own dictionaries. */
export class StagedTable {
  /** By row, where a shared name did not say which of two workers is meant: 1. Absent where no row is so. */
  sharedNames: Uint8Array | null = null

  constructor(
    readonly table: TableName,
    readonly stage: TableStage,
    private readonly readers: ReadonlyMap<string, CellReader>,
  ) {}

  /** The words of a field; none where the field was not found. */
  words(field: string): WordBook {
    const reader = this.readers.get(field)
    return reader instanceof WordBook ? reader : new WordBook()
  }

  /** The ids of a field of the table's own. */
  identifiers(field: string): IdentifierBook {
    const reader = this.readers.get(field)
    return reader instanceof IdentifierBook ? reader : new IdentifierBook()
  }

  /** Headers of grades by domain. */
  get domains(): readonly string[] {
    const found = this.stage.plans.flatMap((plan) => plan.columns.filter((column) => column.isDomain).map((column) => column.field))
    return Array.from(new Set(found))
  }
}

function usable(plans: readonly RangePlan[]): readonly RangePlan[] {
  return plans.filter((plan) => plan.missing.length === 0)
}

/**
 * Reads a table; null where no range of it is usable.
 *
 * @param rowsDone is told how many sheet rows of the table are behind
 */
export async function readTable(
  workbook: WorkbookPort,
  table: TableName,
  plans: readonly RangePlan[],
  context: LoadContext,
  rowsDone: (rows: number) => void,
  signal?: AbortSignal,
): Promise<StagedTable | null> {
  const ranges = usable(plans)
  if (ranges.length === 0) return null
  const stage = new TableStage(ranges)
  const readers = new Map<string, CellReader>()
  const readerOf = (plan: RangePlan, field: string): FieldReader => {
    const { kind, needed } = columnOf(plan, field)?.isDomain ? kindOf(table, '') : kindOf(table, field)
    let reader = readers.get(field)
    if (reader === undefined) readers.set(field, (reader = context.readerOf(kind, field)))
    return { values: context.valuesRead(reader), needed }
  }
  let behind = 0
  for (let place = 0; place < ranges.length; place++) {
    await readRange(workbook, stage, place, readerOf, (rows) => rowsDone(behind + rows), signal)
    behind += Math.max(0, ranges[place].lastRow - ranges[place].firstRow + 1)
  }
  const staged = new StagedTable(table, stage, readers)
  settlePeople(staged)
  settleChildren(staged, context)
  return staged
}

/** Takes the marks of shared names off the people's codes; those of the worker's own column are remembered. */
function settlePeople(staged: StagedTable): void {
  const { stage, table } = staged
  for (const field of stage.fields) {
    if (kindOf(table, field).kind !== 'person') continue
    const people = stage.column(field)
    if (people === undefined) continue
    for (let index = 0; index < stage.count; index++) {
      if (people[index] < SHARED_NAME) continue
      people[index] = personOf(people[index])
      if (field === 'Worker') (staged.sharedNames ??= new Uint8Array(stage.count))[index] = 1
    }
  }
}

/** Old ids of merged records are replaced before anything else. */
function settleChildren(staged: StagedTable, context: LoadContext): void {
  const children = staged.stage.column('Child ID')
  if (children !== undefined) context.keepIds(children, staged.stage.count)
}
