/** The page without Excel: the workbook in a thread of its own, its sheets as they are drawn, and what the pane may ask of it. */
export { FILE_LOST, fileProxy, type FileProxy } from './file/fileProxy'
export type { MadeWorkbook } from './file/messages'
export { createPageModel, type PageModel, type PageParts } from './model/pageModel'
export { Page } from './screen/Page'
