/** Colours as Excel takes them: `#RRGGBB`, or one of the names that HTML has. */
import { HostError } from './hostError'

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  pink: '#FFC0CB',
  lightgray: '#D3D3D3',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
}

/** `#RRGGBB` in capitals; InvalidArgument for what is no colour. */
export function colourOf(value: unknown): string {
  if (typeof value === 'string') {
    const plain = value.startsWith('#') ? value : `#${value}`
    if (/^#[0-9a-f]{6}$/i.test(plain)) return plain.toUpperCase()
    const named = NAMED[value.toLowerCase()]
    if (named !== undefined) return named
  }
  throw new HostError('InvalidArgument', `${String(value)} is not a colour.`)
}
