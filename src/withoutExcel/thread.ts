/** What runs in the worker of the page without Excel: the workbook and the calculation side by side, so that no cell crosses to the page but to be drawn. */
import { SAMPLE_CHILDREN, SAMPLE_SEED, sampleWorkbook, templateWorkbook } from '../newWorkbooks'
import { serveFile, type FileThread } from '../page/file'
import { serveCalculation } from '../worker'
import type { Conversation } from './conversation'

const sheetsOf = (what: 'sample' | 'template') => (what === 'sample' ? sampleWorkbook({ children: SAMPLE_CHILDREN, seed: SAMPLE_SEED, extract: 'messy' }) : templateWorkbook())
let file: FileThread | null = null

self.onmessage = ({ data, ports: [port] }: MessageEvent<Conversation>) => {
  if (data === 'about-the-workbook') file = serveFile(port, sheetsOf)
  else if (file !== null) serveCalculation(port, file.workbook)
}
