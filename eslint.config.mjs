import tseslint from 'typescript-eslint'

/**
 * Imports point down. Each room names the rooms that it may know; it enters them by their face (`../records`), never by a
 * file inside. A room that is not named here may know nobody.
 */
const ROOMS = {
  calendar: [],
  workbook: [],
  words: [],
  records: ['calendar', 'workbook', 'words'],
  measures: ['calendar', 'workbook', 'words', 'records'],
  notes: ['calendar', 'workbook', 'words', 'records', 'measures'],
  sheets: ['calendar', 'workbook', 'words', 'records', 'measures', 'notes'],
  explanation: ['calendar', 'workbook', 'words', 'records', 'measures', 'notes', 'sheets'],
  share: ['workbook', 'words'],
  sample: ['calendar', 'workbook', 'words', 'records'],
  xlsx: ['workbook', 'words'],
  excel: ['workbook', 'words'],
  threads: ['workbook'],
  worker: ['calendar', 'workbook', 'words', 'records', 'measures', 'share', 'explanation', 'threads', 'xlsx', 'refresh', 'sharing', 'explaining'],
  page: ['workbook', 'words', 'threads', 'xlsx'],
  commands: ['words'],
  taskpane: ['worker', 'commands', 'excel', 'calendar', 'workbook', 'words', 'records', 'measures', 'notes', 'sheets', 'share', 'sample', 'explanation', 'refresh'],
  withoutExcel: ['page', 'taskpane', 'worker', 'words', 'workbook', 'newWorkbooks'],
  cli: ['calendar', 'workbook', 'words', 'records', 'measures', 'notes', 'sheets', 'share', 'sample', 'xlsx', 'refresh', 'sharing', 'newWorkbooks'],
}
/** Parts of a room that have a face of their own: what runs in Node alone, in a worker alone, and the pane, whose index begins it in Excel. */
const SECOND_FACES = { xlsx: ['node'], page: ['file'], taskpane: ['startPane', 'theme/useTheme'] }

const names = [...Object.keys(ROOMS), 'refresh', 'sharing', 'explaining', 'newWorkbooks']
const face = (room) => (SECOND_FACES[room] ? `${room}/(?!(?:${SECOND_FACES[room].join('|')})$).+` : `${room}/.+`)

const directions = Object.entries(ROOMS).map(([room, allowed]) => {
  const others = names.filter((name) => name !== room)
  const forbidden = others.filter((name) => !allowed.includes(name))
  const patterns = [{ regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`, message: `Imports point down: ${room} may know ${allowed.join(', ') || 'no other room'}.` }]
  if (allowed.length > 0) patterns.push({ regex: `^(\\.\\./)+(${allowed.map(face).join('|')})$`, message: 'Enter a room by its face: import from its index.' })
  return { files: [`src/${room}/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns }] } }
})

const nodeOnly = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/cli/**', 'src/xlsx/node/**'],
  rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', 'localStorage', 'sessionStorage', 'indexedDB'] },
}

/** Pure rooms: values in, values out; the clock and chance are arguments. */
const pure = {
  files: ['calendar', 'workbook', 'words', 'records', 'measures', 'notes', 'sheets', 'explanation', 'share', 'sample', 'xlsx'].map((room) => `src/${room}/**/*.ts`),
  ignores: ['src/xlsx/node/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is an argument.' },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is a seed, and an argument.' },
    ],
  },
}

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '*.js'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-dynamic-delete': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  // what webpack's configuration and the tests share with the scripts is CommonJS
  { files: ['scripts/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  nodeOnly,
  pure,
  ...directions,
)
