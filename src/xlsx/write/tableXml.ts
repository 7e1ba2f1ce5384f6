/**
 * The table part. Where it stands already it is spliced: its id, its style, its row of totals and the columns' own ids
 * stay. A filter's criteria go, and with them the hiding of rows, since they judged rows that are no longer there.
 */
import { areaAddress } from './address'
import { tableArea } from './layout'
import { childNamed, outerText, parseMarkup, spliced, startTag, withAttribute, type Markup } from './markup'
import { attributeText } from './markupText'
import type { SheetPlan } from './sheetPlan'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function newTable(plan: SheetPlan, id: number): string {
  const { name, columns } = plan.spec.table
  const called = attributeText(name)
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${called}" displayName="${called}" ref="${areaAddress(tableArea(plan.layout))}" totalsRowShown="0">` +
    `${autoFilter(plan, '')}<tableColumns count="${columns.length}">` +
    columns.map((column, index) => `<tableColumn id="${index + 1}" name="${attributeText(column.header)}"/>`).join('') +
    '</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  )
}

/** Filters judge the rows alone, never the totals. */
function autoFilter(plan: SheetPlan, prefix: string): string {
  return plan.spec.table.filterButtons ? `<${prefix}autoFilter ref="${areaAddress(tableArea(plan.layout))}"/>` : ''
}

export function tableInPlace(text: string, plan: SheetPlan): string {
  const root = parseMarkup(text)
  const columns = childNamed(root, 'tableColumns')
  if (!columns) throw new RangeError('A table is in place with its columns.')
  const p = root.prefix
  const area = tableArea(plan.layout)
  const totalsRows = plan.existing?.table.totalsRowCount ?? 0
  let tag = withAttribute(startTag(text, root), 'ref', areaAddress({ ...area, lastRow: area.lastRow + totalsRows }))
  tag = withAttribute(tag, 'headerRowCount', undefined)
  const splices = [
    { start: root.start, end: root.contentStart, text: tag + autoFilter(plan, p) },
    { start: columns.start, end: columns.end, text: columnsMarkup(text, columns, plan, p) },
  ]
  for (const name of ['autoFilter', 'sortState']) {
    const gone = childNamed(root, name)
    if (gone) splices.push({ start: gone.start, end: gone.end, text: '' })
  }
  return spliced(text, splices)
}

function columnsMarkup(text: string, columns: Markup, plan: SheetPlan, p: string): string {
  let highest = Math.max(0, ...columns.children.map((column) => Number(column.attributes.get('id') ?? 0)))
  const markup = plan.spec.table.columns.map((column, index) => {
    const before = columns.children[plan.columnBefore[index] ?? -1]
    if (!before) return `<${p}tableColumn id="${++highest}" name="${attributeText(column.header)}"/>`
    const named = withAttribute(startTag(text, before), 'name', attributeText(column.header))
    if (before.empty) return named
    // A formula that somebody filled down a column of ours is gone with the cells that held it.
    const children = before.children.filter((child) => column.content === 'typed' || child.name !== 'calculatedColumnFormula')
    return `${named}${children.map((child) => outerText(text, child)).join('')}</${p}tableColumn>`
  })
  return `${withAttribute(startTag(text, columns), 'count', String(markup.length))}${markup.join('')}</${p}tableColumns>`
}
