/**
 * The parts that a sheet's charts take: each in place where it stands, else new; those that are no longer asked for go. The
 * drawing is spliced, so that the user's own charts, pictures and shapes on the sheet stay.
 */
import type { ChartSpec } from '../../../workbook'
import { decodePart, readRelationships, relationshipKind, relationshipsPartOf, type Package, type Relationship } from '../../package'
import { appendInside, declaredUtf8, parseMarkup, spliced, type Splice } from '../markup'
import { changedRelationships, CONTENT_TYPE, newRelationships, type NewRelationship } from '../packageParts'
import { RelationshipIds, type PartNames } from '../partNumbers'
import type { SheetPlan } from '../sheetPlan'
import { chartMarkup } from './chartMarkup'
import { frameMarkup, framesOfTable, freeId, NEW_DRAWING } from './drawing'
import { chartArea } from './place'

export interface PartText {
  readonly part: string
  readonly text: string
  /** Of a part that must be named among the content types; absent where it stands already, or needs no naming. */
  readonly contentType?: string
}

export interface ChartParts {
  readonly parts: readonly PartText[]
  readonly removed: readonly string[]
  /** Leads from the sheet to its drawing; undefined where the sheet has none, or leads there already. */
  readonly drawing?: NewRelationship
}

/** @param folder of the workbook's part @param ids for the sheet's relationship to a drawing, where it needs one */
export async function graftCharts(from: Package, partNames: PartNames, plan: SheetPlan, folder: string, ids: RelationshipIds): Promise<ChartParts> {
  const charts = plan.spec.charts ?? []
  const standing = plan.existing && (await drawingOf(from, plan.existing.sheet.part))
  if (standing === undefined && charts.length === 0) return { parts: [], removed: [] }
  const part = standing ?? partNames.next(`${folder}drawings/drawing`)
  const before = standing === undefined ? [] : await readRelationships(from, standing)
  const text = standing === undefined ? NEW_DRAWING : await textOf(from, standing)
  const changed = changedDrawing(text, charts, plan, before, () => partNames.next(`${folder}charts/chart`))
  const holder = relationshipsPartOf(part)
  const relationships = from.entry(holder) ? changedRelationships(await textOf(from, holder), changed.added, changed.gone.map((gone) => gone.id)) : newRelationships(changed.added)
  return {
    parts: [{ part, text: changed.text, ...(standing === undefined && { contentType: CONTENT_TYPE.drawing }) }, { part: holder, text: relationships }, ...changed.charts],
    removed: (await Promise.all(changed.gone.map(({ target }) => partsOfChart(from, target)))).flat(),
    ...(standing === undefined && { drawing: { id: ids.next(), kind: 'drawing', target: `/${part}` } }),
  }
}

/** The drawing that a sheet leads to. */
export async function drawingOf(from: Package, sheetPart: string): Promise<string | undefined> {
  const found = (await readRelationships(from, sheetPart)).find((relationship) => relationshipKind(relationship) === 'drawing' && !relationship.external)
  return found && from.entry(found.target)?.name
}

interface ChangedDrawing {
  readonly text: string
  readonly charts: readonly PartText[]
  readonly added: readonly NewRelationship[]
  readonly gone: readonly Relationship[]
}

function changedDrawing(text: string, charts: readonly ChartSpec[], plan: SheetPlan, before: readonly Relationship[], newPart: () => string): ChangedDrawing {
  const root = parseMarkup(text)
  const frames = framesOfTable(root, text, plan.spec.table.name)
  const ids = new RelationshipIds(before)
  const asked = new Set(charts.map(({ name }) => name))
  const splices: Splice[] = []
  const gone: Relationship[] = []
  for (const [name, { anchor, relationship }] of frames) {
    if (asked.has(name)) continue
    splices.push({ start: anchor.start, end: anchor.end, text: '' })
    gone.push(...before.filter((one) => one.id === relationship))
  }
  const parts: PartText[] = []
  const added: NewRelationship[] = []
  const appended: string[] = []
  let nextId = freeId(root)
  for (const chart of charts) {
    const frame = frames.get(chart.name)
    const stands = frame && before.find((one) => one.id === frame.relationship)
    const relationship = stands?.id ?? ids.next()
    const part = stands?.target ?? newPart()
    if (!stands) added.push({ id: relationship, kind: 'chart', target: `/${part}` })
    parts.push({ part, text: chartMarkup(chart, plan), ...(!stands && { contentType: CONTENT_TYPE.chart }) })
    const markup = frameMarkup(chart, chartArea(chart, plan), frame?.id ?? nextId++, relationship)
    if (frame) splices.push({ start: frame.anchor.start, end: frame.anchor.end, text: markup })
    else appended.push(markup)
  }
  if (appended.length > 0) splices.push(appendInside(text, root, appended.join('')))
  return { text: spliced(text, splices), charts: parts, added, gone }
}

/** A chart's part with what Excel keeps beside it: its style and its colours. */
async function partsOfChart(from: Package, part: string): Promise<string[]> {
  const beside = (await readRelationships(from, part)).filter((relationship) => /^chart(?:Color)?Style$/.test(relationshipKind(relationship)))
  return [part, relationshipsPartOf(part), ...beside.map(({ target }) => target)]
}

async function textOf(from: Package, part: string): Promise<string> {
  return declaredUtf8(decodePart(await from.read(part)))
}
