/**
 * Random draws that are the same on every machine, every time: the sample is made from a seed, without a clock.
 * Each topic draws from a stream of its own, so that a change to one does not reshuffle the others.
 */
export interface Draws {
  /** From 0 up to but not including 1. */
  unit(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean
  pick<Item>(list: readonly Item[]): Item
  /** One of the choices, each as often as its weight. */
  weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item
  /** A waiting time with this mean: most are short, a few are long. */
  exponential(mean: number): number
  /** The same items in another order. */
  shuffled<Item>(list: readonly Item[]): Item[]
}

/** FNV-1a over the topic's letters: a 32-bit number that differs for every topic. */
function hash(text: string, start: number): number {
  let value = (2166136261 ^ start) >>> 0
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619) >>> 0
  return value
}

/** The stream of draws of one topic under one seed (mulberry32). */
export function drawsFor(seed: number, topic: string): Draws {
  let state = hash(topic, Math.imul(seed | 0, 2654435761))
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1))
  return {
    unit,
    whole,
    chance: (probability) => unit() < probability,
    pick: (list) => list[Math.floor(unit() * list.length)],
    weighted: (choices) => {
      let total = 0
      for (const [, weight] of choices) total += weight
      let left = unit() * total
      for (const [item, weight] of choices) {
        left -= weight
        if (left < 0) return item
      }
      return choices[choices.length - 1][0]
    },
    exponential: (mean) => -mean * Math.log(1 - unit()),
    shuffled: (list) => {
      const order = [...list]
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = whole(0, last)
        const kept = order[last]
        order[last] = order[other]
        order[other] = kept
      }
      return order
    },
  }
}

const GOLDEN_STEP = 0.6180339887498949

/**
 * Numbers from 0 to 1 that spread evenly: of any hundred in a row about ten are below 0.1.
 * What decides a rate is drawn from these, so that a small county comes as close to it as a large one.
 */
export function evenDraws(draws: Draws): () => number {
  let at = draws.unit()
  return () => {
    at = (at + GOLDEN_STEP) % 1
    return at
  }
}
