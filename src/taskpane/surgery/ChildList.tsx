import { memo, useMemo } from 'react'
import { longDate } from '../../calendar'
import type { ListedOnSheet } from '../../sheets'
import { belongsTo, dueLine, householdHeading, LIST_CATEGORIES, listedLine, statusWithDays, SURGERY_WORDS, typedLine } from '../../words'
import type { SurgeryPart, SurgeryState } from '../session/surgeryPart'
import { WindowedList } from '../windowedList/WindowedList'
import { shownRows, type ShownRow } from './scopes'
import { useStyles } from './surgeryStyles'
import { shownWords } from './typedShown'

function Row({ row: { child, team, household }, isDraft }: { readonly row: ShownRow; readonly isDraft: boolean }) {
  const styles = useStyles()
  const typed = typedLine(shownWords(child.words))
  const listed = listedLine(child.timesListed, child.received)
  return (
    <>
      {team !== undefined && <div className={styles.above}>{team ?? SURGERY_WORDS.notRecorded}</div>}
      {household !== undefined && <div className={styles.above}>{householdHeading(household.family, household.rows)}</div>}
      <div className={styles.child}>{child.child}</div>
      <div>{statusWithDays(child.status, child.daysOverdue)}</div>
      <div className={styles.note}>{`${LIST_CATEGORIES[child.category]}. ${dueLine(longDate(child.due), longDate(child.lastSeen))}`}</div>
      <div className={styles.note}>{belongsTo(child.worker, child.teamManager)}</div>
      {listed !== '' && <div className={styles.note}>{listed}</div>}
      {typed !== '' && <div>{typed}</div>}
      {isDraft && <div>{`✎ ${SURGERY_WORDS.notSaved}`}</div>}
    </>
  )
}

export interface ChildListProps {
  readonly surgery: SurgeryPart
  readonly drafts: SurgeryState['drafts']
  readonly planned: SurgeryState['planned']
  readonly children: readonly ListedOnSheet[]
}

/** The children, household by household; a visit is ticked as planned, a row is opened to type beside it. */
export const ChildList = memo(function ChildList({ surgery, drafts, planned, children }: ChildListProps) {
  const styles = useStyles()
  const rows = useMemo(() => shownRows(children), [children])
  const isTicked = ({ child }: ShownRow) => planned.has(child.id)
  if (rows.length === 0) return <p className={styles.line}>{SURGERY_WORDS.nobody}</p>
  return (
    <>
      <p className={styles.note}>{SURGERY_WORDS.keys}</p>
      <WindowedList
        label={SURGERY_WORDS.list}
        items={rows}
        onChoose={({ child }) => surgery.openChild(child.key)}
        ticks={{ isTicked, onTick: (row) => surgery.tick([row.child], isTicked(row) ? 'not-planned' : 'planned') }}
        draw={(row) => <Row row={row} isDraft={drafts.has(row.child.key)} />}
      />
    </>
  )
})
