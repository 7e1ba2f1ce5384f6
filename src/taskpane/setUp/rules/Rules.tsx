import { Button, Switch } from '@fluentui/react-components'
import { parseTimescale, printTimescale } from '../../../calendar'
import { SETTING_DEFAULTS, settingRow, targetOf, timescaleRow, toleranceOf, type SettingDefault } from '../../../records'
import { MEASURE_NAMES, SET_UP_WORDS, SETTING_MEANINGS } from '../../../words'
import type { SetUpReport, TargetInForce, TimescaleInForce } from '../../../worker'
import type { SetUpPart } from '../../session/setUpPart'
import { useStyles } from '../setUpStyles'
import { ChosenValue } from './ChosenValue'
import { TypedList } from './TypedList'
import { TypedValue } from './TypedValue'

function whence(isDefault: boolean): string {
  return isDefault ? SET_UP_WORDS.isDefault : SET_UP_WORDS.isTyped
}

/** 85 for 850000 millionths. */
function perCent(millionths: number): string {
  return String(millionths / 10_000)
}

/** Read as the workbook's own cell is; in this field 1 is one per cent, not all. */
function rateOf(text: string, read: typeof targetOf): number | null {
  const trimmed = text.trim()
  return read(trimmed.endsWith('%') ? trimmed : `${trimmed}%`)
}

function Target({ target: { measure, target, tolerance, isDefault }, setUp }: { readonly target: TargetInForce; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const name = MEASURE_NAMES[measure]
  const field = (label: string, value: number, read: typeof targetOf, cell: 'target' | 'tolerance') => (
    <TypedValue
      key={`${cell} ${value}`}
      label={label}
      about={name}
      value={perCent(value)}
      fault={(text) => (rateOf(text, read) === null ? SET_UP_WORDS.targetUnreadable : null)}
      onSave={(text) => void setUp.typeTarget(measure, { [cell]: rateOf(text, read) ?? value })}
    />
  )
  return (
    <li className={styles.item}>
      <h4 className={styles.title}>{name}</h4>
      <p className={styles.note}>{whence(isDefault)}</p>
      {field(SET_UP_WORDS.target, target, targetOf, 'target')}
      {field(SET_UP_WORDS.tolerance, tolerance, toleranceOf, 'tolerance')}
    </li>
  )
}

function Timescale({ timescale: { subject, firstVisit, thenEvery, isDefault }, setUp }: { readonly timescale: TimescaleInForce; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const fault = (text: string) => (parseTimescale(text) === null ? SET_UP_WORDS.timescaleUnreadable : null)
  const save = (part: 'First visit' | 'Then every') => (text: string) => {
    const read = parseTimescale(text)
    if (read !== null) void setUp.type(timescaleRow(subject, part, printTimescale(read)))
  }
  return (
    <li className={styles.item}>
      <h4 className={styles.title}>{subject}</h4>
      <p className={styles.note}>{whence(isDefault)}</p>
      {firstVisit !== null && (
        <TypedValue key={firstVisit} label={thenEvery === null ? SET_UP_WORDS.within : SET_UP_WORDS.firstVisit} about={subject} value={firstVisit} fault={fault} onSave={save('First visit')} />
      )}
      {thenEvery !== null && <TypedValue key={`then ${thenEvery}`} label={SET_UP_WORDS.thenEvery} about={subject} value={thenEvery} fault={fault} onSave={save('Then every')} />}
    </li>
  )
}

const REFRESH_ON_CHANGE = 'Refresh when a table changes'

function Setting({ setting, value, isDefault, setUp }: { readonly setting: SettingDefault; readonly value: string; readonly isDefault: boolean; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const hint = SETTING_MEANINGS[setting.setting]
  if (setting.kind === 'number') {
    return (
      <li className={styles.item}>
        <TypedValue
          key={value}
          label={setting.setting}
          about={SET_UP_WORDS.settings}
          value={value}
          hint={`${whence(isDefault)}. ${hint}`}
          fault={(text) => (/^\d+$/.test(text.trim()) && Number(text) >= setting.least ? null : SET_UP_WORDS.numberUnreadable)}
          onSave={(text) => void setUp.type(settingRow(setting.setting, { value: Number(text) }))}
        />
      </li>
    )
  }
  if (setting.kind === 'list') {
    return (
      <li className={styles.item}>
        <TypedList label={setting.setting} value={value} hint={`${whence(isDefault)}. ${hint} ${SET_UP_WORDS.emptyList}`} onSave={(list) => void setUp.type(settingRow(setting.setting, { value: list }))} />
      </li>
    )
  }
  return (
    <li className={styles.item}>
      <ChosenValue label={setting.setting} value={value} choices={setting.choices} hint={`${whence(isDefault)}. ${hint}`} onSave={(chosen) => void setUp.type(settingRow(setting.setting, { value: chosen }))} />
    </li>
  )
}

export interface RulesProps {
  readonly report: SetUpReport
  readonly setUp: SetUpPart
}

/** Targets, timescales and the common settings, each with where it comes from, typed over in place; and whether a change refreshes. */
export function Rules({ report: { targets, timescales, settings, settingsSheet, refreshOnChange }, setUp }: RulesProps) {
  const styles = useStyles()
  const inPlace = SETTING_DEFAULTS.filter(({ kind, setting, question }) => kind === 'list' || ((kind === 'choice' || kind === 'number') && question === null && setting !== REFRESH_ON_CHANGE))
  return (
    <>
      <Switch
        key={String(refreshOnChange)}
        defaultChecked={refreshOnChange}
        label={SET_UP_WORDS.refreshOnChange}
        onChange={(_, { checked }) => void setUp.type(settingRow(REFRESH_ON_CHANGE, { value: checked ? 'Yes' : 'No' }))}
      />
      <p className={styles.note}>{SET_UP_WORDS.refreshOnChangeHint}</p>
      <h3 className={styles.title}>{SET_UP_WORDS.targets}</h3>
      <ul className={styles.list}>
        {targets.map((target) => (
          <Target key={target.measure} target={target} setUp={setUp} />
        ))}
      </ul>
      <h3 className={styles.title}>{SET_UP_WORDS.timescales}</h3>
      <ul className={styles.list}>
        {timescales.map((timescale) => (
          <Timescale key={timescale.subject} timescale={timescale} setUp={setUp} />
        ))}
      </ul>
      <h3 className={styles.title}>{SET_UP_WORDS.settings}</h3>
      <ul className={styles.list}>
        {inPlace.map((setting) => {
          const shown = settings.find((one) => one.setting === setting.setting)
          return <Setting key={`${setting.setting} ${shown?.value}`} setting={setting} value={shown?.value ?? setting.value} isDefault={shown?.isDefault ?? true} setUp={setUp} />
        })}
      </ul>
      <p className={styles.note}>{SET_UP_WORDS.onSheet}</p>
      {settingsSheet !== null && (
        <Button className={styles.button} onClick={() => void setUp.select({ sheet: settingsSheet, row: 1, column: 1 })}>
          {SET_UP_WORDS.goToSettings}
        </Button>
      )}
    </>
  )
}
