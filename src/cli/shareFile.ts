/** `refresh --share`: a new workbook of the figures alone, and the workbook that they come from left as it is. */
import { basename, dirname, extname, join, resolve } from 'node:path'
import { longDate } from '../calendar'
import { DEFAULT_SHARE_OPTIONS, previewShare, shareCopy, type ShareOptions } from '../share'
import { readShareable } from '../sharing'
import { CLI_WORDS, fileSentence, notesSharedSentence, notesWithoutRowSentence, shareCopyName, sharedSentence } from '../words'
import type { SheetKey } from '../workbook'
import { newWorkbook } from '../xlsx'
import { deflateInNode, inflateInNode } from '../xlsx/node'
import type { ShareCommand } from './arguments'
import type { Machine } from './machine'
import { asked, clock } from './moment'
import type { ProgressLine } from './progress'
import { openWorkbook, Refused, refuseUnlessWritable, saveWorkbook } from './workbookFiles'

/** What is shared unless somebody chooses: figures, and how they were worked out. `Data issues` holds cells of the source tables. */
const SHEETS: ReadonlySet<SheetKey> = new Set<SheetKey>(['summary', 'about'])

function besideIt(file: string): string {
  return join(dirname(file), shareCopyName(basename(file, extname(file))))
}

/**
 * Works out the figures of a workbook and writes them into a workbook of their own.
 *
 * @throws {Refused} where no measure found its table, or the copy's place holds anything but a share copy
 */
export async function shareFile(command: ShareCommand, machine: Machine, progress: ProgressLine): Promise<void> {
  const { file, typedNotes, smallCounts } = command
  const out = command.out ?? besideIt(file)
  if (resolve(out) === resolve(file)) throw new Refused(fileSentence('not-a-share-copy', out))
  await refuseUnlessWritable(out, 'a share copy')
  const workbook = await openWorkbook(file)
  const { version, signal } = machine
  const { today, now } = clock(command.today, machine)
  const { figures, sheets: shareable } = await readShareable(workbook, { ...asked(command.asAt), today, now, version, signal, progress: progress.show })
  if (figures.measures.length === 0) throw new Refused(CLI_WORDS.noMeasures)
  const chosen = shareable.filter(({ sheet }) => SHEETS.has(sheet.key))
  const sheets = chosen.map(({ sheet }) => sheet)
  const options: ShareOptions = { ...DEFAULT_SHARE_OPTIONS, typedNotes, smallCounts }
  const copy = await newWorkbook(shareCopy(sheets, options), inflateInNode, deflateInNode)
  signal?.throwIfAborted()
  await saveWorkbook(copy, out)
  progress.clear()

  const preview = previewShare(sheets, options)
  const sum = (what: 'suppressed' | 'typedNotes') => preview.sheets.reduce((total, sheet) => total + sheet[what], 0)
  const lines = [sharedSentence(out, preview.sheets.map(({ name }) => name), longDate(figures.asAt), sum('suppressed'))]
  if (typedNotes === 'included') lines.push(notesSharedSentence(sum('typedNotes')))
  const unplaced = typedNotes === 'included' ? chosen.reduce((total, one) => total + one.unplaced, 0) : 0
  if (unplaced > 0) lines.push(notesWithoutRowSentence(unplaced))
  machine.out.write(`${lines.join('\n')}\n`)
}
