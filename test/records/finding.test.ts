import { FIELDS, GRADE_DOMAINS } from '../../src/records'
import { foldHeader } from '../../src/records/cells/folding'
import { isSensitiveHeader } from '../../src/records/finding/sensitiveHeader'
import type { MemorySheet } from './memoryWorkbook'
import { issuesOf, loadSheets, rowsOf } from './textTables'

const VISITS = 'Child ID | Visit date | Seen\n1 | 01/07/2019 | Yes\n2 | 02/07/2019 | No'

function plain(name: string, text: string, more: Partial<MemorySheet> = {}): MemorySheet {
  return { name, rows: rowsOf(text), ...more }
}

function table(name: string, text: string, sheet = name): MemorySheet {
  return { name: sheet, table: name, rows: rowsOf(text) }
}

describe('a table is found', () => {
  test.each([
    ['by its name', table('Visits', VISITS, 'Sheet1')],
    ['by its name in another case', table('VISITS', VISITS, 'Sheet1')],
    ['by its name with punctuation', table('Visits_', VISITS, 'Sheet1')],
    ['by its sheet’s name', table('Table1', VISITS, 'Visits')],
    ['by its sheet’s name with a no-break space', table('Table1', VISITS, 'Visits\u00A0')],
    ['by its headers', table('Table1', VISITS, 'Sheet1')],
    ['as a plain range on a sheet of its name', plain('visits', VISITS)],
    ['as a plain range by its headers', plain('Extract', VISITS)],
  ])('%s', async (_, sheet) => {
    const { visits, readings } = await loadSheets([sheet])
    expect(visits?.count).toBe(2)
    expect(readings).toEqual([expect.objectContaining({ table: 'Visits', read: 2, used: 2, missing: [] })])
  })

  test.each([1, 2, 5, 10])('in a plain range whose header stands in row %i', async (header) => {
    const title = header > 1 ? [['Visits made by the safeguarding teams'], ...Array.from({ length: header - 2 }, () => [null])] : []
    const { visits } = await loadSheets([{ name: 'Extract', rows: [...title, ...rowsOf(VISITS)] }])
    expect(Array.from(visits?.row ?? [])).toEqual([header + 1, header + 2])
  })

  test('but not where the header stands below the tenth row', async () => {
    const { visits } = await loadSheets([{ name: 'Extract', rows: [...Array.from({ length: 10 }, () => ['Notes']), ...rowsOf(VISITS)] }])
    expect(visits).toBeNull()
  })

  test('by the row that matches most fields, where a heading stands above the header', async () => {
    const { visits } = await loadSheets([plain('Extract', `Worker | Team | \n${VISITS}`)])
    expect(Array.from(visits?.row ?? [])).toEqual([3, 4])
  })

  test('in a range that does not begin in column A, with its cells named where they stand', async () => {
    const records = await loadSheets([{ name: 'Visits', table: 'Visits', rows: rowsOf('Child ID | Visit date\n1 | soon'), firstRow: 4, firstColumn: 3 }])
    expect(issuesOf(records, 'date-unreadable')).toEqual([expect.objectContaining({ row: 5, column: 'Visit date', columnNumber: 4, sheet: 'Visits', table: 'Visits' })])
  })
})

