import type { DateSystem } from '../../workbook'

const DAY = 86_400_000
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/

/**
 * The serial of a date cell that holds ISO 8601 text (`t="d"`), in the workbook's date system; null where it is no such
 * text. A time is read as written, in no zone; a time alone is a fraction of a day.
 *
 * @example serialOfIso('2019-04-05', 1900) // 43560
 * @example serialOfIso('2019-04-05T12:00:00Z', 1900) // 43560.5
 */
export function serialOfIso(text: string, dateSystem: DateSystem): number | null {
  const found = ISO.exec(text.trim())
  if (!found || (found[1] === undefined && found[4] === undefined)) return null
  const [hour, minute, second] = [found[4], found[5], found[6]].map((part) => Number(part ?? 0))
  if (hour > 24 || minute > 59 || second >= 61) return null
  const time = ((hour * 60 + minute) * 60 + second) / 86_400
  if (found[1] === undefined) return time
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const midnight = Date.UTC(year, month - 1, day)
  const back = new Date(midnight)
  if (year < 100 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null
  if (dateSystem === 1904) return (midnight - Date.UTC(1904, 0, 1)) / DAY + time
  const serial = (midnight - Date.UTC(1899, 11, 30)) / DAY
  // Excel counts a 29 February 1900 that there never was: serials before 1 March are one less.
  return (serial < 61 ? serial - 1 : serial) + time
}
