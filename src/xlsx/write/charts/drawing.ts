/** A sheet's drawing: where its charts stand, and which of them are ours. What is the user's on it stays as it is written. */
import type { ChartSpec } from '../../../workbook'
import { RELATIONSHIP_NAMESPACE } from '../../package'
import type { Area } from '../../read'
import { childNamed, innerText, type Markup } from '../markup'
import { CHART_NAMESPACE, DRAWING_NAMESPACE, drawingText } from './chartMarkup'

const SHEET_DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

export const NEW_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"></xdr:wsDr>`

/** A chart as a drawing holds it. */
export interface ChartFrame {
  /** All that the drawing says of it. */
  readonly anchor: Markup
  readonly id: number
  readonly name: string
  /** Its alternative text. */
  readonly description: string
  /** Leads to the chart's part. */
  readonly relationship: string
  /** The cells that it covers; null where it hangs by one corner. */
  readonly area: Area | null
}

/** The charts of a drawing, from the back to the front. */
export function chartFrames(drawing: Markup, text: string): ChartFrame[] {
  return drawing.children.flatMap((anchor): ChartFrame[] => {
    const frame = within(anchor, 'graphicFrame')
    const properties = frame && within(frame, 'cNvPr')
    const relationship = frame && within(frame, 'chart')?.attributes.get(`{${RELATIONSHIP_NAMESPACE}}id`)
    if (!properties || relationship === undefined) return []
    const said = (attribute: string) => properties.attributes.get(attribute) ?? ''
    return [{ anchor, id: Number(said('id')), name: said('name'), description: said('descr'), relationship, area: areaOf(anchor, text) }]
  })
}

function areaOf(anchor: Markup, text: string): Area | null {
  const place = (corner: string, name: string) => {
    const found = childNamed(anchor, corner)
    const number = found && childNamed(found, name)
    return number ? Number(innerText(text, number)) : null
  }
  const [firstRow, firstColumn, endRow, endColumn] = [place('from', 'row'), place('from', 'col'), place('to', 'row'), place('to', 'col')]
  if (firstRow === null || firstColumn === null || endRow === null || endColumn === null) return null
  return { firstRow: firstRow + 1, lastRow: Math.max(endRow, firstRow + 1), firstColumn: firstColumn + 1, lastColumn: Math.max(endColumn, firstColumn + 1) }
}

/** The first charts of each name that belongs to a table of ours; a copy that somebody made is theirs. */
export function framesOfTable(drawing: Markup, text: string, table: string): ReadonlyMap<string, ChartFrame> {
  const found = new Map<string, ChartFrame>()
  for (const frame of chartFrames(drawing, text)) if (frame.name.startsWith(`${table}_`) && !found.has(frame.name)) found.set(frame.name, frame)
  return found
}

/** Above every id that the drawing has. */
export function freeId(drawing: Markup): number {
  const own = drawing.name === 'cNvPr' ? Number(drawing.attributes.get('id') ?? 0) : 0
  return Math.max(own + 1, 2, ...drawing.children.map(freeId))
}

/** Moves with its cells and keeps its size. */
export function frameMarkup({ name, reading }: ChartSpec, { firstRow, lastRow, firstColumn, lastColumn }: Area, id: number, relationship: string): string {
  const corner = (tag: string, row: number, column: number) => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}" editAs="oneCell">${corner('from', firstRow - 1, firstColumn - 1)}${corner('to', lastRow, lastColumn)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${drawingText(name)}" descr="${drawingText(reading)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    '<xdr:clientData/></xdr:twoCellAnchor>'
  )
}

export function within(element: Markup, name: string): Markup | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : within(child, name)
    if (found) return found
  }
  return undefined
}
