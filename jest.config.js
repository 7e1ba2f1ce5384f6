/**
 * Five groups: `unit` needs Node alone, `files` LibreOffice and the Open XML SDK's validator, `browser` Chromium, `large` some minutes;
 * `pictures` draws the pane for the guide.
 * `npm test` runs the first; see `scripts` in package.json for the others.
 */
const shared = {
  rootDir: __dirname,
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  testEnvironment: 'node',
  // a test's global scope is slow to ask: as arguments of each module these are at hand, and all takes a tenth to a fifth less time
  sandboxInjectedGlobals: ['Object', 'Array', 'Map', 'Set', 'String', 'Number', 'Math', 'JSON', 'Promise', 'Error', 'RegExp', 'Uint8Array', 'Int32Array', 'Float64Array'],
}

/** Tests of minutes, by path without ending. */
const LARGE = ['excel/millionVisits', 'excel/everyError', 'excel/budgets', 'excel/colleague', 'excel/failingBatches', 'notes/manySurgeries'].map((name) => `<rootDir>/test/${name}`)

module.exports = {
  maxWorkers: '100%',
  // a busy machine is no fault: a test that hangs is one
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/files/', '<rootDir>/test/browser/', ...LARGE],
    },
    { ...shared, displayName: 'files', testMatch: ['<rootDir>/test/files/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/buildBundle.ts',
    },
    {
      ...shared,
      displayName: 'pictures',
      testMatch: ['<rootDir>/test/browser/pictures/*.draw.ts'],
      globalSetup: '<rootDir>/test/browser/buildBundle.ts',
    },
    { ...shared, displayName: 'large', testMatch: LARGE.map((path) => `${path}*.test.ts`) },
  ],
}
