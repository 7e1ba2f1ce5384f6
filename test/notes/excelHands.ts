/** What people do by hand in Excel, also while we write, and what Excel refuses meanwhile. */
import { NOTES_KEPT_TABLE, VISITS_DUE_TABLE } from '../../src/sheets'
import { LIST_CATEGORIES, VISITS_DUE_HEADERS, type ListCategory } from '../../src/words'
import type { TypedField } from '../../src/notes'
import type { BatchView } from '../excel-host/faults'
import type { ExcelHost, Workbook } from '../excel-host'
import type { Between, Hands } from './typedWords'

type TypedBeside = Parameters<Hands['between']>[1]

const CATEGORIES = new Map(Object.entries(LIST_CATEGORIES).map(([category, shown]) => [shown, category as ListCategory]))

export class ExcelHands implements Hands {
  private renamed = 0

  constructor(private readonly host: ExcelHost) {}

  sort(): void {
    this.host.user.do((workbook) => upsideDown(workbook, VISITS_DUE_TABLE))
  }

  between({ what, batch, row, field }: Between, type: TypedBeside): () => void {
    let isOver = false
    let seen = -1
    const isMoment = ({ number }: BatchView): boolean => number >= 0 && !isOver && ++seen === batch
    const { host } = this
    if (what === 'fail') host.fail(isMoment, 'GeneralException')
    else if (what === 'fail-after') host.fail(isMoment, 'GeneralException', { after: 'all' })
    else if (what !== 'nothing') host.before(isMoment, () => host.colleague.do((workbook) => this.does(workbook, what, row, field, type)))
    return () => {
      isOver = true
    }
  }

  private does(workbook: Workbook, what: Exclude<Between['what'], 'nothing' | 'fail' | 'fail-after'>, row: number, field: TypedField, type: TypedBeside): void {
    const list = workbook.findTable(VISITS_DUE_TABLE)
    if (list === null) return
    switch (what) {
      case 'type':
        typeBeside(workbook, row, field, type)
        break
      case 'sort':
        upsideDown(workbook, VISITS_DUE_TABLE)
        break
      case 'sort-kept':
        if (workbook.findTable(NOTES_KEPT_TABLE) !== null) upsideDown(workbook, NOTES_KEPT_TABLE)
        break
      case 'row-above':
        this.host.colleague.insert(list.sheet.name, '1:1')
        break
      case 'column-before':
        this.host.colleague.insert(list.sheet.name, 'A:A')
        break
      case 'rename':
        this.renamed += 1
        workbook.renameSheet(list.sheet, `Surgery ${this.renamed}`)
    }
  }
}

function upsideDown(workbook: Workbook, table: string): void {
  const { sheet, bodyArea } = workbook.table(table)
  sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
}

/** Types beside whoever stands in a row at that moment; a row that no child stands in is left alone. */
function typeBeside(workbook: Workbook, place: number, field: TypedField, type: TypedBeside): void {
  const { sheet, bodyArea, columns } = workbook.table(VISITS_DUE_TABLE)
  const row = bodyArea.row + (place % bodyArea.rows)
  const columnOf = (header: string): number => bodyArea.column + columns.findIndex(({ name }) => name === header)
  const child = sheet.grid.at(row, columnOf(VISITS_DUE_HEADERS.child))?.value
  const category = CATEGORIES.get(String(sheet.grid.at(row, columnOf(VISITS_DUE_HEADERS.category))?.value) as (typeof LIST_CATEGORIES)[ListCategory])
  if (typeof child !== 'string' || child === '' || category === undefined) return
  const word = type({ child, category })
  if (word !== null) sheet.grid.ensure(row, columnOf(VISITS_DUE_HEADERS[field])).value = word
}