describe('by headers', () => {
  test.each<[string, number | undefined, string]>([
    ['Child ID | Visit date\n1 | 01/07/2019', 1, 'two columns are enough where there are only two'],
    ['Child ID | Visit date | Colour\n1 | 01/07/2019 | red', undefined, 'two known ones of three are not'],
    ['Child ID | Visit date | Seen\n1 | 01/07/2019 | Y', 1, 'three known ones are'],
    ['Child ID | Visit type | Seen\n1 | Home | Y', undefined, 'a needed column is missing'],
    ['Client ID | Date of visit | SEEN_FLAG\n1 | 01/07/2019 | Y', 1, 'aliases'],
    ['Child ID | Date | Seen\n1 | 01/07/2019 | Y', undefined, 'a plain word is no header to find a table by'],
  ])('%j: %s visits, since %s', async (text, visits) => {
    expect((await loadSheets([plain('Extract', text)])).visits?.count).toBe(visits)
  })

  test('each range serves one table, that with the most known columns', async () => {
    const { cases, workers, contacts } = await loadSheets([plain('Open work', 'Child ID | Case type | Start | Worker | Team | Team manager | End\n1 | CIN | 01/01/2019 | A Rowe | North | P Finch |')])
    expect([cases?.count, workers, contacts]).toEqual([1, null, null])
  })

  test('no sheet of ours, nor what stands around its table', async () => {
    const sheets = [
      table('casefile_visits_due', VISITS, 'Visits due'),
      plain('Visits due', `Visits due | | \n${VISITS}`),
      table('casefile_summary3', VISITS, 'Copy of Summary'),
    ]
    expect((await loadSheets(sheets)).readings).toEqual([])
  })
})

describe('several ranges of one table', () => {
  test('are read together, tab by tab, top to bottom', async () => {
    const { visits, readings } = await loadSheets([
      plain('May', 'Child ID | Visit date | Seen\n1 | 01/05/2019 | Y\n2 | 02/05/2019 | Y'),
      plain('Notes', 'Please read me'),
      table('June', 'Seen | Visit date | Child ID | Visit type\nY | 03/06/2019 | 3 | Home'),
      table('Visits', 'Child ID | Date of visit\n4 | 04/07/2019', 'July'),
    ])
    expect(readings.map(({ sheet, read }) => [sheet, read])).toEqual([['May', 2], ['June', 1], ['July', 1]])
    expect([Array.from(visits?.row ?? []), Array.from(visits?.reading ?? [])]).toEqual([[2, 3, 2, 2], [0, 0, 1, 2]])
    expect(visits?.found).toEqual(new Set(['Child ID', 'Visit date', 'Seen', 'Visit type']))
    expect(Array.from(visits?.type ?? [])).toEqual([-1, -1, 0, -1])
  })

  test('without a Seen column in one range, though another has it, is not recorded', async () => {
    const { visits } = await loadSheets([
      plain('May', 'Child ID | Visit date | Worker\n1 | 01/05/2019 | A Rowe'),
      plain('June', 'Child ID | Visit date | Seen\n2 | 02/06/2019 | \n3 | 03/06/2019 | No'),
    ])
    expect(Array.from(visits?.seen ?? [])).toEqual([-1, -1, 0])
  })
})

describe('a column is found', () => {
  test.each(['Date of visit', 'Actual visit date', 'EVENT_DTTM', 'cppv_cp_visit_date', 'visit DATE *', 'Visit date (dd/mm/yyyy)', 'VisitDate', 'Visit\u00A0date', 'Date'])('%j', async (header) => {
    expect((await loadSheets([table('Visits', `Child ID | ${header}\n1 | 01/07/2019`)])).visits?.count).toBe(1)
  })

  test('two that claim one field: our own header wins, and the user is asked', async () => {
    const records = await loadSheets([table('Visits', 'Child ID | Date of visit | Visit date\n1 | 01/07/2019 | 02/07/2019')])
    expect(records.readings[0].columns['Visit date']).toBe('Visit date')
    expect(issuesOf(records, 'column-claimed-twice')).toEqual([expect.objectContaining({ row: 1, column: 'Date of visit', columnNumber: 2, facts: ['Visit date'] })])
  })

  test('or else the left one', async () => {
    const records = await loadSheets([table('Visits', 'Child ID | Date visited | Date of visit\n1 | 01/07/2019 | 02/07/2019')])
    expect(records.readings[0].columns['Visit date']).toBe('Date visited')
    expect(issuesOf(records, 'column-claimed-twice')).toHaveLength(1)
  })
})

