/** Audits counted by grade. */

/** How many audits have each grade, and how many none that is on the scale. */
export interface GradeCounts {
  readonly outstanding: number
  readonly good: number
  readonly requiresImprovement: number
  readonly inadequate: number
  /** Without a grade, or with one that is not on the scale. */
  readonly notGraded: number
}

/** Counts the grades of some audits: 1 outstanding to 4 inadequate, anything else not graded. */
export function gradeCounts(grade: Uint8Array, rows: readonly number[]): GradeCounts {
  const counts = [0, 0, 0, 0, 0]
  for (const row of rows) counts[isGrade(grade[row]) ? grade[row] : 0]++
  const [notGraded, outstanding, good, requiresImprovement, inadequate] = counts
  return { outstanding, good, requiresImprovement, inadequate, notGraded }
}

/** Whether a grade is on the scale. */
export function isGrade(grade: number): boolean {
  return grade >= 1 && grade <= 4
}

/** Audits with a grade on the scale. */
export function gradedOf({ outstanding, good, requiresImprovement, inadequate }: GradeCounts): number {
  return outstanding + good + requiresImprovement + inadequate
}

/** Audits with or without one. */
export function auditsOf(counts: GradeCounts): number {
  return gradedOf(counts) + counts.notGraded
}
