import { dayOf, NO_DAY } from '../../src/calendar'
import { parseArguments } from '../../src/cli/arguments'

const refresh = { command: 'refresh', file: 'a.xlsx', asAt: NO_DAY, today: NO_DAY, out: null, list: 'kept', sheets: [] }
const figures = { command: 'figures', file: 'a.xlsx', asAt: NO_DAY, today: NO_DAY, rows: 'left-out' }
const sample = { command: 'sample', file: 'a.xlsx', children: 800, seed: 1, extract: 'clean' }

describe('a command is read', () => {
  test.each([
    ['refresh in place, by the workbook’s own date', 'refresh a.xlsx', refresh],
    ['refresh as at a day, into another file', 'refresh a.xlsx --as-at 2019-07-31 --out b.xlsx', { ...refresh, asAt: dayOf(2019, 7, 31), out: 'b.xlsx' }],
    ['options before the file', 'refresh --today 2019-08-01 a.xlsx', { ...refresh, today: dayOf(2019, 8, 1) }],
    ['a value joined to its option', 'refresh a.xlsx --as-at=2020-02-29', { ...refresh, asAt: dayOf(2020, 2, 29) }],
    ['refresh with sheets on request', 'refresh a.xlsx --out b.xlsx --sheets extra-support,support-workers,workers,action-plan,audit-findings,trend', { ...refresh, out: 'b.xlsx', sheets: ['extra-support', 'support-workers', 'workers', 'action-plan', 'audit-findings', 'trend'] }],
    ['a sheet named twice', 'refresh a.xlsx --sheets=trend,trend', { ...refresh, sheets: ['trend'] }],
    ['figures', 'figures a.xlsx', figures],
    ['figures with their rows', 'figures a.xlsx --rows', { ...figures, rows: 'listed' }],
    ['the blank workbook', 'template a.xlsx', { command: 'template', file: 'a.xlsx' }],
    ['the sample', 'sample a.xlsx', sample],
    ['a large messy sample of another seed', 'sample a.xlsx --children 8000 --seed 7 --messy', { ...sample, children: 8000, seed: 7, extract: 'messy' }],
    ['the smallest sample', 'sample a.xlsx --children 1 --seed 0', { ...sample, children: 1, seed: 0 }],
    ['a file whose name begins with a dash, behind --', 'figures -- -a.xlsx', { ...figures, file: '-a.xlsx' }],
    ['a file called --help, behind --', 'figures -- --help', { ...figures, file: '--help' }],
    ['the demonstration', 'demo', { command: 'demo', folder: null }],
    ['the demonstration in a folder', 'demo here', { command: 'demo', folder: 'here' }],
    ['a copy of a workbook with macros', 'refresh a.xlsm --out b.XLSM', { ...refresh, file: 'a.xlsm', out: 'b.XLSM' }],
    ['help', '--help', { command: 'help' }],
    ['help, short', '-h', { command: 'help' }],
    ['help as a word', 'help', { command: 'help' }],
    ['help wins over arguments that are wrong', 'refresh --nonsense --help', { command: 'help' }],
    ['version', '--version', { command: 'version' }],
  ])('%s: %s', (_why, typed, command) => {
    expect(parseArguments(typed.split(' '))).toEqual({ command })
  })

  test('a file name may hold spaces', () => {
    expect(parseArguments(['figures', 'July extract.xlsx'])).toEqual({ command: { ...figures, file: 'July extract.xlsx' } })
  })
})

