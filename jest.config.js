/** Unit and property tests, and the written files that Node alone can judge. `JEST_GROUP=files` runs what needs LibreOffice and the Open XML SDK's validator. */
const groups = {
  unit: { testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'], testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/files/', '<rootDir>/test/browser/'] },
  files: { testMatch: ['<rootDir>/test/files/**/*.test.ts'] },
  browser: { testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
}

module.exports = {
  ...groups[process.env.JEST_GROUP ?? 'unit'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  testEnvironment: 'node',
}
