/** How well a colour can be told from another, reckoned from the wording of WCAG 2, and how it looks without colours. Colours are six hexadecimal digits. */

/** Relative luminance in sRGB: 0 is black, 1 is white. */
function luminance(colour: string): number {
  if (!/^[0-9A-F]{6}$/.test(colour)) throw new Error(`${colour} is no colour.`)
  const [red, green, blue] = [0, 2, 4].map((place) => {
    const part = parseInt(colour.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 for equal colours, 21 for black and white. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** How light a printer or a projector without colours shows it, 0 to 255. */
export function grey(colour: string): number {
  return 0.299 * parseInt(colour.slice(0, 2), 16) + 0.587 * parseInt(colour.slice(2, 4), 16) + 0.114 * parseInt(colour.slice(4), 16)
}
