import type { QuestionReading, ReadingFigure } from '../../../measures'
import { ratePercent } from '../../../sheets'
import { allowedText, figureUnder, SET_UP_WORDS } from '../../../words'
import { useStyles } from '../setUpStyles'

/** How many may be in the numerator where lower is better; nothing elsewhere. */
function allowed({ direction, target, denominator }: ReadingFigure): string {
  if (direction !== 'lower' || target === null || denominator === 0) return ''
  return `; ${allowedText(Math.floor((target * denominator) / 1_000_000), denominator)}`
}

/** The figures that one reading gives. */
export function ReadingFigures({ figures }: Pick<QuestionReading, 'figures'>) {
  const styles = useStyles()
  if (figures.length === 0) return <p className={styles.note}>{SET_UP_WORDS.noFigures}</p>
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => (
        <li key={figure.measure}>
          {figureUnder(figure.measure, figure.numerator, figure.denominator, figure.denominator === 0 ? '' : ratePercent(figure, figure), figure.status)}
          {allowed(figure)}
        </li>
      ))}
    </ul>
  )
}
