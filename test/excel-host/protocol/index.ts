/** The host's side of office.js: batches in, answers out. Knows neither how they travel nor where it runs. */
export { runBatch, type Stop } from './batch'
export { type EventMessage, messagesFor } from './events'
export { EXCEL_ON_THE_WEB, type Limits, Session } from './session'
export { type Action, ActionType, type BatchRequest, type BatchResponse, byteLength, DELAY_FOR_CELL_EDIT, parseRequest } from './wire'