describe('wrong arguments are named', () => {
  test.each([
    ['nothing asked', [], 'command-missing', ''],
    ['a command that does not exist', ['refesh', 'a.xlsx'], 'command-unknown', 'refesh'],
    ['a name that every object has', ['constructor'], 'command-unknown', 'constructor'],
    ['no file', ['refresh'], 'file-missing', 'refresh'],
    ['an empty file name', ['refresh', ''], 'file-missing', 'refresh'],
    ['two files: a name with a space, unquoted', ['refresh', 'July', 'extract.xlsx'], 'file-twice', 'extract.xlsx'],
    ['an option of another command', ['refresh', 'a.xlsx', '--messy'], 'option-unknown', '--messy'],
    ['an option that does not exist', ['figures', 'a.xlsx', '-r'], 'option-unknown', '-r'],
    ['an option twice', ['figures', 'a.xlsx', '--as-at', '2019-07-31', '--as-at', '2019-06-30'], 'option-twice', '--as-at'],
    ['a flag twice', ['figures', 'a.xlsx', '--rows', '--rows'], 'option-twice', '--rows'],
    ['a sheet that there is not', ['refresh', 'a.xlsx', '--sheets', 'trend,Workers'], 'sheet-unknown', 'Workers'],
    ['a sheet left blank', ['refresh', 'a.xlsx', '--sheets', 'trend,'], 'sheet-unknown', ''],
    ['support by worker, into the workbook itself', ['refresh', 'a.xlsx', '--sheets', 'support-workers'], 'sheet-needs-out', 'support-workers'],
    ['a sheet that names workers, into the workbook itself', ['refresh', 'a.xlsx', '--sheets', 'trend,workers'], 'sheet-needs-out', 'workers'],
    ['sheets on request in a share copy', ['refresh', 'a.xlsx', '--share', '--sheets', 'trend'], 'not-with-share', '--sheets'],
    ['no value at the end', ['figures', 'a.xlsx', '--as-at'], 'option-needs-value', '--as-at'],
    ['an option where the value should be', ['refresh', 'a.xlsx', '--out', '--as-at', '2019-07-31'], 'option-needs-value', '--out'],
    ['an empty value', ['refresh', 'a.xlsx', '--out='], 'option-needs-value', '--out'],
    ['a value for a flag', ['figures', 'a.xlsx', '--rows=yes'], 'option-without-value', '--rows'],
    ['a date the English way', ['figures', 'a.xlsx', '--as-at', '31/07/2019'], 'date-unreadable', '31/07/2019'],
    ['a day that is not in the calendar', ['figures', 'a.xlsx', '--as-at', '2019-02-29'], 'date-unreadable', '2019-02-29'],
    ['a year before the days that are read', ['figures', 'a.xlsx', '--today', '1989-12-31'], 'date-unreadable', '1989-12-31'],
    ['no children', ['sample', 'a.xlsx', '--children', '0'], 'children-unreadable', '0'],
    ['part of a child', ['sample', 'a.xlsx', '--children', '1.5'], 'children-unreadable', '1.5'],
    ['more children than a sample holds', ['sample', 'a.xlsx', '--children', '100001'], 'children-unreadable', '100001'],
    ['a negative seed', ['sample', 'a.xlsx', '--seed', '-1'], 'seed-unreadable', '-1'],
    ['a workbook made under another ending', ['template', 'a.xlsm'], 'not-xlsx-name', 'a.xlsm'],
    ['a sample without an ending', ['sample', 'county'], 'not-xlsx-name', 'county'],
    ['a copy of another kind, which Excel would not open', ['refresh', 'a.xlsm', '--out', 'b.xlsx'], 'out-of-another-kind', 'b.xlsx'],
    ['two folders', ['demo', 'here', 'there'], 'file-twice', 'there'],
    ['the share copy where nothing is written', ['figures', 'a.xlsx', '--share'], 'option-unknown', '--share'],
    ['a value behind the share copy', ['refresh', 'a.xlsx', '--share=yes'], 'option-without-value', '--share'],
    ['what a share copy holds, without one', ['refresh', 'a.xlsx', '--notes'], 'only-with-share', '--notes'],
    ['a share copy that would hold macros', ['refresh', 'a.xlsm', '--share', '--out', 'b.xlsm'], 'not-xlsx-name', 'b.xlsm'],
  ])('%s', (_why, typed, fault, about) => {
    expect(parseArguments(typed)).toEqual({ fault, about })
  })
})
