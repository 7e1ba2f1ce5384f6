import { useLayoutEffect, useMemo, useReducer, useRef, useState, type RefObject } from 'react'
import { RowHeights } from './rowHeights'

/** Pixels: a first guess of a row, and how much is seen where the browser does not say. */
export const GUESS = 64
const SEEN = 360
/** Rows drawn beyond either edge, so that a scroll meets no gap. */
const BEYOND = 4

/** Which rows of a long list are in sight, and where each stands. Heights are pixels. */
export interface ListWindow {
  /** The box that scrolls; each drawn row in it says which it is by `data-index`. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly heights: RowHeights
  /** The first and the last row to draw. */
  readonly first: number
  readonly last: number
  /** How much of the list is seen at a time. */
  readonly seen: number
  /** To be called when the box has been scrolled. */
  readonly scrolled: () => void
}

/** Follows a list that scrolls: what of it is to be drawn, measured as it is drawn. */
export function useListWindow(items: readonly unknown[]): ListWindow {
  const box = useRef<HTMLDivElement>(null)
  const heights = useMemo(() => new RowHeights(items.length, GUESS), [items])
  const [top, setTop] = useState(0)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const seen = box.current === null || box.current.clientHeight === 0 ? SEEN : box.current.clientHeight

  useLayoutEffect(() => {
    let differs = false
    for (const row of box.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      if (heights.measured(Number(row.dataset.index), row.offsetHeight)) differs = true
    }
    if (differs) drawAgain()
  })

  return {
    box,
    heights,
    first: Math.max(0, heights.at(top) - BEYOND),
    last: Math.min(items.length - 1, heights.at(top + seen) + BEYOND),
    seen,
    scrolled: () => setTop(box.current?.scrollTop ?? 0),
  }
}
