/** Printed names read backwards. */
import type { MeasureId } from '../../records'
import { countHeader, MEASURE_NAMES, monthShort, partMonthHeader, rateHeader } from '../../words'

export const MEASURES_BY_NAME: ReadonlyMap<string, MeasureId> = new Map((Object.keys(MEASURE_NAMES) as MeasureId[]).map((id) => [MEASURE_NAMES[id], id]))

/** The measure of a column of `Teams` or `Workers`, by either of its headers. */
export const MEASURES_BY_HEADER: ReadonlyMap<string, MeasureId> = new Map((Object.keys(MEASURE_NAMES) as MeasureId[]).flatMap((id) => [[rateHeader(id), id], [countHeader(id), id]]))

/** `Jul 19 (part)` as `2019-07`; null for a header that is no month's. */
export function monthOfHeader(header: string): string | null {
  for (let month = 1; month <= 12; month++) {
    const two = String(month).padStart(2, '0')
    const name = monthShort(`2000-${two}`).slice(0, -2)
    if (!header.startsWith(name)) continue
    const written = `20${header.slice(name.length, name.length + 2)}-${two}`
    if (header === monthShort(written) || header === partMonthHeader(monthShort(written))) return written
  }
  return null
}
