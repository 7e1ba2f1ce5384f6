/** How a cell looks. Looks are shared: two cells that look alike hold the same object. */

export interface BorderLine {
  readonly style: string
  readonly weight: string
  readonly color: string
}

export interface Look {
  readonly numberFormat: string
  /** `#RRGGBB`; empty: no fill. */
  readonly fillColor: string
  readonly fillPattern: string
  readonly fontName: string
  readonly fontSize: number
  readonly fontColor: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: string
  readonly strikethrough: boolean
  readonly subscript: boolean
  readonly superscript: boolean
  readonly horizontalAlignment: string
  readonly verticalAlignment: string
  readonly wrapText: boolean
  readonly shrinkToFit: boolean
  readonly indentLevel: number
  readonly textOrientation: number
  readonly locked: boolean
  readonly formulaHidden: boolean
  /** By Excel's side index: EdgeTop, EdgeBottom … */
  readonly borders: Readonly<Record<string, BorderLine>>
}

export const DEFAULT_LOOK: Look = {
  numberFormat: 'General',
  fillColor: '',
  fillPattern: 'None',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
}

export type LookChange = Partial<Look>

const known = new Map<string, Look>([[JSON.stringify(DEFAULT_LOOK), DEFAULT_LOOK]])
const changes = new WeakMap<Look, Map<string, Look>>()

export type LookChanger = (look: Look) => Look

/** A change to many looks. The same look with the same change is the same object every time. */
export function lookChange(change: LookChange): LookChanger {
  const key = JSON.stringify(change)
  const changed = new Map<Look, Look>()
  return (look) => {
    const next = changed.get(look) ?? changedLook(look, change, key)
    changed.set(look, next)
    return next
  }
}

function changedLook(look: Look, change: LookChange, key: string): Look {
  let cache = changes.get(look)
  if (cache === undefined) changes.set(look, (cache = new Map()))
  const before = cache.get(key)
  if (before !== undefined) return before
  const borders = change.borders === undefined ? look.borders : { ...look.borders, ...change.borders }
  const next: Look = { ...look, ...change, borders }
  const text = JSON.stringify(next)
  const shared = known.get(text) ?? next
  known.set(text, shared)
  cache.set(key, shared)
  return shared
}
