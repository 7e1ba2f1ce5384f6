/** The clock of an episode (measures.md 2.4): where it starts, and whether an earlier one goes on. */
import type { Day } from '../../calendar'
import type { EpisodeIndex } from './episodeIndex'

/**
 * Works out clocks, one at a time: `start` and `root` hold the last one asked for. `root` is the place whose first-visit
 * timescale the clock began with.
 */
export class Clock {
  start: Day = 0
  root = -1

  constructor(private readonly episodes: EpisodeIndex) {}

  /**
   * Sets the clock of a place as it is judged on a day.
   *
   * It starts at the episode's start, in care at the placement's start where that is later; a placement that starts after
   * the day judged is not known. Where the episode adjoins an earlier one, that one's clock goes on, but for a step up and
   * for a new placement: one that started since the earlier clock did.
   */
  set(place: number, judged: Day): void {
    const { start, caseType, prior, placementStart } = this.episodes
    const placement = placementStart[place] <= judged ? placementStart[place] : 0
    const earlier = prior[place]
    if (earlier >= 0 && caseType[place] <= caseType[earlier]) {
      this.set(earlier, judged)
      if (placement <= this.start) return
    }
    this.start = Math.max(start[place], placement)
    this.root = place
  }
}