describe('a needed column that is not found', () => {
  test('stops the table, its rows counted as left out, with an issue at the header row that offers the nearest headers', async () => {
    const records = await loadSheets([table('Visits', 'Child ID | Vist date | Visitt dat | Colour | Child date of birth\n1 | 01/07/2019 | | |')])
    expect(records.visits).toBeNull()
    expect(records.readings).toEqual([expect.objectContaining({ table: 'Visits', read: 1, used: 0, leftOut: { 'needed-blank': 1 }, missing: ['Visit date'] })])
    expect(issuesOf(records, 'column-missing')).toEqual([
      expect.objectContaining({ row: 1, column: 'Visit date', columnNumber: 0, outcome: 'measure-stopped', facts: ['Vist date', 'Visitt dat'] }),
    ])
  })

  test('leaves no row uncounted where none of the headers is known', async () => {
    const { readings, issues } = await loadSheets([plain('Visits', 'Who | When | NHS number\n1 | 01/07/2019 |\n | | 9434765919\n | 02/07/2019 |')])
    expect(readings).toEqual([expect.objectContaining({ read: 2, used: 0, leftOut: { 'needed-blank': 2 } })])
    expect(issues.map(({ code, column }) => [code, column])).toEqual([['column-missing', 'Child ID'], ['column-missing', 'Visit date']])
    // the nearest there are, but for those that are never read
    expect(issues.map(({ facts }) => [...(facts ?? [])].sort())).toEqual([['When', 'Who'], ['When', 'Who']])
  })

  test('does not stop another range of the table', async () => {
    const { visits, readings } = await loadSheets([table('Visits', 'Child ID | When\n1 | 01/07/2019'), plain('July', VISITS)])
    expect([visits?.count, readings.map((reading) => reading.missing)]).toEqual([2, [['Visit date'], []]])
  })

  test('is not asked of a title or a note beside the table on its own sheet', async () => {
    const records = await loadSheets([plain('Visits', 'Visits of the year\nChild | Note'), table('Table1', VISITS, 'Visits')])
    expect([records.visits?.count, records.readings.length, records.issues]).toEqual([2, 1, []])
  })
})

describe('a sheet of visits without Seen', () => {
  const june = (header: string) => plain('June', `Child ID | Visit date | Worker | ${header}\n3 | 03/06/2019 | Ann Ash | Yes\n4 | 04/06/2019 | Ann Ash | Yes`)

  test('is told once, with the nearest header, where another sheet has the column', async () => {
    const records = await loadSheets([plain('July', VISITS), june('Seen (child)?')])
    expect(issuesOf(records, 'seen-column-missing')).toEqual([])
    const other = await loadSheets([plain('July', VISITS), june('Was seen')])
    expect(issuesOf(other, 'seen-column-missing')).toEqual([expect.objectContaining({ sheet: 'June', row: 1, facts: ['Was seen'] })])
    expect(Array.from(other.visits?.seen ?? [])).toEqual([1, 0, -1, -1])
  })

  test('is no issue where no sheet has it: then every visit counts', async () => {
    const records = await loadSheets([june('Was it so')])
    expect([issuesOf(records, 'seen-column-missing'), Array.from(records.visits?.seen ?? [])]).toEqual([[], [1, 1]])
  })
})

describe('what must not be read is not read', () => {
  test.each(['NHS number', 'Child’s name', 'Date of birth', 'DOB', 'UPN', 'Forename', 'Name of child', 'Unique pupil number', 'Child DOB'])('%s', (header) => {
    expect(isSensitiveHeader(foldHeader(header))).toBe(true)
  })

  test('not even where the user has chosen it', async () => {
    const records = await loadSheets([table('Columns', 'Field | Table | Column\nVisits: Child ID | Visits | NHS number'), table('Visits', 'NHS number | Visit date\n123 | 01/07/2019')])
    expect(records.visits).toBeNull()
    expect(issuesOf(records, 'table-unused')).toHaveLength(1)
  })

  test('no field of ours is one', () => {
    const headers = Object.values(FIELDS).flatMap((fields) => fields.flatMap((field) => [field.header, ...field.aliases]))
    expect(headers.filter((header) => isSensitiveHeader(foldHeader(header)))).toEqual([])
  })
})

