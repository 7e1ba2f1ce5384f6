/** Properties of single cells, columns or rows in one go: `getCellProperties`, `setCellProperties` and their like. */
import { type Area, areaOf, HostError } from '../../model'
import { recordOf } from '../coerce'
import type { HostObject } from '../hostObject'
import type { LiveRange } from '../liveRange'
import { readTree, type Tree } from '../query'

function treeFrom(options: Readonly<Record<string, unknown>>): Tree {
  const tree: Tree = new Map()
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === true) tree.set(name, new Map())
    else if (typeof wanted === 'object' && wanted !== null) tree.set(name, treeFrom(recordOf(wanted)))
  }
  return tree
}

function camelCased(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([name]) => !name.startsWith('_'))
  return Object.fromEntries(entries.map(([name, inner]) => [name[0].toLowerCase() + name.slice(1), camelCased(inner)]))
}

/** What is asked of each part, as plain objects in office.js's own spelling. */
export function propertiesOf(parts: readonly HostObject[], options: Readonly<Record<string, unknown>>): unknown[] {
  const tree = treeFrom(options)
  return parts.map((part) => camelCased(readTree(part, tree)))
}

/** Sets what is given for one cell; names that are objects are followed. */
export function setProperties(object: HostObject, given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) {
    const link = object.hasLink(name)
    if (link === null) object.write(name, value)
    else {
      const linked = object.link(link)
      if (linked === null) throw new HostError('InvalidArgument', `There is no ${name}.`)
      setProperties(linked, recordOf(value))
    }
  }
}

/** The single cells of a range, row by row. */
export function cellsOf(range: LiveRange): Area[][] {
  const { area } = range
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => areaOf(area.row + row, area.column + column, 1, 1)),
  )
}

export function columnsOf(range: LiveRange): Area[] {
  return Array.from({ length: range.area.columns }, (_, column) => ({ ...range.area, column: range.area.column + column, columns: 1 }))
}

export function rowsOf(range: LiveRange): Area[] {
  return Array.from({ length: range.area.rows }, (_, row) => ({ ...range.area, row: range.area.row + row, rows: 1 }))
}
