import { askedLines } from '../../words'
import { useStyles as useSectionStyles } from '../section/sectionStyles'
import type { AskedFigure } from '../session/screen'
import { useStyles } from './figureStyles'

/** Above a figure that was asked about from its cell: what the sheet has, what it is now, and what the lists below can tell of it. */
export function Asked({ asked, asAt, judged }: { readonly asked: AskedFigure; readonly asAt: string; readonly judged: string }) {
  const styles = useStyles()
  const { line } = useSectionStyles()
  return (
    <div className={styles.asked}>
      {askedLines(asked, asAt, judged).map((text) => (
        <p key={text} className={line}>
          {text}
        </p>
      ))}
    </div>
  )
}
