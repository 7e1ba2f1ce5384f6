/** The thread that holds the workbook. */
export { serveFile, type FileThread } from './serveFile'
