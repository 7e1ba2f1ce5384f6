/** Comments and conditional formats: counted and named, never changed. */
import { type Area, type Keepsake, type Sheet } from '../../model'
import { describeType } from '../hostObject'

const TYPE_NAMES: Readonly<Record<Keepsake['kind'], string>> = {
  chart: 'Chart',
  comment: 'Comment',
  conditionalFormat: 'ConditionalFormat',
}

const keepsake = describeType<Keepsake>({
  name: 'Keepsake',
  identity: (target) => ({ Id: target.name }),
  scalars: {
    Name: { get: (target) => target.name },
    Id: { get: (target) => target.name },
    Type: { get: (target) => TYPE_NAMES[target.kind] },
  },
})

/** Those of one kind that stand in an area. */
export const keepsakesOf = describeType<{ readonly sheet: Sheet; readonly kind: Keepsake['kind']; readonly area: Area }>({
  name: 'Keepsakes',
  scalars: { Count: { get: ({ sheet, kind, area }) => sheet.keepsakesIn(kind, area).length } },
  items: ({ sheet, kind, area }, session) => sheet.keepsakesIn(kind, area).map((one) => keepsake(one, session)),
  item: ({ sheet, kind, area }, key, session) => {
    const found = sheet.keepsakesIn(kind, area).find((one) => one.name === key)
    return found === undefined ? null : keepsake(found, session)
  },
})
