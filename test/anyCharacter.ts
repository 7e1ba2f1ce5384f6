/** Any character of Unicode, for properties: fast-check's own unit of this kind takes more than a second to make. */
import fc from 'fast-check'

export const anyCharacter = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff })).map((codePoint) => String.fromCodePoint(codePoint))
