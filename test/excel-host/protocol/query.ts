/** Loading: which properties a query names, and what they are. */
import type { HostObject } from './hostObject'
import type { QueryInfo } from './wire'

/** The names under one object; a name without branches below it is a leaf. */
export type Tree = Map<string, Tree>

function grow(tree: Tree, path: string): void {
  let branch = tree
  for (const name of path.split(/[/.]/)) {
    const next = branch.get(name) ?? new Map<string, Tree>()
    branch.set(name, next)
    branch = next
  }
}

export function treeOf(query: QueryInfo): Tree {
  const tree: Tree = new Map()
  for (const path of query.Select ?? []) grow(tree, path)
  for (const path of query.Expand ?? []) grow(tree, `${path}/*`)
  if ((query.Select ?? []).length === 0) tree.set('*', new Map())
  return tree
}

function readOne(object: HostObject, tree: Tree): Record<string, unknown> {
  const values: Record<string, unknown> = { ...object.identity() }
  for (const [name, branch] of tree) {
    if (name === '*') {
      for (const scalar of object.scalarNames()) values[scalar] = object.read(scalar)
      continue
    }
    const link = object.hasLink(name)
    if (link !== null) {
      const linked = object.link(link)
      values[link] = linked === null ? null : readTree(linked, branch.size === 0 ? new Map([['*', new Map()]]) : branch)
      continue
    }
    const scalar = object.hasScalar(name)
    if (scalar !== null) values[scalar] = object.read(scalar)
  }
  return values
}

/** Reads an object; of a collection, its own properties (`count`) and those of its items. */
export function readTree(object: HostObject, tree: Tree, query: QueryInfo = {}): Record<string, unknown> {
  if (!object.isCollection) return readOne(object, tree)
  const own: Record<string, unknown> = {}
  const ofItems: Tree = new Map()
  for (const [name, branch] of tree) {
    const scalar = name === '*' ? null : object.hasScalar(name)
    if (scalar !== null) own[scalar] = object.read(scalar)
    else ofItems.set(name, branch)
  }
  if (tree.has('*')) for (const scalar of object.scalarNames()) own[scalar] = object.read(scalar)
  if (ofItems.size === 0) return own
  const from = query.Skip ?? 0
  const items = object.items().slice(from, query.Top === undefined ? undefined : from + query.Top)
  return { ...own, _Items: items.map((item, index) => ({ _Index: from + index, ...readTree(item, ofItems) })) }
}
