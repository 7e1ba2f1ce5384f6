import { associateCommands, COMMANDS, type RibbonHost, type RibbonSession } from '../../src/commands'
import type { PaneNews } from '../../src/words'

interface Ribbon {
  press(name: string): void
  /** By its keyboard shortcut, which comes without an event. */
  strike(name: string): void
  readonly log: string[]
}

/** A ribbon over a session whose refresh takes some milliseconds and ends in some news. */
function ribbon(milliseconds: number, news: PaneNews): Ribbon {
  const log: string[] = []
  const functions = new Map<string, (event?: { completed(): void }) => void>()
  const host: RibbonHost = {
    associate: (name, run) => functions.set(name, run),
    showPane: () => {
      log.push('pane shown')
      return Promise.resolve()
    },
  }
  const session: RibbonSession = {
    refresh: () => {
      log.push('refresh')
      return new Promise((resolve) => setTimeout(resolve, milliseconds))
    },
    explain: () => {
      log.push('explain')
      return Promise.resolve()
    },
    share: () => log.push('share'),
    state: () => ({ news }),
  }
  associateCommands(session, host)
  return { press: (name) => functions.get(name)?.({ completed: () => log.push('ribbon free') }), strike: (name) => functions.get(name)?.(), log }
}

const DONE: PaneNews = { news: 'refreshed', asAt: '31 July 2019', sheets: ['Summary'], statuses: { met: 6 }, kept: [] }

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

describe('Refresh from the ribbon', () => {
  test('gives the ribbon back at once, and leaves the pane closed where all goes well', async () => {
    const { press, log } = ribbon(400, DONE)
    press(COMMANDS.refresh)
    expect(log).toEqual(['ribbon free', 'refresh'])
    await jest.advanceTimersByTimeAsync(5_000)
    expect(log).toEqual(['ribbon free', 'refresh'])
  })

  test('that takes longer than a moment shows itself, so that it can be watched and cancelled', async () => {
    const { press, log } = ribbon(8_000, DONE)
    press(COMMANDS.refresh)
    await jest.advanceTimersByTimeAsync(1_500)
    expect(log).toContain('pane shown')
    await jest.advanceTimersByTimeAsync(8_000)
    expect(log.filter((line) => line === 'pane shown')).toHaveLength(1)
  })

  test.each<[string, PaneNews]>([
    ['a fault', { news: 'fault', code: 'sheet-protected', facts: [], step: 'writing' }],
    ['no table', { news: 'no-measures' }],
  ])('that ends in %s shows the pane, which says so', async (_, news) => {
    const { press, log } = ribbon(100, news)
    press(COMMANDS.refresh)
    await jest.advanceTimersByTimeAsync(200)
    expect(log).toEqual(['ribbon free', 'refresh', 'pane shown'])
  })
})

describe('Explain this figure from the ribbon', () => {
  test('gives the ribbon back at once, shows the pane and explains', async () => {
    const { press, log } = ribbon(0, DONE)
    press(COMMANDS.explain)
    await jest.advanceTimersByTimeAsync(0)
    expect(log).toEqual(['ribbon free', 'pane shown', 'explain'])
  })
})

describe('Share copy from the ribbon', () => {
  test('gives the ribbon back at once, and shows the screen in the pane', async () => {
    const { press, log } = ribbon(0, DONE)
    press(COMMANDS.share)
    await jest.advanceTimersByTimeAsync(0)
    expect(log).toEqual(['ribbon free', 'share', 'pane shown'])
  })
})

describe('keyboard shortcuts', () => {
  test.each([
    [COMMANDS.summary, ['pane shown']],
    [COMMANDS.refresh, ['refresh']],
    [COMMANDS.explain, ['pane shown', 'explain']],
  ])('%s does what its button does', async (name, done) => {
    const { strike, log } = ribbon(0, DONE)
    strike(name)
    await jest.advanceTimersByTimeAsync(10)
    expect(log).toEqual(done)
  })
})
