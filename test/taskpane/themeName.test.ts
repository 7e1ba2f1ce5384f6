import { themeName } from '../../src/taskpane/theme/themeName'

describe('the theme follows Excel, and the system where Excel does not say', () => {
  test.each([
    ['Excel says dark, the system light', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, 'light', 'dark'],
    ['Excel says light, the system dark', { isDarkTheme: false }, 'dark', 'light'],
    ['Excel’s black theme by its background', { bodyBackgroundColor: '#262626' }, 'light', 'dark'],
    ['Excel’s white theme by its background', { bodyBackgroundColor: '#FFFFFF' }, 'dark', 'light'],
    ['a background without its sign', { bodyBackgroundColor: '0a0a0a' }, 'light', 'dark'],
    ['nothing from Excel on the web', undefined, 'dark', 'dark'],
    ['a background that is no colour', { bodyBackgroundColor: 'ButtonFace' }, 'dark', 'dark'],
  ] as const)('%s', (_, excel, system, name) => {
    expect(themeName(excel, system)).toBe(name)
  })
})
