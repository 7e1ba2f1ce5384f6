import { useId, type ReactNode } from 'react'
import { useStyles } from './sectionStyles'

/** A part of the pane under a heading of its own, named to those who jump from heading to heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles()
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}
