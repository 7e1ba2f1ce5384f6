/** Times of one run, as the median of several tries: what this machine does now is compared with itself, never with a number of seconds. */

/** Milliseconds of the middle of several tries. */
export function medianMs(tries: number, work: () => void): number {
  const times: number[] = []
  for (let attempt = 0; attempt < tries; attempt++) {
    const from = performance.now()
    work()
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)]
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
