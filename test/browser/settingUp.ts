import type { Frame } from 'playwright-core'
import { SET_UP_WORDS } from '../../src/words'

/** The button that opens and closes a part of Set-up. */
export const setUpPart = (pane: Frame, name: keyof typeof SET_UP_WORDS.parts) => pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.parts[name]}`) })
