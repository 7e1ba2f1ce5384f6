import { memo } from 'react'
import type { ListedOnSheet, ListOnSheet } from '../../sheets'
import { SURGERY_WORDS, TEAM_LINES, type TeamLineName } from '../../words'
import { Section } from '../section/Section'
import { useStyles } from './surgeryStyles'

const LINES = Object.keys(TEAM_LINES) as TeamLineName[]

export interface SinceLastProps {
  readonly list: ListOnSheet
  /** The children looked at; null: everybody. */
  readonly children: readonly ListedOnSheet[] | null
}

/** What the sheet says of the list as a whole, or at the top of each team of those looked at: just its own sentences. */
export const SinceLast = memo(function SinceLast({ list, children }: SinceLastProps) {
  const styles = useStyles()
  const teams = children === null ? [] : list.teams.filter(({ team }) => children.some((child) => child.team === team))
  return (
    <Section title={SURGERY_WORDS.since}>
      {list.state !== '' && <p className={styles.note}>{list.state}</p>}
      {children === null && list.whole !== '' && <p className={styles.line}>{list.whole}</p>}
      {teams.map(({ team, says }) => (
        <div key={team ?? ''}>
          <h3 className={styles.title}>{team ?? SURGERY_WORDS.notRecorded}</h3>
          {LINES.map((name) => (
            <p key={name} className={styles.note}>
              {says[name]}
            </p>
          ))}
        </div>
      ))}
    </Section>
  )
})