describe('the aliases', () => {
  test.each(Object.entries(FIELDS))('of %s name one field each', (_, fields) => {
    const owners = new Map<string, Set<string>>()
    for (const { header, aliases, aliasesWhenNamed } of fields) {
      for (const name of [header, ...aliases, ...aliasesWhenNamed]) {
        const folded = foldHeader(name)
        owners.set(folded, (owners.get(folded) ?? new Set()).add(header))
      }
    }
    expect(Array.from(owners).filter(([, fieldsOf]) => fieldsOf.size > 1)).toEqual([])
  })

  test('no grade by domain is another field of an audit', () => {
    const fields = new Set(FIELDS.Audits.flatMap(({ header, aliases }) => [header, ...aliases].map(foldHeader)))
    expect(GRADE_DOMAINS.filter((domain) => fields.has(foldHeader(domain)))).toEqual([])
  })
})

describe('the user’s saved choice comes first', () => {
  const ODD = 'Who | When | Result\n1 | 01/07/2019 | Yes'
  const columns = (...rows: string[]) => table('Columns', ['Field | Table | Column', ...rows].join('\n'))

  test('of a source and its columns', async () => {
    const { visits } = await loadSheets([
      columns('Visits | tblEvents | ', 'Visits: Child ID | tblEvents | Who', 'Visits: Visit date | tblEvents | When', 'Visits: Seen | tblEvents | Result'),
      table('tblEvents', ODD, 'Data'),
    ])
    expect([visits?.count, Array.from(visits?.seen ?? [])]).toEqual([1, [1]])
  })

  test('of columns alone, which say which table the source holds', async () => {
    const { visits } = await loadSheets([columns('Visits: Child ID | Data | Who', 'Visit date | Data | When'), plain('Data', ODD)])
    expect(visits?.count).toBe(1)
  })

  test('of a column over our own header, without a question', async () => {
    const records = await loadSheets([columns('Visit date | | Actual'), table('Visits', 'Child ID | Visit date | Actual\n1 | 01/07/2019 | 02/07/2019')])
    expect([records.readings[0].columns['Visit date'], records.issues]).toEqual(['Actual', []])
  })

  test('of a source: no other serves that table', async () => {
    const { readings } = await loadSheets([columns('Visits | New visits | '), plain('New visits', VISITS), table('Visits', VISITS, 'Old'), plain('Archive', VISITS)])
    expect(readings.map(({ sheet }) => sheet)).toEqual(['New visits'])
  })

  test('of a source: each sheet that is not read for it is an issue, so that no row drops out in silence', async () => {
    const records = await loadSheets([columns('Visits | New visits | '), plain('New visits', VISITS), table('Visits', VISITS, 'Old'), plain('Archive', VISITS), plain('Notes', 'Colour | Shape\n1 | 2')])
    expect(issuesOf(records, 'range-set-aside').map(({ table: ours, sheet, row, outcome }) => [ours, sheet, row, outcome])).toEqual([['Visits', 'Old', 1, 'left-out'], ['Visits', 'Archive', 1, 'left-out']])
  })

  test('of several sources: all of them are read together, and there is no issue', async () => {
    const records = await loadSheets([columns('Visits | New visits | ', 'Visits | Archive | '), plain('New visits', VISITS), plain('Archive', VISITS)])
    expect([records.readings.map(({ sheet }) => sheet), issuesOf(records, 'range-set-aside')]).toEqual([['New visits', 'Archive'], []])
  })

  test.each([
    ['Visits | No such table | ', 'Table', 'No such table'],
    ['Visits: Seen | Visits | No such column', 'Column', 'No such column'],
    ['Visits: Colour | Visits | Seen', 'Field', 'Visits: Colour'],
    ['Colour | Visits | Seen', 'Field', 'Colour'],
  ])('%j names what is not there: an issue, and the usual rules go on', async (row, column, value) => {
    const records = await loadSheets([columns(row), table('Visits', VISITS)])
    expect(records.visits?.count).toBe(2)
    expect(issuesOf(records, 'table-unused')).toEqual([expect.objectContaining({ table: 'Columns', row: 2, column, value, outcome: 'default-used' })])
  })
})
