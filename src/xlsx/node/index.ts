/** What of this room needs Node; the rest runs in a browser too. */
export * from './deflateInNode'
export * from './inflateInNode'
export * from './saveWorkbookFile'
