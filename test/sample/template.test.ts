import { FIELDS } from '../../src/records'
import { templateSheets } from '../../src/sample'
import { sheetOf } from './reading'

const DOMAINS = ['Assessment', 'Planning', 'Risk', 'Recording', 'Supervision and oversight', "Child's voice"]

describe('the blank workbook', () => {
  const sheets = templateSheets()

  test('has a sheet for each table that is read, named as the product names it', () => {
    expect(sheets.map(({ name, table }) => [name, table.name])).toEqual([
      ['Audits', 'Audits'],
      ['Workers', 'Workers'],
      ['Supervisions', 'Supervisions'],
      ['Contacts', 'Contacts'],
      ['Cases', 'Cases'],
      ['Visits', 'Visits'],
      ['Merged records', 'Merged_records'],
      ['Actions', 'Actions'],
    ])
  })

  test.each(['Workers', 'Supervisions', 'Contacts', 'Cases', 'Visits', 'Merged records', 'Actions'] as const)('%s has the product’s own headers, in order', (name) => {
    const sheet = sheets.find((one) => one.name === name)
    expect(sheet?.table.columns.map(({ header }) => header)).toEqual(FIELDS[name].map(({ header }) => header))
  })

  test('Audits has them too, with a grade for each domain before the overall one', () => {
    const headers = sheetOf(sheets, 'source-audits').table.columns.map(({ header }) => header)
    expect(headers.filter((header) => !DOMAINS.includes(header))).toEqual(FIELDS.Audits.map(({ header }) => header))
    expect(headers.slice(headers.indexOf('Overall grade') - DOMAINS.length, headers.indexOf('Overall grade'))).toEqual(DOMAINS)
  })

  test('every cell is the user’s, on one blank row with filter buttons above it', () => {
    for (const { table } of sheets) {
      expect(table.rows).toEqual([{ cells: {} }])
      expect(table.filterButtons).toBe(true)
      expect(new Set(table.columns.map(({ content }) => content))).toEqual(new Set(['typed']))
    }
  })

  test('days have a date format, ids stay text', () => {
    for (const { name, table } of sheets) {
      for (const field of FIELDS[name as keyof typeof FIELDS]) {
        const format = table.columns.find(({ header }) => header === field.header)?.format
        if (field.kind === 'day' || field.kind === 'moment') expect([name, field.header, format]).toEqual([name, field.header, 'date'])
        if (field.kind === 'child' || field.kind === 'record-id' || field.kind === 'worker-id') expect([name, field.header, format]).toEqual([name, field.header, 'text'])
      }
    }
  })

  test.each([
    ['source-audits', 'Overall grade', 'Requires improvement'],
    ['source-audits', 'Risk', 'Inadequate'],
    ['source-workers', 'Role', 'Social worker'],
    ['source-supervisions', 'Status', 'Cancelled'],
    ['source-contacts', 'Priority', 'Urgent'],
    ['source-contacts', 'Visit required', 'No'],
    ['source-cases', 'Case type', 'Child protection plan'],
    ['source-visits', 'Seen alone', 'Yes'],
    ['source-actions', 'RAG', 'Amber'],
  ])('%s offers words for %s, %s among them', (key, header, word) => {
    const column = sheetOf(sheets, key).table.columns.find((one) => one.header === header)
    expect(column?.pickList).toContain(word)
  })

  test('the words offered fit Excel’s own list: 255 characters, no comma within one', () => {
    for (const { table } of sheets) {
      for (const { header, pickList = [] } of table.columns) {
        expect([header, pickList.join(',').length <= 255, pickList.filter((word) => word.includes(','))]).toEqual([header, true, []])
      }
    }
  })

  test('no header is cut off', () => {
    for (const { table } of sheets) for (const { header, width } of table.columns) expect(width).toBeGreaterThan(header.length)
  })
})
