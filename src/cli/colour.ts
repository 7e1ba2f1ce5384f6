/** Colour on a terminal, and only where it is wanted: NO_COLOR switches it off, FORCE_COLOR on. */
import type { Status } from '../measures'
import { PALETTE } from '../workbook'

export type Paint = (text: string, status: Status) => string

export interface ColourWish {
  /** The stream is a terminal. */
  readonly isTerminal: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}

const RESET = '\u001b[0m'

function channels(hex: string): string {
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(';')
}

/** Whether to colour: `NO_COLOR` (set to anything) says no, else `FORCE_COLOR` (anything but 0) yes, else a terminal. */
export function wantsColour({ isTerminal, environment }: ColourWish): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false
  const forced = environment.FORCE_COLOR
  if (forced !== undefined && forced !== '') return forced !== '0'
  return isTerminal
}

/** Paints a text in the palette's colours of a status; without colour it stays as it is. */
export function painter(wish: ColourWish): Paint {
  if (!wantsColour(wish)) return (text) => text
  return (text, status) => {
    const look = PALETTE[status === 'no-target' ? 'plain' : status]
    const fill = look.fill === undefined ? '' : `\u001b[48;2;${channels(look.fill)}m`
    const ink = look.fill === undefined ? '' : `\u001b[38;2;${channels(look.text)}m`
    return `${fill}${ink}${text}${fill === '' ? '' : RESET}`
  }
}
