import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'
import { isoDate, longDate, NO_DAY, parseIsoDate } from '../../calendar'
import type { TypedField } from '../../notes'
import type { ListedOnSheet } from '../../sheets'
import { belongsTo, childHeading, dueLine, LIST_REASONS, statusWithDays, SURGERY_WORDS, VISITS_DUE_HEADERS } from '../../words'
import type { SpecValue } from '../../workbook'
import type { DraftFields, SurgeryPart } from '../session/surgeryPart'
import { useStyles } from './surgeryStyles'
import { shownValue } from './typedShown'

interface FieldProps {
  readonly value: SpecValue
  readonly onEdit: (value: SpecValue) => void
}

/** The reasons offered; one that somebody typed on the sheet is among them. */
function Reason({ value, onEdit }: FieldProps) {
  const styles = useStyles()
  const text = shownValue('reason', value)
  const offered = text === '' || LIST_REASONS.includes(text) ? LIST_REASONS : [...LIST_REASONS, text]
  return (
    <Select className={styles.wide} select={{ className: styles.wide }} value={text} onChange={(_, { value: chosen }) => onEdit(chosen === '' ? null : chosen)}>
      <option value="">{SURGERY_WORDS.noReason}</option>
      {offered.map((reason) => (
        <option key={reason}>{reason}</option>
      ))}
    </Select>
  )
}

function ByWhen({ value, onEdit }: FieldProps) {
  const styles = useStyles()
  return (
    <Input
      className={styles.wide}
      type="date"
      lang="en-GB"
      value={typeof value === 'number' ? isoDate(Math.floor(value)) : ''}
      onChange={(_, { value: chosen }) => {
        const day = parseIsoDate(chosen)
        onEdit(day === NO_DAY ? null : day)
      }}
    />
  )
}

function Words({ field, value, onEdit }: FieldProps & { readonly field: 'action' | 'owner' | 'done' }) {
  const styles = useStyles()
  const text = shownValue(field, value)
  const edited = (typed: string) => onEdit(typed === '' ? null : typed)
  if (field === 'action') return <Textarea className={styles.wide} rows={2} resize="vertical" value={text} onChange={(_, { value: typed }) => edited(typed)} />
  return <Input className={styles.wide} value={text} onChange={(_, { value: typed }) => edited(typed)} />
}

/** What stands on the sheet, where it is not what is seen here. */
function hintOf(field: TypedField, onSheet: SpecValue, draft: DraftFields): string | undefined {
  if (field in draft) return `${SURGERY_WORDS.onSheetNow}${shownValue(field, onSheet) || SURGERY_WORDS.blank}.`
  if (field !== 'byWhen') return undefined
  if (typeof onSheet === 'number') return longDate(Math.floor(onSheet))
  return onSheet === null ? undefined : `${SURGERY_WORDS.dateOnSheet}${shownValue(field, onSheet)}.`
}

const FIELDS = ['reason', 'action', 'owner', 'byWhen', 'done'] as const

export interface ChildFormProps {
  readonly surgery: SurgeryPart
  readonly child: ListedOnSheet
  /** Absent where the sheet holds all that is seen. */
  readonly draft: DraftFields | undefined
  /** The child has no row any more. */
  readonly isGone: boolean
  readonly isSaving: boolean
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** One child of the list, and what is typed beside it: the sheet's own cells, written when somebody says so. */
export function ChildForm({ surgery, child, draft = {}, isGone, isSaving, isBusy, onClose }: ChildFormProps) {
  const styles = useStyles()
  const form = useRef<HTMLFormElement>(null)
  const headingId = useId()
  const { key } = child
  // whoever opens a child goes on typing; the form is named by its child
  useEffect(() => form.current?.querySelector('select')?.focus(), [key])
  const hasDraft = Object.keys(draft).length > 0
  const valueOf = (field: TypedField): SpecValue => {
    const typed = draft[field]
    return typed === undefined ? child.words[field] : typed.value
  }
  const control = (field: TypedField) => {
    const about = { value: valueOf(field), onEdit: (value: SpecValue) => surgery.edit(child, field, value) }
    if (field === 'reason') return <Reason {...about} />
    return field === 'byWhen' ? <ByWhen {...about} /> : <Words field={field} {...about} />
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (hasDraft && !isBusy && !isSaving) void surgery.save(child)
      }}
    >
      <h3 id={headingId} className={styles.title}>
        {childHeading(child.child, child.category)}
      </h3>
      <p className={styles.line}>{statusWithDays(child.status, child.daysOverdue)}</p>
      <p className={styles.note}>{dueLine(longDate(child.due), longDate(child.lastSeen))}</p>
      <p className={styles.note}>{belongsTo(child.worker, child.team, child.teamManager)}</p>
      {isGone && <p className={styles.line}>{SURGERY_WORDS.rowGone}</p>}
      {FIELDS.map((field) => (
        <Field key={field} className={styles.field} label={VISITS_DUE_HEADERS[field]} hint={hintOf(field, child.words[field], draft)}>
          {control(field)}
        </Field>
      ))}
      {!hasDraft && <p className={styles.note}>{SURGERY_WORDS.asOnSheet}</p>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!hasDraft || isBusy || isSaving}>
          {isSaving ? SURGERY_WORDS.saving : SURGERY_WORDS.save}
        </Button>
        {hasDraft && <Button onClick={() => surgery.forget(key)}>{SURGERY_WORDS.discard}</Button>}
        <Button onClick={() => void surgery.goToRow(child)}>{SURGERY_WORDS.goToRow}</Button>
        <Button onClick={onClose}>{SURGERY_WORDS.close}</Button>
      </div>
    </form>
  )
}
