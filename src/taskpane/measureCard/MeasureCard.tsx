import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import { longDate } from '../../calendar'
import { ratePercent, targetPercent } from '../../sheets'
import { FIGURE_WORDS, MEASURE_NAMES, neededShort, noDataSentence, notConfirmedShort, outOf, PANE_WORDS, questionReadingShort, STATUS_WORDS, sustainedShort, targetText } from '../../words'
import type { MeasureReport } from '../../worker'
import { TrendLine } from '../trendLine/TrendLine'
import { StatusBadge } from './StatusBadge'
import { cardButtonId } from './cardButtonId'
import { useStyles } from './measureCardStyles'

/** One measure: how it stands, against what, what is needed, and how it got there. */
export function MeasureCard({ measure, onOpen }: { readonly measure: MeasureReport; readonly onOpen: () => void }) {
  const styles = useStyles()
  const heading = useId()
  const { id, direction, target, numerator, denominator, status, needed, noData, trend, sustained, unconfirmed, rule } = measure
  const name = MEASURE_NAMES[id]
  const hasData = noData === null && denominator > 0
  return (
    <li className={styles.card} aria-labelledby={heading}>
      <h3 id={heading} className={styles.name}>
        {name}
      </h3>
      <div className={styles.standing}>
        <span className={styles.rate}>{hasData ? ratePercent(measure, measure) : STATUS_WORDS['no-data'].symbol}</span>
        <StatusBadge status={status} />
        {hasData && <span className={styles.count}>{outOf(numerator, denominator)}</span>}
      </div>
      {noData !== null && <p className={styles.line}>{noDataSentence(noData, longDate)}</p>}
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{PANE_WORDS.target}</dt>
          <dd>{target === null ? PANE_WORDS.noTarget : targetText(targetPercent(target), direction)}</dd>
        </div>
        {target !== null && hasData && (
          <div className={styles.fact}>
            <dt>{PANE_WORDS.needed}</dt>
            <dd>{neededShort(direction, needed)}</dd>
          </div>
        )}
      </dl>
      <TrendLine measure={name} trend={trend} target={target} direction={direction} />
      {target !== null && <p className={styles.line}>{sustainedShort(sustained.met)}.</p>}
      {unconfirmed.length > 0 && (
        <p className={styles.line}>{notConfirmedShort(unconfirmed.map((question) => questionReadingShort(question, target === null ? '' : targetPercent(target), rule)))}.</p>
      )}
      <Button id={cardButtonId(id)} className={styles.open} size="small" aria-describedby={heading} onClick={onOpen}>
        {FIGURE_WORDS.details}
      </Button>
    </li>
  )
}
