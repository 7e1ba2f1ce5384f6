import { Button } from '@fluentui/react-components'
import { useId, useSyncExternalStore } from 'react'
import { PANE_WORDS, START_WORDS } from '../../words'
import type { Session } from '../session/session'
import { useStyles } from '../section/sectionStyles'
import { begin, beginHere } from './begin'
import { useStyles as useStartStyles } from './startStyles'

interface WayProps {
  readonly name: string
  readonly note: string
  readonly rank: 'primary' | 'secondary'
  readonly isWorking: boolean
  readonly onChoose: () => Promise<void>
}

function Way({ name, note, rank, isWorking, onChoose }: WayProps) {
  const styles = useStartStyles()
  const described = useId()
  return (
    <div className={styles.way}>
      <Button appearance={rank} disabledFocusable={isWorking} aria-describedby={described} onClick={() => void onChoose()}>
        {name}
      </Button>
      <p id={described} className={styles.note}>
        {note}
      </p>
    </div>
  )
}

/** The first screen: what the product does, that nothing leaves the workbook, and three ways to begin. */
export function Start({ session }: { readonly session: Session }) {
  const styles = useStyles()
  const { work } = useSyncExternalStore(session.subscribe, session.state)
  const isWorking = work !== null
  return (
    <div className={styles.section}>
      <p className={styles.line}>{PANE_WORDS.intro}</p>
      <p className={styles.line}>{PANE_WORDS.privacy}</p>
      <Way rank="primary" name={START_WORDS.useThisWorkbook} note={START_WORDS.useThisWorkbookNote} isWorking={isWorking} onChoose={() => beginHere(session)} />
      <Way rank="secondary" name={START_WORDS.sample} note={START_WORDS.sampleNote} isWorking={isWorking} onChoose={() => begin(session, 'sample')} />
      <Way rank="secondary" name={START_WORDS.template} note={START_WORDS.templateNote} isWorking={isWorking} onChoose={() => begin(session, 'template')} />
    </div>
  )
}
