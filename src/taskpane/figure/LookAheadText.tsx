import { mergeClasses } from '@fluentui/react-components'
import { longDate } from '../../calendar'
import type { Direction, LookAhead } from '../../measures'
import { ratePercent } from '../../sheets'
import { FIGURE_WORDS, lookAheadLines, lookAheadTeam, outOf } from '../../words'
import { Section } from '../section/Section'
import { useStyles } from './figureStyles'

/** What would be true at the next surgery if nobody else were seen, as a whole and by team. */
export function LookAheadText({ ahead, direction }: { readonly ahead: LookAhead; readonly direction: Direction }) {
  const styles = useStyles()
  const { rate } = ahead
  const lines = lookAheadLines({
    asAt: longDate(ahead.asAt),
    rate: rate.denominator === 0 ? '' : `${ratePercent(rate, { ...rate, direction })} (${outOf(rate.numerator, rate.denominator)})`,
    overdueNow: ahead.overdueNow,
    fallDue: ahead.fallDue,
    mustBeSeen: rate.target === null ? null : ahead.mustBeSeen,
    households: ahead.households,
  })
  const teams = ahead.teams.filter(({ overdueNow, fallDue }) => overdueNow + fallDue > 0)
  return (
    <Section title={FIGURE_WORDS.lookAhead}>
      {lines.map((line) => (
        <p key={line} className={styles.note}>
          {line}
        </p>
      ))}
      {teams.length > 0 && (
        <ul className={styles.groups}>
          {teams.map(({ team, overdueNow, fallDue, mustBeSeen, rate: { target } }) => (
            <li key={team ?? ''} className={mergeClasses(styles.group, styles.ruled)}>
              <span className={styles.groupName}>{team ?? FIGURE_WORDS.notRecorded}</span>
              <span className={styles.note}>{lookAheadTeam(overdueNow, fallDue, target === null ? null : mustBeSeen)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
