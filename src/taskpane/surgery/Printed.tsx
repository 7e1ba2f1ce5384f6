import { makeStaticStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { dayAndMonth } from '../../calendar'
import type { ListedOnSheet, ListOnSheet } from '../../sheets'
import { LIST_CATEGORIES, SURGERY_WORDS, TEAM_LINES, VISITS_DUE_HEADERS, type TeamLineName } from '../../words'
import { shownRows } from './scopes'
import { shownWords } from './typedShown'

/** On paper there is nothing but the list; on the screen it is not there. */
const usePaper = makeStaticStyles(`
  @media screen {
    .casefile-paper { display: none; }
  }
  @media print {
    @page { size: A4 landscape; margin: 12mm; }
    body { display: block; height: auto; }
    body > :not(.casefile-paper) { display: none !important; }
    .casefile-paper { font: 9pt 'Segoe UI', system-ui, sans-serif; color: #000; background: #fff; }
    .casefile-paper section + section { break-before: page; }
    .casefile-paper h1, .casefile-paper h2 { font-size: 12pt; margin: 0 0 4pt; }
    .casefile-paper p { margin: 0 0 4pt; }
    .casefile-paper table { width: 100%; border-collapse: collapse; }
    .casefile-paper th, .casefile-paper td { border: 0.5pt solid #666; padding: 2pt 3pt; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
    .casefile-paper tr { break-inside: avoid; }
  }
`)

const COLUMNS = ['child', 'family', 'category', 'worker', 'lastSeen', 'due', 'daysOverdue', 'status', 'reason', 'action', 'owner', 'byWhen', 'done'] as const
const LINES = Object.keys(TEAM_LINES) as TeamLineName[]

function cellsOf(child: ListedOnSheet): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const { family, category, worker, lastSeen, due, daysOverdue, status, words } = child
  return { child: child.child, family: family ?? '', category: LIST_CATEGORIES[category], worker: worker ?? '', lastSeen: dayAndMonth(lastSeen), due: dayAndMonth(due), daysOverdue: daysOverdue === null ? '' : String(daysOverdue), status, ...shownWords(words) }
}

function Team({ team, says, children }: { readonly team: string | null; readonly says: ListOnSheet['teams'][number]['says']; readonly children: readonly ListedOnSheet[] }) {
  return (
    <section>
      <h2>{team ?? SURGERY_WORDS.notRecorded}</h2>
      {LINES.map((name) => (
        <p key={name}>{says[name]}</p>
      ))}
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {VISITS_DUE_HEADERS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownRows(children).map(({ child }) => {
            const cells = cellsOf(child)
            return (
              <tr key={`${child.key} ${child.row}`}>
                {COLUMNS.map((column) => (
                  <td key={column}>{cells[column]}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

export interface PrintedProps {
  readonly title: string
  readonly list: ListOnSheet
  readonly children: readonly ListedOnSheet[]
  /** Opens the browser's print. */
  readonly print: () => void
  readonly onPrinted: () => void
}

/** The list on paper, a page a team with the header on each: for the page without Excel, where the browser prints. */
export function Printed({ title, list, children, print, onPrinted }: PrintedProps) {
  usePaper()
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true })
    print()
    return () => window.removeEventListener('afterprint', onPrinted)
  }, [print, onPrinted])
  const teams = [...new Set(children.map(({ team }) => team))]
  return createPortal(
    <div className="casefile-paper">
      <h1>{title}</h1>
      {teams.map((team) => (
        <Team key={team ?? ''} team={team} says={list.teams.find((one) => one.team === team)?.says ?? {}} children={children.filter((child) => child.team === team)} />
      ))}
    </div>,
    document.body,
  )
}
