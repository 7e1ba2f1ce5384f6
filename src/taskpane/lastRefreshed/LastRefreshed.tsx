import { longDateAndTime } from '../../sheets'
import { longDate } from '../../calendar'
import { oldExtractText, PANE_WORDS, refreshedOn, rowsUsed, workedOutOn } from '../../words'
import type { CalculationReport } from '../../worker'
import { Section } from '../section/Section'
import { useStyles } from '../section/sectionStyles'

/** When the figures were worked out, and from which rows. */
export function LastRefreshed({ report: { now, readings, asAt, newestVisit, extractLooksOld, written } }: { readonly report: CalculationReport }) {
  const styles = useStyles()
  return (
    <Section title={PANE_WORDS.lastRefreshed}>
      <p className={styles.line}>{written.length === 0 ? workedOutOn(longDateAndTime(now)) : refreshedOn(longDateAndTime(now))}</p>
      {extractLooksOld && <p className={styles.line}>{oldExtractText(longDate(newestVisit), longDate(asAt))}</p>}
      <p className={styles.note}>{readings.length === 0 ? PANE_WORDS.noTables : PANE_WORDS.rowsRead}</p>
      {readings.length > 0 && (
        <ul className={styles.list}>
          {readings.map(({ table, sheet, source, used, read }) => (
            <li key={`${table}\n${sheet}\n${source}`}>{rowsUsed(table, sheet, used, read)}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
