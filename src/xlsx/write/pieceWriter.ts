/**
 * XML in the making, as UTF-8 in pieces. Nearly all of a sheet is plain ASCII, which goes from the characters of a text
 * straight into bytes, so that no row is ever put together as a text first.
 */

/** A piece is handed on when it holds this much. */
const PIECE = 256 * 1024
/** Most rows are shorter than what is left free. */
const ROOM = PIECE + 32 * 1024

const SPACE = 0x20
/** Characters that stand for themselves in XML, in Excel's way of writing it: ASCII without controls, `&`, `<`, `>` and the `_` that may begin `_xHHHH_`. */
const STANDS_FOR_ITSELF = Uint8Array.from({ length: 128 }, (_, code) => (code >= SPACE && code < 0x7f && !'&<>_'.includes(String.fromCharCode(code)) ? 1 : 0))

export class PieceWriter {
  private bytes = new Uint8Array(ROOM)
  private at = 0
  private readonly encoder = new TextEncoder()

  /** Whether a piece is ready to be taken. */
  get isReady(): boolean {
    return this.at >= PIECE
  }

  /** What was written since the last piece was taken; it is the caller's. */
  take(): Uint8Array {
    const piece = this.bytes.subarray(0, this.at)
    this.bytes = new Uint8Array(ROOM)
    this.at = 0
    return piece
  }

  /** Characters below 128 only: tags, addresses, numbers. */
  ascii(text: string): void {
    const { length } = text
    this.makeRoom(length)
    const { bytes } = this
    let at = this.at
    for (let index = 0; index < length; index++) bytes[at++] = text.charCodeAt(index)
    this.at = at
  }

  /** Any characters, written as they are. */
  text(text: string): void {
    this.makeRoom(3 * text.length)
    this.at += this.encoder.encodeInto(text, this.bytes.subarray(this.at)).written
  }

  /** A text in which every character stands for itself and white space counts as it is; of any other nothing is written, and the answer is false. */
  plain(text: string): boolean {
    const { length } = text
    this.makeRoom(length)
    const { bytes } = this
    let at = this.at
    let before = SPACE
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index)
      if (code > 127 || STANDS_FOR_ITSELF[code] === 0 || (code === SPACE && before === SPACE)) return false
      bytes[at++] = code
      before = code
    }
    if (before === SPACE) return false
    this.at = at
    return true
  }

  /** Takes back the last few bytes of what was written since the last piece was taken. */
  takeBack(length: number): void {
    this.at -= length
  }

  private makeRoom(length: number): void {
    if (this.at + length <= this.bytes.length) return
    const larger = new Uint8Array(2 * (this.at + length))
    larger.set(this.bytes.subarray(0, this.at))
    this.bytes = larger
  }
}
