/** What the command line needs of the machine: handed in, so that tests and `--today` can stand in for it. */
import type { ProgressStream } from './progress'

export interface Machine {
  /** Results: figures, what was made. */
  readonly out: ProgressStream
  /** Refusals, what could not be written as asked, and how far the work has come. */
  readonly error: ProgressStream
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The moment by the machine's clock, in its own time zone: a day serial with the time of day as its fraction. */
  readonly now: number
  /** Casefile's own version. */
  readonly version: string
  /** Where files that need not last may go. */
  readonly temporaryFolder: string
  readonly signal?: AbortSignal
}

/** Exit codes: done; the workbook cannot be used; wrong arguments. */
export type ExitCode = 0 | 1 | 2
