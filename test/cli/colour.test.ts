import { painter, wantsColour } from '../../src/cli/colour'

describe('colour', () => {
  test.each([
    ['on a terminal', true, {}, true],
    ['not in a file or pipe', false, {}, false],
    ['NO_COLOR switches it off', true, { NO_COLOR: '1' }, false],
    ['NO_COLOR wins over FORCE_COLOR', false, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, true],
    ['FORCE_COLOR switches it on', false, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 switches it off', true, { FORCE_COLOR: '0' }, false],
  ])('%s', (_why, isTerminal, environment, wanted) => {
    expect(wantsColour({ isTerminal, environment })).toBe(wanted)
  })

  test('is the palette’s, and ends with the text', () => {
    const paint = painter({ isTerminal: true, environment: {} })
    expect(paint('✖ Missed', 'missed')).toBe('\u001b[48;2;179;38;30m\u001b[38;2;255;255;255m✖ Missed\u001b[0m')
  })

  test('leaves the text alone where there is no target or no colour', () => {
    expect(painter({ isTerminal: true, environment: {} })('No target', 'no-target')).toBe('No target')
    expect(painter({ isTerminal: false, environment: {} })('✔ Met', 'met')).toBe('✔ Met')
  })
})
