/** Application, Runtime, worksheet functions and settings. */
import { HostError, serialOf, type Workbook } from '../../model'
import { flagOf, wordOf } from '../coerce'
import { describeType } from '../hostObject'

export const application = describeType<Workbook>({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = wordOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'])
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: { Calculate: () => null, SuspendApiCalculationUntilNextSync: () => null, SuspendScreenUpdatingUntilNextSync: () => null },
})

export const runtime = describeType<Workbook>({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (_, session) => session.enableEvents,
      set: (_, value, session) => {
        session.enableEvents = flagOf(value)
      },
    },
  },
})

const functionResult = describeType<{ readonly value: number }>({
  name: 'FunctionResult',
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => '' } },
})

/** Only DATE, by which an add-in finds out the date system. */
export const functions = describeType<Workbook>({
  name: 'Functions',
  objects: {
    Date: (workbook, given, session) => {
      const date = { year: given.whole(0), month: given.whole(1), day: given.whole(2) }
      return functionResult({ value: serialOf(date, workbook.dateSystem) }, session)
    },
  },
})

const setting = describeType<{ readonly workbook: Workbook; readonly key: string }>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value)
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      if (!workbook.settings.delete(key)) throw new HostError('ItemNotFound', `There is no setting ${key}.`)
    },
  },
})

export const settings = describeType<Workbook>({
  name: 'SettingCollection',
  items: (workbook, session) => [...workbook.settings.keys()].map((key) => setting({ workbook, key }, session)),
  item: (workbook, key, session) => (workbook.settings.has(String(key)) ? setting({ workbook, key: String(key) }, session) : null),
  objects: {
    Add: (workbook, given, session) => {
      workbook.settings.set(given.text(0), given.raw(1))
      return setting({ workbook, key: given.text(0) }, session)
    },
  },
})
