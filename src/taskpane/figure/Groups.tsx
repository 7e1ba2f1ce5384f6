import { Button } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import type { Direction, GroupFigure, GroupLevel } from '../../measures'
import { ratePercent } from '../../sheets'
import { FIGURE_WORDS, GROUP_LEVELS, outOf } from '../../words'
import { StatusBadge } from '../measureCard/StatusBadge'
import { Section } from '../section/Section'
import { ReadList } from '../windowedList/ReadList'
import { useStyles } from './figureStyles'
import { worstFirst } from './worstFirst'

/** Longer lists are drawn as far as they are in sight. */
const MOST_DRAWN_WHOLE = 40

function GroupLine({ group, direction }: { readonly group: GroupFigure; readonly direction: Direction }) {
  const styles = useStyles()
  return (
    <div className={styles.group}>
      <span className={styles.groupName}>{group.name ?? FIGURE_WORDS.notRecorded}</span>
      <span className={styles.groupFigure}>
        <strong>{ratePercent(group, { ...group, direction })}</strong>
        <span>{outOf(group.numerator, group.denominator)}</span>
        <StatusBadge status={group.status} />
      </span>
    </div>
  )
}

function Lines({ groups, direction, labelledBy }: { readonly groups: readonly GroupFigure[]; readonly direction: Direction; readonly labelledBy: string }) {
  const styles = useStyles()
  if (groups.length > MOST_DRAWN_WHOLE) return <ReadList labelledBy={labelledBy} items={groups} draw={(group) => <GroupLine group={group} direction={direction} />} />
  return (
    <ul className={styles.groups} aria-labelledby={labelledBy}>
      {groups.map((group) => (
        <li key={group.name ?? ''} className={styles.ruled}>
          <GroupLine group={group} direction={direction} />
        </li>
      ))}
    </ul>
  )
}

function Level({ level, groups, direction }: { readonly level: GroupLevel; readonly groups: readonly GroupFigure[]; readonly direction: Direction }) {
  const styles = useStyles()
  const heading = useId()
  const tooFew = useId()
  const { ranked, small } = useMemo(() => worstFirst(groups, direction), [groups, direction])
  if (groups.length === 0) return null
  return (
    <div>
      <h3 id={heading} className={styles.level}>
        {GROUP_LEVELS[level]}
      </h3>
      {ranked.length > 0 && <Lines groups={ranked} direction={direction} labelledBy={heading} />}
      {small.length > 0 && (
        <>
          <p id={tooFew} className={styles.note}>
            {FIGURE_WORDS.tooFew}
          </p>
          <Lines groups={small} direction={direction} labelledBy={`${heading} ${tooFew}`} />
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
