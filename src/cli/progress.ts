/** A line that says how far the work has come: on a terminal only, rewritten where it stands, and gone at the end. */
import type { RefreshStep } from '../refresh'
import { CLI_WORDS } from '../words'

export interface ProgressStream {
  readonly isTTY?: boolean
  /** Characters to a line of the terminal. */
  readonly columns?: number
  write(text: string): unknown
}

export interface ProgressLine {
  show(step: RefreshStep, done: number, of: number): void
  clear(): void
}

const TO_LINE_START = '\r\u001b[K'

/** Nothing is written where the stream is no terminal, so that logs and pipes stay clean. */
export function progressLine(stream: ProgressStream): ProgressLine {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  let shown = ''
  return {
    show: (step, done, of) => {
      const share = of > 0 ? ` ${Math.min(100, Math.floor((100 * done) / of))}%` : ' …'
      const line = (CLI_WORDS[step] + share).slice(0, (stream.columns ?? 80) - 1)
      if (line === shown) return
      shown = line
      stream.write(TO_LINE_START + line)
    },
    clear: () => {
      if (shown !== '') stream.write(TO_LINE_START)
      shown = ''
    },
  }
}
