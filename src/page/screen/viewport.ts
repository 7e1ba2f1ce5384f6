/** Which part of a sheet is in view. */
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import type { SheetFrame } from '../file/messages'
import type { Geometry } from '../model/geometry'

export interface View {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** What stays when the rest scrolls. */
export interface Frozen {
  readonly rows: number
  readonly columns: number
  readonly height: number
  readonly width: number
}

/** Where what stays would leave less than this part of the room to what scrolls, it scrolls too. */
const MOST_FROZEN = 0.6
/** Drawn beyond what is in view, so that a flick of the wheel shows no blank. */
const ROWS_AHEAD = 12

export function useViewport(scroller: RefObject<HTMLDivElement | null>): { readonly view: View; readonly scrolled: () => void } {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 800, height: 600 })
  const scrolled = useCallback(() => {
    const element = scroller.current
    if (element !== null) setView({ top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight })
  }, [scroller])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    scrolled()
    const watching = new ResizeObserver(scrolled)
    watching.observe(element)
    return () => watching.disconnect()
  }, [scroller, scrolled])
  return { view, scrolled }
}

export function frozenIn({ frozenRows, frozenColumns }: SheetFrame, geometry: Geometry, { width, height }: View): Frozen {
  const high = geometry.top(frozenRows + 1)
  const wide = geometry.left(frozenColumns + 1)
  const isLow = high <= MOST_FROZEN * height
  const isNarrow = wide <= MOST_FROZEN * width
  return { rows: isLow ? frozenRows : 0, columns: isNarrow ? frozenColumns : 0, height: isLow ? high : 0, width: isNarrow ? wide : 0 }
}

/** Rows and columns to draw, besides those that stay. */
export function inView(geometry: Geometry, frozen: Frozen, { top, left, width, height }: View) {
  return {
    firstRow: Math.max(frozen.rows + 1, geometry.rowAt(top + frozen.height) - ROWS_AHEAD),
    lastRow: Math.min(geometry.rows, geometry.rowAt(top + height) + ROWS_AHEAD),
    firstColumn: geometry.columnAt(left),
    lastColumn: geometry.columnAt(left + width),
  }
}
