/** Where printed pages begin by hand. */
import { HostError, parseAddress, type Sheet } from '../../model'
import { describeType } from '../hostObject'

const pageBreak = describeType<{ readonly sheet: Sheet; readonly row: number }>({
  name: 'PageBreak',
  scalars: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  methods: { Delete: ({ sheet, row }) => void sheet.pageBreaks.delete(row) },
})

const rowsOf = (sheet: Sheet): number[] => [...sheet.pageBreaks.keys()].sort((one, other) => one - other)

export const pageBreaks = describeType<Sheet>({
  name: 'PageBreakCollection',
  items: (sheet, session) => rowsOf(sheet).map((row) => pageBreak({ sheet, row }, session)),
  item: (sheet, key, session) => {
    const row = rowsOf(sheet)[Number(key)]
    return row === undefined ? null : pageBreak({ sheet, row }, session)
  },
  objects: {
    Add: (sheet, given, session) => {
      const row = given.rangeOrNull(0)?.area.row ?? parseAddress(given.text(0))?.areas[0]?.row
      if (row === undefined || row === 0) throw new HostError('InvalidArgument', 'No page begins there.')
      sheet.pageBreaks.set(row, true)
      return pageBreak({ sheet, row }, session)
    },
  },
})
