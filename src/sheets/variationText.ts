/** The variation chart in words, for sheets and pane alike. */
import type { Variation } from '../measures'
import { NO_SIGNAL, signalSentence, variationSentence } from '../words'
import { fractionPercent } from './printedRate'

/** Mean and limits in one sentence, then each signal that a change is real, or that there is none. */
export function variationText(variation: Variation): { readonly limits: string; readonly signals: readonly string[] } {
  const signals = variation.signals.map(({ signal, direction, month }) => signalSentence(signal, direction, month))
  return {
    limits: variationSentence({
      ...variation,
      mean: fractionPercent(variation.mean),
      // A rate lies between none and all, wherever the limits of the chart are drawn.
      lower: fractionPercent(Math.max(0, variation.lower)),
      upper: fractionPercent(Math.min(1, variation.upper)),
    }),
    signals: signals.length === 0 ? [NO_SIGNAL] : signals,
  }
}
