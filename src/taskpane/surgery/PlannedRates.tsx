import { Button } from '@fluentui/react-components'
import { memo } from 'react'
import { longDate } from '../../calendar'
import type { Direction, JudgedRate } from '../../measures'
import { ratePercent, type ListedOnSheet } from '../../sheets'
import { LIST_CATEGORIES, plannedLines, plannedSummary, rateInWords, SURGERY_WORDS } from '../../words'
import type { PlannedVisits } from '../../worker'
import { StatusBadge } from '../measureCard/StatusBadge'
import { Section } from '../section/Section'
import type { SurgeryPart, SurgeryState } from '../session/surgeryPart'
import { useStyles } from './surgeryStyles'

const printed = (rate: JudgedRate, direction: Direction): string => rateInWords(rate.numerator, rate.denominator, rate.denominator === 0 ? '' : ratePercent(rate, { ...rate, direction }))

function Category({ category, direction, rate: { asAt, now, unseen, planned } }: PlannedVisits) {
  const styles = useStyles()
  const lines = plannedLines({
    now: printed(now, direction),
    by: longDate(asAt),
    unseen: printed(unseen, direction),
    planned: printed(planned, direction),
    needed: planned.needed === 0 ? null : planned.needed,
  })
  return (
    <div>
      <div className={styles.rate}>
        <h3 className={styles.title}>{LIST_CATEGORIES[category]}</h3>
        <StatusBadge status={planned.status} />
      </div>
      {lines.map((line) => (
        <p key={line} className={styles.note}>
          {line}
        </p>
      ))}
    </div>
  )
}

export interface PlannedRatesProps {
  readonly surgery: SurgeryPart
  readonly figures: SurgeryState['figures']
  readonly agrees: boolean
  readonly planned: SurgeryState['planned']
  readonly rates: SurgeryState['rates']
  /** Those looked at. */
  readonly children: readonly ListedOnSheet[]
  readonly isBusy: boolean
}

/** What the ticked visits would give at the next surgery, or what has to be done before that can be said. */
export const PlannedRates = memo(function PlannedRates({ surgery, figures, agrees, planned, rates, children, isBusy }: PlannedRatesProps) {
  const styles = useStyles()
  if (figures === null) {
    return (
      <Section title={SURGERY_WORDS.planned}>
        <p className={styles.note}>{SURGERY_WORDS.noFigures}</p>
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void surgery.workOut()}>
          {SURGERY_WORDS.workOut}
        </Button>
      </Section>
    )
  }
  if (!agrees) {
    return (
      <Section title={SURGERY_WORDS.planned}>
        <p className={styles.note}>{SURGERY_WORDS.differ}</p>
      </Section>
    )
  }
  const ticked = new Set(children.map(({ id }) => id).filter((id) => planned.has(id))).size
  const shown = rates ?? []
  const summary = plannedSummary(ticked, shown.filter(({ rate }) => rate.counting > 0).map(({ category, direction, rate }) => ({ category, rate: ratePercent(rate.planned, { ...rate.planned, direction }) })))
  return (
    <Section title={SURGERY_WORDS.planned}>
      <div className={styles.buttons}>
        <Button onClick={() => surgery.tick(children.filter(({ waits }) => waits === 'overdue'), 'planned')}>{SURGERY_WORDS.tickOverdue}</Button>
        <Button onClick={() => surgery.tick(children, 'not-planned')}>{SURGERY_WORDS.clearTicks}</Button>
      </div>
      <p className={styles.line} role="status">
        {rates === null ? '' : summary}
      </p>
      {shown.map((one) => (
        <Category key={one.category} {...one} />
      ))}
    </Section>
  )
})
