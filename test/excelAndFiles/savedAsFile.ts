/** The stand-in's workbook as Excel saves it: cells with their looks, formulas, hidden rows, tables with their filters, names. Charts, widths and the page stay behind. */
import { areaText, type Cell, type Look, type Sheet, type Table, type Workbook } from '../excel-host'
import type { CellValue } from '../../src/workbook'
import { MAIN, workbookParts, zip, type SheetMarkup } from '../xlsx/buildPackage'

export function savedAsFile(workbook: Workbook): Uint8Array {
  const styles = new Styles()
  let tables = 0
  const sheets = workbook.sheets.map((sheet): SheetMarkup => {
    const own = workbook.tablesOn(sheet)
    return { name: escapedText(sheet.name), data: dataOf(workbook, sheet, styles), ...(own.length === 0 ? {} : { tables: own.map((table) => tableOf(table, ++tables)) }) }
  })
  const names = workbook.names.flatMap(({ name, sheet, formula }) => (sheet === null ? [`<definedName name="${escaped(name)}">${escaped(formula.slice(1))}</definedName>`] : []))
  const parts = workbookParts({
    sheets,
    properties: workbook.dateSystem === 1904 ? 'date1904="1"' : '',
    ...(names.length === 0 ? {} : { afterSheets: `<definedNames>${names.join('')}</definedNames>` }),
  })
  parts['xl/styles.xml'] = styles.part()
  const relationships = 'xl/_rels/workbook.xml.rels'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'
  parts[relationships] = String(parts[relationships]).replace('</Relationships>', `<Relationship Id="rId901" Type="${type}" Target="styles.xml"/></Relationships>`)
  return zip(parts)
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** A text of a cell or a name of a table or column, where Excel writes as `_xHHHH_` what XML cannot hold, and what would look like such an escape. */
function escapedText(text: string): string {
  const numbered = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  return escaped(text.replace(/_(?=x[0-9a-fA-F]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, numbered))
}

/** A look is written once, whoever wears it. */
class Styles {
  private readonly looks: Look[] = []
  private readonly numbers = new Map<Look, number>()

  /** 0 is a cell without a look of its own. */
  of(look: Look | undefined): number {
    if (look === undefined) return 0
    let number = this.numbers.get(look)
    if (number === undefined) this.numbers.set(look, (number = this.looks.push(look)))
    return number
  }

  part(): string {
    const { looks } = this
    const colour = (name: string, value: string): string => (value === '' ? '' : `<${name} rgb="FF${value.slice(1)}"/>`)
    const font = ({ bold, italic, fontColor, fontSize, fontName }: Look): string =>
      `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${fontSize}"/>${colour('color', fontColor)}<name val="${escaped(fontName)}"/></font>`
    const fill = ({ fillColor }: Look): string => `<fill><patternFill patternType="${fillColor === '' ? 'none' : 'solid'}">${colour('fgColor', fillColor)}</patternFill></fill>`
    const format = ({ numberFormat }: Look, index: number): string => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(numberFormat)}"/>`
    const cell = ({ horizontalAlignment, wrapText }: Look, index: number): string =>
      `<xf numFmtId="${200 + index}" fontId="${index + 1}" fillId="${index + 2}" borderId="0" xfId="0"><alignment horizontal="${horizontalAlignment.toLowerCase()}" wrapText="${wrapText ? 1 : 0}"/></xf>`
    return (
      `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><numFmts count="${looks.length}">${looks.map(format).join('')}</numFmts>` +
      `<fonts count="${looks.length + 1}"><font><sz val="11"/><name val="Calibri"/></font>${looks.map(font).join('')}</fonts>` +
      `<fills count="${looks.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${looks.map(fill).join('')}</fills>` +
      `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.map(cell).join('')}</cellXfs></styleSheet>`
    )
  }
}

function dataOf(workbook: Workbook, sheet: Sheet, styles: Styles): string {
  const source = workbook.cellSource(sheet)
  const rows = new Set([...sheet.grid.rows.keys(), ...sheet.hiddenRows.keys()])
  return [...rows]
    .sort((one, other) => one - other)
    .map((row) => {
      const cells = [...(sheet.grid.rows.get(row) ?? [])].map((cell, column) => (cell === undefined ? '' : cellOf(cell, sheet.valueOf(cell, source), areaText({ row, column, rows: 1, columns: 1 }), styles)))
      return `<row r="${row + 1}"${sheet.isHidden(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`
    })
    .join('')
}

function cellOf({ formula, look }: Cell, value: CellValue, address: string, styles: Styles): string {
  const style = styles.of(look)
  if (value === null && formula === undefined && style === 0) return ''
  const worked = formula === undefined ? '' : `<f>${escaped(formula.slice(1))}</f>`
  const tag = (type: string, content: string): string => `<c r="${address}" s="${style}"${type}>${worked}${content}</c>`
  if (value === null) return tag('', '')
  if (typeof value === 'number') return tag('', `<v>${value}</v>`)
  if (typeof value === 'boolean') return tag(' t="b"', `<v>${value ? 1 : 0}</v>`)
  if (typeof value === 'object') return tag(' t="e"', `<v>${escaped(value.error)}</v>`)
  return worked === '' ? tag(' t="inlineStr"', `<is><t xml:space="preserve">${escapedText(value)}</t></is>`) : tag(' t="str"', `<v>${escapedText(value)}</v>`)
}

function tableOf(table: Table, id: number): string {
  const { area, columns, name, showTotals } = table
  const whole = areaText(area)
  const filtered = columns.flatMap(({ filter }, index) => {
    const values = (filter?.values ?? []).map((value) => `<filter val="${escapedText(value)}"/>`)
    return filter === null ? [] : [`<filterColumn colId="${index}"><filters>${values.join('')}</filters></filterColumn>`]
  })
  const filter = table.showFilterButton ? `<autoFilter ref="${whole}">${filtered.join('')}</autoFilter>` : ''
  const each = columns.map((column) => `<tableColumn id="${column.id}" name="${escapedText(column.name)}"/>`)
  return (
    `<?xml version="1.0"?><table xmlns="${MAIN}" id="${id}" name="${escapedText(name)}" displayName="${escapedText(name)}" ref="${whole}" ${showTotals ? 'totalsRowCount="1"' : ''}>` +
    `${filter}<tableColumns count="${columns.length}">${each.join('')}</tableColumns></table>`
  )
}
