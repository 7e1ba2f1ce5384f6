/** *Explain this figure*: a cell of one of our sheets in, and out what it says, why, and what it would be now. Nothing here knows who asks. */
export { cellAsked, type CellAsked, type Explained, type SheetNow } from './asked'
export { explainCell } from './explainCell'
