import { WorkbookRefused } from '../package'
import { LESS_THAN } from './xmlBytes'

/** The longest tag, comment or run of text that is read in one piece; a cell holds 32,767 characters. */
const LONGEST_TOKEN = 8 * 2 ** 20

/**
 * The part of a stream that a scan has at hand: what the last chunk left unfinished, and the new chunk after it. A `<`
 * stands one past the end, where {@link ./xmlBytes} wants it.
 */
export class ByteWindow {
  bytes = new Uint8Array(64 * 1024)
  /** How many bytes are at hand. */
  end = 0

  /**
   * Takes a chunk.
   *
   * @param finished where the scan has come to: bytes before that are let go
   */
  take(chunk: Uint8Array, finished: number): void {
    const kept = this.end - finished
    if (kept > LONGEST_TOKEN) throw new WorkbookRefused('damaged', 'XML: a tag or text without an end')
    const needed = kept + chunk.length + 1
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2))
      larger.set(this.bytes.subarray(finished, this.end))
      this.bytes = larger
    } else if (finished > 0) this.bytes.copyWithin(0, finished, this.end)
    this.bytes.set(chunk, kept)
    this.end = kept + chunk.length
    this.bytes[this.end] = LESS_THAN
  }
}
