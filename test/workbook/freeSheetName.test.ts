import { freeSheetName } from '../../src/workbook'

it.each([
  ['Summary', [], 'Summary', 'free'],
  ['Summary', ['summary'], 'Summary (Casefile)', 'the same but for case is taken'],
  ['Summary', ['Summary', 'SUMMARY (CASEFILE)'], 'Summary (Casefile 2)', 'the first other name is taken as well'],
  ['Summary', ['Summary', 'Summary (Casefile)', 'Summary (Casefile 2)'], 'Summary (Casefile 3)', 'and the second'],
  ['History', [], 'History (Casefile)', 'Excel keeps this name for itself'],
  ['A name far too long for the tab of any sheet', [], 'A name far too long for the tab', '31 characters'],
  ['A name far too long for the tab', ['A name far too long for the tab'], 'A name far too long (Casefile)', 'the end gives way to what tells them apart'],
  ['Teams: north/south [2019]?', [], 'Teams  north south  2019', 'none of : \\ / ? * [ ]'],
  ["'Visits'", [], 'Visits', 'no apostrophe at either end'],
  [`${'x'.repeat(30)}😀`, [], 'x'.repeat(30), 'no half of a character that takes two units'],
  ['', [], 'Casefile', 'a sheet has a name'],
])('%j beside %j is %j: %s', (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name)
})
