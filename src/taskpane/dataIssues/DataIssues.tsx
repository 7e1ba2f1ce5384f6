import { issueKindText, issuesInAll, issuesOnSheet, moreKinds, NO_ISSUES, PANE_WORDS } from '../../words'
import type { CalculationReport } from '../../worker'
import { Section } from '../section/Section'
import { useStyles } from '../section/sectionStyles'

/** As many kinds as are read at a glance; the rest is on the sheet. */
const KINDS_SHOWN = 8

/** What is wrong with the data, counted by kind, most first. */
export function DataIssues({ report: { issues, written } }: { readonly report: CalculationReport }) {
  const styles = useStyles()
  const all = issues.reduce((sum, { count }) => sum + count, 0)
  const sheet = written.find(({ key }) => key === 'data-issues')
  const hidden = issues.length - KINDS_SHOWN
  return (
    <Section title={PANE_WORDS.issues}>
      {all === 0 ? (
        <p className={styles.line}>{NO_ISSUES}</p>
      ) : (
        <>
          <p className={styles.line}>{sheet === undefined ? issuesInAll(all) : issuesOnSheet(all, sheet.name)}</p>
          <ul className={styles.list}>
            {issues.slice(0, KINDS_SHOWN).map(({ table, code, count, leftOut }) => (
              <li key={`${table}\n${code}`}>{issueKindText(table, code, count, leftOut)}</li>
            ))}
            {hidden > 0 && <li>{moreKinds(hidden)}</li>}
          </ul>
        </>
      )}
    </Section>
  )
}
