/** DataValidation of one range or several. */
import { validationType, type ValidationRule } from '../../model'
import { flagOf, recordOf } from '../coerce'
import { describeType } from '../hostObject'
import type { Formatted } from './format'

const NO_PROMPT = { message: '', showPrompt: false, title: '' }
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' }

/** The rule that all cells have: undefined where none has one, null where they differ. */
function commonRule(target: Formatted): ValidationRule | undefined | null {
  const rules = new Set<ValidationRule | undefined>()
  for (const { sheet, area } of target.ranges) for (const rule of sheet.validations.rulesIn(area)) rules.add(rule)
  const kinds = new Set([...rules].map((rule) => JSON.stringify(rule ?? null)))
  return kinds.size === 1 ? [...rules][0] : null
}

function put(target: Formatted, change: (before: ValidationRule | undefined) => ValidationRule | null): void {
  for (const { sheet, area } of target.ranges) {
    sheet.requireUnprotected(null, null)
    const [before] = sheet.validations.rulesIn(area)
    sheet.validations.set(area, change(before))
  }
}

const NO_RULE: ValidationRule = { rule: {}, ignoreBlanks: true }

export const dataValidation = describeType<Formatted>({
  name: 'DataValidation',
  scalars: {
    Type: {
      get: (target) => {
        const found = commonRule(target)
        return found === null ? 'Inconsistent' : validationType(found?.rule ?? {})
      },
    },
    Rule: {
      get: (target) => {
        const found = commonRule(target)
        return found === null ? null : (found?.rule ?? {})
      },
      set: (target, value) => {
        const rule = recordOf(value)
        validationType(rule)
        put(target, (before) => ({ ...(before ?? NO_RULE), rule }))
      },
    },
    Prompt: {
      get: (target) => commonRule(target)?.prompt ?? NO_PROMPT,
      set: (target, value) => put(target, (before) => ({ ...(before ?? NO_RULE), prompt: recordOf(value) })),
    },
    ErrorAlert: {
      get: (target) => commonRule(target)?.errorAlert ?? NO_ALERT,
      set: (target, value) => put(target, (before) => ({ ...(before ?? NO_RULE), errorAlert: recordOf(value) })),
    },
    IgnoreBlanks: {
      get: (target) => commonRule(target)?.ignoreBlanks ?? true,
      set: (target, value) => put(target, (before) => ({ ...(before ?? NO_RULE), ignoreBlanks: flagOf(value) })),
    },
  },
  methods: { Clear: (target) => put(target, () => null) },
})
