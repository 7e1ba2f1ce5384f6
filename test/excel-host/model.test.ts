import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Area, areaText, HostError, parseAddress, quotedSheet, serialOf, shownText } from '.'
import { shifted } from './model/shift'

const area = (address: string): Area => {
  const [found] = parseAddress(address)?.areas ?? []
  return found
}

test.each([
  ['A1', 'A1'],
  ['$B$2:A1', 'A1:B2'],
  ['c:A', 'A:C'],
  ['3:3', '3:3'],
  ['Sheet1!D4', 'D4'],
  ["'It''s here'!XFD1048576", 'XFD1048576'],
])('%s is %s', (text, plain) => {
  expect(areaText(area(text))).toBe(plain)
})

test.each(['', 'A', '1', 'A1:B', 'A1:2', 'AAAA1', 'A1:B2:C3', 'name', 'A-1'])('%s is no address', (text) => {
  expect(parseAddress(text)).toBeNull()
})

test.each([
  ['Summary', 'Summary'],
  ['Visits due', "'Visits due'"],
  ["Ann's", "'Ann''s'"],
  ['AB12', "'AB12'"],
])('the sheet %s stands in formulas as %s', (name, quoted) => {
  expect(quotedSheet(name)).toBe(quoted)
  expect(parseAddress(`${quoted}!A1`)?.sheet).toBe(name)
})

describe('an area follows inserted and deleted cells', () => {
  test.each<[string, string, 'Down' | 'Up' | 'Right' | 'Left', string, string | null]>([
    ['rows above come', 'B5:C6', 'Down', '2:3', 'B7:C8'],
    ['rows at its first row come', 'B5:C6', 'Down', '5:5', 'B6:C7'],
    ['rows within come', 'B5:C6', 'Down', '6:6', 'B5:C7'],
    ['rows below come', 'B5:C6', 'Down', '7:7', 'B5:C6'],
    ['rows above go', 'B5:C6', 'Up', '2:3', 'B3:C4'],
    ['rows over its top go', 'B5:C8', 'Up', '4:6', 'B4:C5'],
    ['rows within go', 'B5:C8', 'Up', '6:7', 'B5:C6'],
    ['rows over its end go', 'B5:C8', 'Up', '8:12', 'B5:C7'],
    ['all its rows go', 'B5:C6', 'Up', '5:6', null],
    ['columns before come', 'B5:C6', 'Right', 'A:A', 'C5:D6'],
    ['columns within go', 'B5:D6', 'Left', 'C:C', 'B5:C6'],
    ['cells above some of its columns come', 'B5:C6', 'Down', 'B1:B1', 'B5:C6'],
    ['cells above all of its columns come', 'B5:C6', 'Down', 'A1:C2', 'B7:C8'],
    ['an entire column minds no rows', 'B:B', 'Down', '1:9', 'B:B'],
  ])('%s', (_, before, towards, at, after) => {
    const found = shifted(area(before), { area: area(at), towards })
    expect(found === null ? null : areaText(found)).toBe(after)
  })
})

test.each<[number, number, number, 1900 | 1904, number]>([
  [1900, 1, 1, 1900, 1],
  [1900, 2, 28, 1900, 59],
  [1900, 3, 1, 1900, 61],
  [2000, 1, 1, 1900, 36526],
  [1904, 1, 1, 1904, 0],
  [2000, 1, 1, 1904, 35064],
  [1999, 13, 1, 1900, 36526],
])('%i-%i-%i in the %i system is %i', (year, month, day, system, serial) => {
  expect(serialOf({ year, month, day }, system)).toBe(serial)
})

test('a number format that the stand-in cannot read is refused, not guessed', () => {
  expect(() => shownText(1, '[>100]"many";0', 1900)).toThrow('does not play')
  expect(new HostError('AccessDenied')).toMatchObject({ code: 'AccessDenied', message: expect.any(String) })
})

test('nothing but the seam knows of Node or of office.js, so that all else can run in a browser', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) =>
      statSync(path.join(folder, name)).isDirectory() ? files(path.join(folder, name)) : [path.join(folder, name)],
    )
  const portable = [
    ...files(path.join(__dirname, 'model')),
    ...files(path.join(__dirname, 'protocol')),
    path.join(__dirname, 'host.ts'),
    path.join(__dirname, 'faults.ts'),
  ]
  expect(portable.length).toBeGreaterThan(40)
  for (const file of portable) {
    const sources = [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1])
    expect(sources.filter((source) => !source.startsWith('.'))).toEqual([])
    expect(sources.filter((source) => source.includes('seam'))).toEqual([])
  }
})
