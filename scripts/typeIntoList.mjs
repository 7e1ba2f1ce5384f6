/** What managers might have typed into the list of visits due: beside every sixth child, so that the pictures show words that are kept. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const EVERY = 6
/** By header; a day is the workbook's own number for 22 July 2019. */
const TYPED = [
  { Reason: 'Nobody in', Action: 'Visit booked, evening', Owner: 'Team manager', 'By when': 43668 },
  { Reason: 'Visited and not recorded', Action: 'Write up', Owner: 'Worker', 'By when': 43668 },
  { Reason: 'Family away', Action: 'Visit on their return', Owner: 'Worker' },
]

const letter = (column) => String.fromCharCode(65 + column)

/** @param bytes of a workbook whose list has been issued */
export function typedInto(bytes) {
  const parts = unzipSync(bytes)
  const texts = Object.entries(parts).map(([name, part]) => [name, /^xl\/(?:tables|worksheets)\/[^/]+\.xml$/.test(name) ? strFromU8(part) : ''])
  const [, table] = texts.find(([, text]) => text.includes('displayName="casefile_visits_due"'))
  const headers = [...table.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, header]) => header)
  const [name, sheet] = texts.find(([part, text]) => part.startsWith('xl/worksheets/') && text.includes('Visits due as at'))
  let children = 0
  const typed = sheet.replace(/<row r="(\d+)"[^>]*>.*?<\/row>/gs, (markup, row) => {
    // the lines at the top of a team have a case type of their own, and nothing to type beside
    const isChild = />(?:Contact|Child in need|Child protection|Child in care[^<]*)<\/t>/.test(markup)
    if (!isChild || children++ % EVERY > 0) return markup
    return Object.entries(TYPED[(children / EVERY | 0) % TYPED.length]).reduce((text, [header, word]) => {
      const cell = new RegExp(`<c r="${letter(headers.indexOf(header))}${row}"( s="\\d+")/>`)
      return text.replace(cell, (_, style) => `<c r="${letter(headers.indexOf(header))}${row}"${style}${typeof word === 'number' ? `><v>${word}</v>` : ` t="inlineStr"><is><t>${word}</t></is>`}</c>`)
    }, markup)
  })
  if (typed === sheet) throw new Error('The list has nobody to type beside.')
  return zipSync({ ...parts, [name]: strToU8(typed) })
}
