import { listWith, listWithout, SETTING_DEFAULTS, typesCounting } from '../../src/records'

const VISITS = SETTING_DEFAULTS.find(({ setting }) => setting === 'Visit types that do not count')?.value ?? ''

describe('a list of types that do not count', () => {
  test.each(['Telephone call', 'Home visit', 'Review visit', 'Refer; escort', 'Visit (other)'])('%s: can be put on it, and taken off again', (type) => {
    const without = listWithout(VISITS, type)
    expect(typesCounting('visit-types', without)(type)).toBe(false)
    expect(typesCounting('visit-types', listWith(without, type))(type)).toBe(true)
  })

  test('keeps the other types as they were', () => {
    const without = listWithout(VISITS, 'Office visit')
    expect(['Home visit', 'Phone call', 'Review', ''].map(typesCounting('visit-types', without))).toEqual([true, false, false, true])
  })

  test('that is to hold nothing holds a word, since a blank one would be the default', () => {
    expect([listWith('phone', 'Phone call'), listWithout('none', 'Phone call')]).toEqual(['none', 'Phone call'])
    expect(['Phone call', 'Review', 'Video'].every(typesCounting('visit-types', 'none'))).toBe(true)
  })

  test('never keeps a personal supervision from counting', () => {
    expect(typesCounting('supervision-types', listWithout('case', 'Personal supervision'))('Personal supervision')).toBe(true)
  })
})
