import { nameMaker } from '../../src/sample/names'
import { SURNAMES } from '../../src/sample/vocabulary'

describe('made-up names', () => {
  const nextName = nameMaker()
  const names = Array.from({ length: 60_000 }, nextName)

  test('never come twice, however large the county', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test('are initials and the name of a bird or tree', () => {
    const surnames: ReadonlySet<string> = new Set(SURNAMES)
    const odd = names.filter((name) => {
      const [initials, surname, ...rest] = name.split(' ')
      return rest.length > 0 || !/^([A-Z]\.)+$/.test(initials) || !surnames.has(surname)
    })
    expect(odd).toEqual([])
  })
})
