/** A workbook between two threads: one holds it and serves it page by page, the other asks. */
export * from './fault'
export type { MessageEnd, PortAnswer, PortRequest } from './messages'
export { packPage, unpackPage, type PackedPage } from './packing'
export { portProxy, type PortProxy } from './portProxy'
export { servePort, type PortServer } from './servePort'
