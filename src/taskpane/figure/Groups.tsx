import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Direction, GroupFigure, GroupLevel } from '../../measures'
import { ratePercent } from '../../sheets'
import { FIGURE_WORDS, GROUP_LEVELS, outOf } from '../../words'
import { StatusBadge } from '../measureCard/StatusBadge'
import { Section } from '../section/Section'
import { useStyles } from './figureStyles'
import { worstFirst } from './worstFirst'

function GroupLine({ group, direction }: { readonly group: GroupFigure; readonly direction: Direction }) {
  const styles = useStyles()
  return (
    <li className={styles.group}>
      <span className={styles.groupName}>{group.name ?? FIGURE_WORDS.notRecorded}</span>
      <span className={styles.groupFigure}>
        <strong>{ratePercent(group, { ...group, direction })}</strong>
        <span>{outOf(group.numerator, group.denominator)}</span>
        <StatusBadge status={group.status} />
      </span>
    </li>
  )
}

function Level({ level, groups, direction }: { readonly level: GroupLevel; readonly groups: readonly GroupFigure[]; readonly direction: Direction }) {
  const styles = useStyles()
  const { ranked, small } = worstFirst(groups, direction)
  if (groups.length === 0) return null
  const lines = (shown: readonly GroupFigure[]) => (
    <ul className={styles.groups}>
      {shown.map((group) => (
        <GroupLine key={group.name ?? ''} group={group} direction={direction} />
      ))}
    </ul>
  )
  return (
    <div>
      <h3 className={styles.level}>{GROUP_LEVELS[level]}</h3>
      {ranked.length > 0 && lines(ranked)}
      {small.length > 0 && (
        <>
          <p className={styles.note}>{FIGURE_WORDS.tooFew}</p>
          {lines(small)}
        </>
      )}
    </div>
  )
}

const SHOWN_AT_ONCE: readonly GroupLevel[] = ['headOfService', 'teamManager', 'team']

/** A figure by head of service, manager and team, worst first; by worker only where somebody asks for it. */
export function Groups({ groups, direction }: { readonly groups: Readonly<Record<GroupLevel, readonly GroupFigure[]>>; readonly direction: Direction }) {
  const styles = useStyles()
  const [showsWorkers, setShowsWorkers] = useState(false)
  return (
    <Section title={FIGURE_WORDS.groups}>
      {SHOWN_AT_ONCE.map((level) => (
        <Level key={level} level={level} groups={groups[level]} direction={direction} />
      ))}
      {groups.worker.length > 0 && (
        <Button className={styles.button} aria-expanded={showsWorkers} onClick={() => setShowsWorkers(!showsWorkers)}>
          {showsWorkers ? FIGURE_WORDS.hideWorkers : FIGURE_WORDS.showWorkers}
        </Button>
      )}
      {showsWorkers && <Level level="worker" groups={groups.worker} direction={direction} />}
    </Section>
  )
}
