/** Defined names. */
import { addName, findName, HostError, type NamedItem, type Sheet } from '../../model'
import { flagOf, textOf } from '../coerce'
import { describeType, type HostObject } from '../hostObject'
import type { Session } from '../session'
import { absoluteAddress, range } from './range'
import { worksheet } from './worksheet'

function rangeOf(item: NamedItem, session: Session): HostObject | null {
  const target = item.target
  if (target === null || target.sheet.deleted || target.place.area === null) return null
  return range(session.range(target.sheet, target.place.area), session)
}

const namedItem = describeType<NamedItem>({
  name: 'NamedItem',
  identity: (item) => ({ _Id: item.name }),
  scalars: {
    Name: { get: (item) => item.name },
    Formula: { get: (item) => item.formula, set: (item, value, { workbook }) => item.setFormula(textOf(value), workbook) },
    Value: { get: (item) => item.formula.slice(1).replace(/\$/g, '') },
    Type: { get: (item) => (item.target === null ? 'String' : 'Range') },
    Scope: { get: (item) => (item.sheet === null ? 'Workbook' : 'Worksheet') },
    Visible: {
      get: (item) => item.visible,
      set: (item, value) => {
        item.visible = flagOf(value)
      },
    },
    Comment: {
      get: (item) => item.comment,
      set: (item, value) => {
        item.comment = textOf(value)
      },
    },
  },
  links: {
    Worksheet: (item, session) => {
      if (item.sheet === null) throw new HostError('ItemNotFound', `${item.name} belongs to no sheet.`)
      return worksheet(item.sheet, session)
    },
    WorksheetOrNullObject: (item, session) => (item.sheet === null ? null : worksheet(item.sheet, session)),
  },
  objects: {
    GetRange: (item, _, session) => {
      const found = rangeOf(item, session)
      if (found === null) throw new HostError('InvalidReference', `${item.name} leads to no cells.`)
      return found
    },
    GetRangeOrNullObject: (item, _, session) => rangeOf(item, session),
  },
  methods: {
    Delete: (item, _, { workbook }) => {
      workbook.names = workbook.names.filter((other) => other !== item)
    },
  },
})

/** The names of one sheet, or (null) of the workbook. */
export const namedItems = describeType<{ readonly sheet: Sheet | null }>({
  name: 'NamedItemCollection',
  items: ({ sheet }, session) => session.workbook.names.filter((item) => item.sheet === sheet).map((item) => namedItem(item, session)),
  item: ({ sheet }, key, session) => {
    const item = findName(session.workbook, sheet, String(key))
    return item === null ? null : namedItem(item, session)
  },
  objects: {
    Add: ({ sheet }, given, session) => {
      const target = given.rangeOrNull(1)
      const reference = target === null ? given.text(1) : `=${absoluteAddress(target)}`
      const formula = reference.startsWith('=') ? reference : `="${reference}"`
      return namedItem(addName(session.workbook, sheet, given.text(0), formula, given.textOr(2, '')), session)
    },
  },
})
