/** How a workbook without tables is begun: with a made-up county, or with empty tables. */
import type { Beginning } from '../../words'
import type { Source } from '../../workbook'
import type { Session } from '../session/session'

/** Enough children for every measure to have a rate, few enough to be there at once. */
const SAMPLE = { children: 240, seed: 1, extract: 'clean' } as const

const OURS = 'casefile_'

/** The sheets that hold something of the user's: any table or cell that does not belong to a sheet of ours. */
function sheetsInUse(sources: readonly Source[]): readonly string[] {
  const ours = new Set(sources.filter(({ kind, name }) => kind === 'table' && name.startsWith(OURS)).map(({ sheet }) => sheet))
  return [...new Set(sources.map(({ sheet }) => sheet).filter((sheet) => !ours.has(sheet)))]
}

/**
 * Adds the sheets to the open workbook, and of the sample works out the figures as well. A workbook that holds anything of the
 * user's is left alone: made-up rows beside real ones could be counted with them. Never rejects.
 */
export async function begin(session: Session, beginning: Beginning): Promise<void> {
  const ended = await session.work(async ({ progress, signal }) => {
    const workbook = await session.workbook()
    const inUse = sheetsInUse(await workbook.sources(signal))
    if (inUse.length > 0) return { news: 'would-mix', beginning, sheets: inUse }
    const { sampleSheets, templateSheets } = await import('../../sample')
    signal.throwIfAborted()
    const sheets = beginning === 'sample' ? sampleSheets({ ...SAMPLE, asAt: session.today() }) : templateSheets()
    progress('writing', 0, sheets.length)
    const written = await workbook.writeSheets(sheets, { signal, progress: (done, of) => progress('writing', done, of) })
    return { news: 'begun', beginning, sheets: written.map(({ name }) => name) }
  })
  if (ended === 'done' && beginning === 'sample' && session.state().news?.news === 'begun') await beginHere(session)
}

/** Refreshes, and shows the summary where it came to one. Never rejects. */
export async function beginHere(session: Session): Promise<void> {
  await session.refresh()
  if (session.state().news?.news === 'refreshed') session.show('summary')
}
