import { SURNAMES } from './vocabulary'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Initials for the n-th bearer of a surname: A. to Z., then A.A. to Z.Z. and on; none twice. */
function initials(bearer: number, turn: number): string {
  const first = LETTERS[(bearer + turn) % LETTERS.length]
  const rest = Math.floor(bearer / LETTERS.length)
  return rest === 0 ? `${first}.` : `${first}.${initials(rest - 1, turn)}`
}

/** Gives made-up names, `K. Sandpiper`, none of them twice. */
export function nameMaker(): () => string {
  let given = 0
  return () => {
    const surname = given % SURNAMES.length
    const bearer = Math.floor(given / SURNAMES.length)
    given += 1
    return `${initials(bearer, surname * 7)} ${SURNAMES[surname]}`
  }
}
