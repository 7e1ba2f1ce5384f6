import { Button } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import { longDate } from '../../calendar'
import type { RowBehind, TrendMonth } from '../../measures'
import { COUNTED_WORDS, countedTitle, listTitle, noDataSentence, rowOwner, rowPlace, rowSum, sharesNote } from '../../words'
import type { CalculationReport, MeasureReport } from '../../worker'
import { Section } from '../section/Section'
import { goToCell } from '../session/goToCell'
import type { Session } from '../session/session'
import { WindowedList } from '../windowedList/WindowedList'
import { useStyles } from './figureStyles'
import { useDetail } from './useDetail'

interface ListProps {
  readonly title: string
  readonly measure: MeasureReport
  readonly rows: readonly RowBehind[]
  /** Whether it stands open at first. */
  readonly first: 'open' | 'closed'
  readonly onChoose: (row: RowBehind) => void
}

/** One of the three lists, behind a button of its own. */
function RowList({ title, measure, rows, first, onChoose }: ListProps) {
  const styles = useStyles()
  const list = useId()
  const [isOpen, setOpen] = useState(first === 'open')
  return (
    <div>
      <Button className={styles.button} aria-expanded={isOpen} aria-controls={list} icon={<span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>} onClick={() => setOpen(!isOpen)}>
        {listTitle(title, rows.length)}
      </Button>
      <div id={list} className={styles.list}>
        {isOpen && rows.length === 0 && <p className={styles.note}>{COUNTED_WORDS.nobody}</p>}
        {isOpen && rows.length > 0 && (
          <WindowedList
            label={title}
            items={rows}
            onChoose={onChoose}
            draw={(row) => (
              <>
                <div className={styles.subject}>{row.subject}</div>
                <div>{rowSum(measure.id, row, longDate)}</div>
                <div className={styles.note}>{`${rowOwner(row.worker, row.team)}. ${rowPlace(row.sheet, row.row)}`}</div>
              </>
            )}
          />
        )}
      </div>
    </div>
  )
}

function byList(rows: readonly RowBehind[]): { readonly met: readonly RowBehind[]; readonly missed: readonly RowBehind[]; readonly leftOut: readonly RowBehind[] } {
  const met = rows.filter(({ list }) => list === 'numerator')
  const missed = rows.filter(({ list }) => list === 'missed')
  const leftOut = rows.filter(({ list }) => list !== 'numerator' && list !== 'missed')
  return { met, missed, leftOut }
}

interface CountedProps {
  readonly session: Session
  readonly report: CalculationReport
  readonly measure: MeasureReport
  /** Whose rows are listed; null: the figure's own. */
  readonly month: TrendMonth | null
}

/** The rows behind a figure in three lists, each with its dates and the sum; a row leads to its own in the workbook. */
export function Counted({ session, report, measure, month }: CountedProps) {
  const styles = useStyles()
  const behind = useDetail(session, report, measure.id, 'behind', month?.month)
  const lists = useMemo(() => (behind.is === 'here' ? byList(behind.value) : null), [behind])
  const choose = ({ sheet, row }: RowBehind) => void goToCell(session, { sheet, row, column: 1 })
  const { numerator, denominator } = month ?? measure
  const isShares = lists !== null && [...lists.met, ...lists.missed].some(({ share }) => share !== null)
  return (
    <Section title={countedTitle(month?.month ?? null)}>
      {behind.is === 'under-way' && <p className={styles.note}>{COUNTED_WORDS.fetching}</p>}
      {behind.is === 'gone' && <p className={styles.note}>{COUNTED_WORDS.notAvailable}</p>}
      {month !== null && month.noData !== null && <p className={styles.note}>{noDataSentence(month.noData, longDate)}</p>}
      {lists !== null && (
        <>
          <p className={styles.note}>{COUNTED_WORDS.keys}</p>
          {isShares && <p className={styles.note}>{sharesNote(numerator, denominator)}</p>}
          {measure.direction === 'higher' ? (
            <>
              <RowList title={COUNTED_WORDS.met} measure={measure} rows={lists.met} first="closed" onChoose={choose} />
              <RowList title={COUNTED_WORDS.missed} measure={measure} rows={lists.missed} first="open" onChoose={choose} />
            </>
          ) : (
            <>
              <RowList title={COUNTED_WORDS.inRate} measure={measure} rows={lists.met} first="open" onChoose={choose} />
              <RowList title={COUNTED_WORDS.notInRate} measure={measure} rows={lists.missed} first="closed" onChoose={choose} />
            </>
          )}
          <RowList title={COUNTED_WORDS.leftOut} measure={measure} rows={lists.leftOut} first="closed" onChoose={choose} />
        </>
      )}
    </Section>
  )
}
