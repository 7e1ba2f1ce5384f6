/** Case types: in need, on a child protection plan, in care, under the names that authorities use (tables.md, section 2). */
import { CaseType } from '../records'
import { Cell, type CellReader } from './cellReader'
import { withoutCode } from './codePrefix'
import { foldName, foldWords } from './folding'

const NAMES: Readonly<Record<CaseType, readonly string[]>> = {
  [CaseType.inNeed]: ['cin', 'cin plan', 'child in need', 'children in need', 'child in need plan', 'child in need plans', 'children in need plan', 'in need', 'c i n', 'child in need cin plan', 'children in need cin plan'],
  [CaseType.protection]: [
    'cp', 'cpp', 'cp plan', 'child protection', 'child protection plan', 'child protection plans', 'on a child protection plan',
    'child on a child protection plan', 'children on a child protection plan', 'children on child protection plans', 'child on child protection plan',
    'subject to a child protection plan', 'child subject to a child protection plan', 'children subject to a child protection plan',
    'children subject to child protection plans', 'subject to child protection plan', 'child with a child protection plan', 'child protection cp plan', 'c p', 'c p p', 'on cp plan', 'on a cp plan', 'child on cp plan',
    'child on a cp plan', 'children on cp plans', 'children on a cp plan', 'subject to cp plan', 'subject to a cp plan', 'subject of a child protection plan', 'subject of a cp plan',
    'child subject to a cp plan', 'children subject to a cp plan', 'children subject to cp plans', 'child subject of a child protection plan', 'child subject to child protection plan',
    'children subject to child protection plan', 'child protection case',
  ],
  [CaseType.inCare]: [
    'cic', 'cla', 'lac', 'c i c', 'c l a', 'l a c', 'looked after', 'looked after child', 'looked after children', 'child looked after', 'children looked after',
    'child who is looked after', 'child in care', 'children in care', 'in care', 'in our care', 'child in our care', 'children in our care',
  ],
}

const TYPES: ReadonlyMap<string, CaseType> = new Map(
  [CaseType.inNeed, CaseType.protection, CaseType.inCare].flatMap((type) => NAMES[type].map((name): [string, CaseType] => [name, type])),
)

/** Several names for one thing: `Child in need (CIN)`, `CLA - Child looked after`. */
function typeOfParts(parts: readonly string[]): CaseType | undefined {
  const types = parts.map(foldWords).filter((part) => part !== '').map((part) => TYPES.get(part))
  return types.every((type) => type === types[0]) ? types[0] : undefined
}

/** The type, or undefined for any other. */
export function caseTypeOf(text: string): CaseType | undefined {
  const folded = withoutCode(foldName(text))
  return TYPES.get(foldWords(folded)) ?? typeOfParts(folded.split(/[()[\]]/)) ?? typeOfParts(folded.split(/[-–—:/]/))
}

export const caseTypeReader: CellReader = {
  unreadable: 'case-type-unknown',
  text: (text) => caseTypeOf(text) ?? Cell.unreadable,
  number: () => Cell.unreadable,
  truth: () => Cell.unreadable,
}
