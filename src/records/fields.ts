/** What a field of a table is: its own header, how its cells are read, and what else it is called. */

/** How the cells of a field are read. */
export type FieldKind =
  | 'child'
  | 'family'
  | 'record-id' // tells rows of the table apart: Audit ID, Contact ID
  | 'worker-id'
  | 'person'
  | 'team'
  | 'manager'
  | 'head-of-service'
  | 'workers-name' // in `Workers`: who it is can be said once every Worker ID is known
  | 'day'
  | 'moment' // a day with its time, where it has one
  | 'grade'
  | 'moderated-grade'
  | 'yes-no'
  | 'case-type'
  | 'word' // one of a few words that a rule reads
  | 'text' // free text, compared, and quoted where a sheet asks for it
  | 'interval'
  | 'full-time'
  | 'age'
  | 'setting' // read cell by cell, by the table's own rules

export interface FieldDefinition {
  /** The product's own header. */
  readonly header: string
  readonly kind: FieldKind
  /** Without it the table cannot be used. */
  readonly needed: boolean
  /** What else the column is called; compared as headers are (case, spaces, punctuation and hints folded). */
  readonly aliases: readonly string[]
  /** Too plain to find a table by, but read where the table is known by its name. */
  readonly aliasesWhenNamed: readonly string[]
}

/** A field that the table can do without. */
export function field(header: string, kind: FieldKind, aliases: readonly string[] = [], aliasesWhenNamed: readonly string[] = []): FieldDefinition {
  return { header, kind, needed: false, aliases, aliasesWhenNamed }
}

/** A field without which the table cannot be used. */
export function neededField(header: string, kind: FieldKind, aliases: readonly string[] = [], aliasesWhenNamed: readonly string[] = []): FieldDefinition {
  return { header, kind, needed: true, aliases, aliasesWhenNamed }
}
