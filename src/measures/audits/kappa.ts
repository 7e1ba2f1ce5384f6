/** How far two graders agree beyond chance: Cohen's kappa with quadratic weights (J. Cohen, 1968), over the four-point scale. */

/** The grades that one audit was given, each 1 outstanding to 4 inadequate. */
export interface GradePair {
  readonly auditor: number
  readonly moderator: number
}

const GRADES = 4

/**
 * 1 is full agreement, 0 no more than chance would bring, below 0 less than that: 1 less the disagreement seen over the
 * disagreement expected, each pair weighted by the square of the steps between its grades.
 *
 * @returns null where neither grader varies, and where there is no pair
 */
export function weightedKappa(pairs: readonly GradePair[]): number | null {
  const auditors = new Int32Array(GRADES + 1)
  const moderators = new Int32Array(GRADES + 1)
  let seen = 0
  for (const { auditor, moderator } of pairs) {
    auditors[auditor]++
    moderators[moderator]++
    seen += (auditor - moderator) ** 2
  }
  if (!varies(auditors) && !varies(moderators)) return null
  let expected = 0
  for (let auditor = 1; auditor <= GRADES; auditor++) {
    for (let moderator = 1; moderator <= GRADES; moderator++) expected += auditors[auditor] * moderators[moderator] * (auditor - moderator) ** 2
  }
  return (expected - pairs.length * seen) / expected
}

function varies(counts: Int32Array): boolean {
  return counts.filter((count) => count > 0).length > 1
}
