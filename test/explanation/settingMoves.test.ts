/** What Explain says of a setting: that the figures which it names move with it, and no other does. */
import { parseIsoDate } from '../../src/calendar'
import { SETTING_MOVES } from '../../src/explanation/ofSettings'
import { figuresAsPlain } from './figuresAsPlain'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { SETTING_DEFAULTS, type SettingName } from '../../src/records'
import { worked } from '../sheets/readAdded'
import { sheetsAsWorkbook } from '../sample/sheetsAsWorkbook'

const COUNTY_DAY = parseIsoDate('2019-07-31')

/** Another value of each setting, such as should be felt in a county. */
const OTHER: Readonly<Record<SettingName, string | number>> = {
  'Extract date': parseIsoDate('2019-05-31'),
  'Counting rule': 'The day itself is day 1',
  'Working-day rule': 'Weekdays only',
  'Count a child once': 'No',
  'Supervisions needed': 5,
  'Long absence (days)': 2,
  'Social worker roles': 'Senior social worker',
  'Supervision types that do not count': 'supervision; one; personal; professional; group; staff; case',
  'Visit types that do not count': 'visit; home; school; office; placement; statutory',
  'Outcomes that need no visit': 'assess*; refer*; single; section 47; strategy*; child',
  'Outcomes that need a visit': 'none',
  'Urgent priorities': 'standard; routine; normal',
  'Limiting domains': 'Assessment',
  'Look ahead (days)': 40,
  'Report period': 'Monthly',
  'Contacts without an outcome': 'They call for no visit',
  'Grade numbers': '1 is inadequate; 4 is outstanding',
  'Refresh when a table changes': 'Yes',
}

async function figuresUnder(setting: SettingName | null): Promise<ReadonlyMap<string, string>> {
  const sheets = sampleWorkbook({ children: 150, seed: 3, extract: 'messy' }).map((sheet) =>
    sheet.key !== 'settings' || setting === null
      ? sheet
      : { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map((row) => (row.cells.setting?.value === setting ? { ...row, cells: { ...row.cells, value: { value: OTHER[setting] } } } : row)) } },
  )
  // as at the day of the county, but where the day itself is what is set
  const { figures } = setting === 'Extract date' ? await worked(sheetsAsWorkbook(sheets), parseIsoDate('2019-05-31'), COUNTY_DAY) : await worked(sheetsAsWorkbook(sheets), COUNTY_DAY)
  return figuresAsPlain(figures)
}

test('moves the figures that are named, and no other', async () => {
  const before = await figuresUnder(null)
  const moved = new Map<SettingName, readonly string[]>()
  for (const { setting } of SETTING_DEFAULTS) {
    const after = await figuresUnder(setting)
    moved.set(setting, [...before].flatMap(([id, figure]) => (after.get(id) === figure ? [] : [id])))
  }
  for (const [setting, ids] of moved) {
    const named = SETTING_MOVES[setting]
    if (named === 'every') expect(ids).toEqual([...before.keys()])
    else if (typeof named === 'string') expect([setting, ids]).toEqual([setting, []])
    else expect([setting, ids.filter((id) => !named.some((one) => one === id))]).toEqual([setting, []])
  }
  const felt = [...moved].flatMap(([setting, ids]) => (ids.length > 0 ? [setting] : []))
  expect(felt).toEqual(expect.arrayContaining(['Counting rule', 'Count a child once', 'Supervisions needed', 'Social worker roles', 'Visit types that do not count']))
}, 240_000)
