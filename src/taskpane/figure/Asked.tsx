import { useStyles as useSectionStyles } from '../section/sectionStyles'
import type { AskedFigure } from '../session/screen'
import { useStyles } from './figureStyles'

/** Above a figure that was asked about from its cell: what the cell says, what it would be now, and what the lists below can tell of it. */
export function Asked({ asked: { lines } }: { readonly asked: AskedFigure }) {
  const styles = useStyles()
  const { line } = useSectionStyles()
  return (
    <div className={styles.asked}>
      {lines.map((text) => (
        <p key={text} className={line}>
          {text}
        </p>
      ))}
    </div>
  )
}
