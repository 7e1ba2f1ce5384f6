/** Times of one run: what this machine does now is compared with itself, never with a number of seconds. */

/** Milliseconds of the fastest of several tries: the one least disturbed by whatever else the machine does. */
export function fastestMs(tries: number, work: () => void): number {
  let fastest = Infinity
  for (let attempt = 0; attempt < tries; attempt++) {
    const from = performance.now()
    work()
    fastest = Math.min(fastest, performance.now() - from)
  }
  return fastest
}

/** The same of several pieces of work that are compared: they take turns, so that all meet the same machine. */
export function fastestInTurn(tries: number, works: readonly (() => void)[]): readonly number[] {
  const fastest = works.map(() => Infinity)
  for (let attempt = 0; attempt < tries; attempt++) works.forEach((work, index) => (fastest[index] = Math.min(fastest[index], fastestMs(1, work))))
  return fastest
}

export interface Finding {
  readonly what: string
  readonly measured: string
  readonly limit: string
  readonly holds: boolean
}

/** One line a finding, and whether all hold. */
export function report(findings: readonly Finding[], print: (line: string) => void): boolean {
  for (const { what, measured, limit, holds } of findings) print(`${holds ? '✔' : '✖'} ${what}: ${measured} (at most ${limit})`)
  return findings.every((finding) => finding.holds)
}
