import { drawsFor, evenDraws } from '../../src/sample/random'

const thousand = (draw: () => number): number[] => Array.from({ length: 1000 }, draw)

describe('draws', () => {
  test('are the same for a seed and topic, every time', () => {
    expect(thousand(drawsFor(1, 'visits').unit)).toEqual(thousand(drawsFor(1, 'visits').unit))
  })

  test.each([
    ['another seed', drawsFor(2, 'visits')],
    ['another topic', drawsFor(1, 'contacts')],
  ])('are others for %s', (_what, other) => {
    const shared = thousand(other.unit).filter((value, index) => value === thousand(drawsFor(1, 'visits').unit)[index])
    expect(shared).toEqual([])
  })

  test('stay within their bounds, both ends of a whole number included', () => {
    const draws = drawsFor(1, 'bounds')
    const drawn = new Set(thousand(() => draws.whole(3, 7)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6, 7])
    expect(Math.max(...thousand(draws.unit))).toBeLessThan(1)
  })

  test('fall as often as they are weighted', () => {
    const draws = drawsFor(1, 'weights')
    const drawn = thousand(() => draws.weighted([[1, 90], [0, 10]]))
    expect(drawn.filter((value) => value === 1).length / 1000).toBeCloseTo(0.9, 1)
  })

  test('shuffle without losing anything', () => {
    const list = Array.from({ length: 50 }, (_, index) => index)
    const shuffled = drawsFor(1, 'cards').shuffled(list)
    expect(shuffled).not.toEqual(list)
    expect([...shuffled].sort((one, other) => one - other)).toEqual(list)
  })
})

describe('even draws', () => {
  test.each([0.1, 0.55, 0.9])('of any hundred in a row, a share of %s falls below it, give or take two', (share) => {
    const draw = evenDraws(drawsFor(1, 'even'))
    for (let run = 0; run < 20; run += 1) {
      const below = Array.from({ length: 100 }, draw).filter((value) => value < share).length
      expect(Math.abs(below - 100 * share)).toBeLessThanOrEqual(2)
    }
  })
})
