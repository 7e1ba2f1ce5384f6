import { Field, Select } from '@fluentui/react-components'
import { memo } from 'react'
import type { Scope } from '../../measures'
import type { ListOnSheet } from '../../sheets'
import { SURGERY_WORDS } from '../../words'
import type { SurgeryPart, SurgeryState } from '../session/surgeryPart'
import { scopesOf } from './scopes'
import { useStyles } from './surgeryStyles'

const LEVELS = [
  { level: 'headOfService', label: SURGERY_WORDS.headsOfService },
  { level: 'teamManager', label: SURGERY_WORDS.managers },
  { level: 'team', label: SURGERY_WORDS.teams },
] as const

const valueOf = (scope: Scope): string => (scope.level === 'whole' ? scope.level : JSON.stringify([scope.level, scope.name]))

export interface ScopeChoiceProps {
  readonly surgery: SurgeryPart
  readonly list: ListOnSheet
  readonly figures: SurgeryState['figures']
  readonly scope: Scope
}

/** Everybody, or the children of one Head of Service, manager or team. */
export const ScopeChoice = memo(function ScopeChoice({ surgery, list, figures, scope }: ScopeChoiceProps) {
  const styles = useStyles()
  const names = scopesOf(list, figures)
  const scopes: Scope[] = [{ level: 'whole' }, ...LEVELS.flatMap(({ level }) => names[level].map((name) => ({ level, name })))]
  return (
    <Field className={styles.field} label={SURGERY_WORDS.scope}>
      <Select className={styles.wide} select={{ className: styles.wide }} value={valueOf(scope)} onChange={(_, { value }) => surgery.choose(scopes.find((one) => valueOf(one) === value) ?? { level: 'whole' })}>
        <option value="whole">{SURGERY_WORDS.everybody}</option>
        {LEVELS.filter(({ level }) => names[level].length > 0).map(({ level, label }) => (
          <optgroup key={level} label={label}>
            {names[level].map((name) => (
              <option key={name ?? ''} value={valueOf({ level, name })}>
                {name ?? SURGERY_WORDS.notRecorded}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
})
