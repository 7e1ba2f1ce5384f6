import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Checkbox } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { REQUESTED_SHEETS, type RequestedSheet } from '../../sheets'
import { MORE_SHEETS_WORDS, moreSheetLabel, moreSheetsTitle, NAMES_WORKERS, SHEET_NAMES } from '../../words'
import { useStyles } from './moreSheetsStyles'

/** Says what a sheet that names people is, before it may be written. */
function Confirming({ sheet, onWrite, onLeave }: { readonly sheet: RequestedSheet; readonly onWrite: () => void; readonly onLeave: () => void }) {
  const styles = useStyles()
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => leave.current?.focus(), [])
  return (
    <div className={styles.confirm} role="group" aria-label={SHEET_NAMES[sheet]}>
      <p role="alert" className={styles.line}>
        {MORE_SHEETS_WORDS.namesPeople}
      </p>
      <div className={styles.buttons}>
        <Button onClick={onWrite}>{MORE_SHEETS_WORDS.writeHere}</Button>
        <Button ref={leave} appearance="primary" onClick={onLeave}>
          {MORE_SHEETS_WORDS.leaveOut}
        </Button>
      </div>
    </div>
  )
}

export interface MoreSheetsProps {
  readonly asked: readonly RequestedSheet[]
  /** Keys of the sheets that the last refresh wrote: those need not be asked for again. */
  readonly written: readonly string[]
  readonly onAsk: (sheets: readonly RequestedSheet[]) => void
}

/** The sheets that are written when somebody asks for them, and which of them the next refresh will add. */
export function MoreSheets({ asked, written, onAsk }: MoreSheetsProps) {
  const styles = useStyles()
  const [confirming, setConfirming] = useState<RequestedSheet | null>(null)
  const boxes = useRef(new Map<RequestedSheet, HTMLInputElement | null>())
  const offered = REQUESTED_SHEETS.filter((sheet) => !written.includes(sheet))
  if (offered.length === 0) return null
  const choose = (sheet: RequestedSheet, isAsked: boolean) => onAsk(REQUESTED_SHEETS.filter((one) => (one === sheet ? isAsked : asked.includes(one))))
  const decide = (sheet: RequestedSheet, isAsked: boolean) => {
    setConfirming(null)
    choose(sheet, isAsked)
    boxes.current.get(sheet)?.focus()
  }
  return (
    <Accordion collapsible>
      <AccordionItem value="more-sheets">
        <AccordionHeader as="h2">{moreSheetsTitle(asked.length)}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.part}>
            {offered.map((sheet) => (
              <Checkbox
                key={sheet}
                ref={(box) => void boxes.current.set(sheet, box)}
                checked={asked.includes(sheet)}
                label={moreSheetLabel(sheet)}
                onChange={(_, { checked }) => (NAMES_WORKERS.has(sheet) && checked === true ? setConfirming(sheet) : choose(sheet, checked === true))}
              />
            ))}
            {confirming !== null && <Confirming sheet={confirming} onWrite={() => decide(confirming, true)} onLeave={() => decide(confirming, false)} />}
            <p className={styles.note}>{MORE_SHEETS_WORDS.hint}</p>
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}
