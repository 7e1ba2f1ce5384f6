/** Workbooks as files: opened, made and saved, each failure with its sentence. */
import { access, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileSentence, openElsewhereSentence } from '../words'
import type { SheetSpec, Source } from '../workbook'
import { newWorkbook, WorkbookRefused, XlsxWorkbook } from '../xlsx'
import { SHARED_TABLE_PREFIX } from '../share'
import { SUMMARY_TABLE } from '../sheets'
import { deflateInNode, inflateInNode, saveWorkbookFile } from '../xlsx/node'
import { fileFault } from './fileFaults'

/** Something that stops a command; the message is the sentence for whoever asked. */
export class Refused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'Refused'
  }
}

/** Does something with a file, and puts the file system's refusal in a sentence. */
async function withFile<Result>(file: string, doing: 'reading' | 'writing', work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const fault = fileFault(cause, doing)
    throw fault === null ? cause : new Refused(fileSentence(fault, file), { cause })
  }
}

/**
 * Opens a workbook.
 *
 * @throws {Refused} where the file cannot be read
 * @throws {WorkbookRefused} where it is no workbook that can be used
 */
export async function openWorkbook(file: string): Promise<XlsxWorkbook> {
  const bytes = await withFile(file, 'reading', () => readFile(file))
  return XlsxWorkbook.open(bytes, inflateInNode, deflateInNode)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * Refuses a workbook that somebody has open: what they save would undo what was written, or the other way round.
 *
 * @throws {Refused} naming the file that says so
 */
async function refuseOpenElsewhere(file: string): Promise<void> {
  const name = basename(file)
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if (await exists(join(dirname(file), lock))) throw new Refused(openElsewhereSentence(file, lock))
  }
}

/** Owner, group and others may write. */
const ANYBODY_WRITES = 0o222

/**
 * Refuses a place that must not be written to: a file that is marked as read-only or open elsewhere; for a copy, a workbook that
 * is there already and was not refreshed before; for a share copy, whatever is there and is no share copy.
 *
 * @throws {Refused} with the reason
 */
export async function refuseUnlessWritable(file: string, as: 'the workbook itself' | 'a copy' | 'a share copy'): Promise<void> {
  const there = await stat(file).catch(() => null)
  if (there === null) return
  if (there.isDirectory()) throw new Refused(fileSentence('folder', file))
  if ((there.mode & ANYBODY_WRITES) === 0) throw new Refused(fileSentence('read-only', file))
  await refuseOpenElsewhere(file)
  if (as === 'a copy' && there.size > 0 && !(await wasRefreshed(file))) throw new Refused(fileSentence('not-a-refreshed-copy', file))
  if (as === 'a share copy' && there.size > 0 && !(await isShareCopy(file))) throw new Refused(fileSentence('not-a-share-copy', file))
}

/** The tables and ranges of a file; none where it is no workbook that can be used. */
async function sourcesOf(file: string): Promise<readonly Source[]> {
  try {
    return await (await openWorkbook(file)).sources()
  } catch (cause) {
    if (cause instanceof WorkbookRefused) return []
    throw cause
  }
}

/** Whether a file is a workbook that holds our summary. */
async function wasRefreshed(file: string): Promise<boolean> {
  return (await sourcesOf(file)).some((source) => source.kind === 'table' && source.name === SUMMARY_TABLE)
}

/** Whether a file is a workbook of nothing but sheets of a share copy: one to which somebody has added a sheet of their own is theirs. */
async function isShareCopy(file: string): Promise<boolean> {
  const sources = await sourcesOf(file)
  const shared = new Set(sources.flatMap((source) => (source.kind === 'table' && source.name.startsWith(SHARED_TABLE_PREFIX) ? [source.sheet] : [])))
  return sources.length > 0 && sources.every(({ sheet }) => shared.has(sheet))
}

/** Saves a workbook, over a file of that name if there is one. */
export async function saveWorkbook(workbook: XlsxWorkbook, file: string): Promise<void> {
  await withFile(file, 'writing', () => saveWorkbookFile(workbook, file))
}

/**
 * Makes a workbook of these sheets, where nothing stands yet (an empty file is nothing).
 *
 * @throws {Refused} where something does, or it cannot be written
 */
export async function makeWorkbook(file: string, sheets: () => readonly SheetSpec[]): Promise<void> {
  const there = await stat(file).catch(() => null)
  if (there?.isDirectory() === true) throw new Refused(fileSentence('folder', file))
  if (there !== null && there.size > 0) throw new Refused(fileSentence('exists', file))
  if (!(await exists(dirname(file)))) throw new Refused(fileSentence('folder-missing', file))
  await saveWorkbook(await newWorkbook(sheets(), inflateInNode, deflateInNode), file)
}
