import { Button, Checkbox } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { isIrreplaceable, type KeptSheet } from '../../../sheets'
import { keptSheet, ownSheetsStay, SET_UP_WORDS } from '../../../words'
import type { Kept as KeptHere, SetUpPart } from '../../session/setUpPart'
import { useStyles } from '../setUpStyles'
import { ClearOld } from './ClearOld'

function Sheets({ title, sheets }: { readonly title: string; readonly sheets: readonly KeptSheet[] }) {
  const styles = useStyles()
  if (sheets.length === 0) return null
  return (
    <>
      <p className={styles.line}>{title}</p>
      <ul className={styles.figures}>
        {sheets.map(({ table, sheet, typed }) => (
          <li key={table}>{keptSheet(sheet, typed)}</li>
        ))}
      </ul>
    </>
  )
}

/** Says exactly what goes and what stays, before anything does. */
function Confirming({ kept: { ours, theirs }, onRemove, onCancel }: { readonly kept: KeptHere; readonly onRemove: (go: readonly KeptSheet[], stay: readonly KeptSheet[]) => void; readonly onCancel: () => void }) {
  const styles = useStyles()
  const [typedToo, setTypedToo] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const go = ours.filter((sheet) => typedToo || !isIrreplaceable(sheet))
  const stay = ours.filter((sheet) => !go.includes(sheet))
  return (
    <div className={styles.reading} role="group" aria-label={SET_UP_WORDS.remove}>
      <Checkbox ref={first} checked={typedToo} label={SET_UP_WORDS.removeTyped} onChange={(_, { checked }) => setTypedToo(checked === true)} />
      <div role="status">
        <Sheets title={SET_UP_WORDS.willGo} sheets={go} />
        {go.some(({ key }) => key === 'history') && <p className={styles.line}>{SET_UP_WORDS.issuedGoes}</p>}
        <Sheets title={SET_UP_WORDS.willStay} sheets={stay} />
        {go.length === 0 && <p className={styles.line}>{SET_UP_WORDS.nothingGoes}</p>}
        {theirs.length > 0 && <p className={styles.line}>{ownSheetsStay(theirs)}</p>}
      </div>
      <div className={styles.row}>
        <Button disabledFocusable={go.length === 0} onClick={() => onRemove(go, stay)}>
          {SET_UP_WORDS.confirmRemove}
        </Button>
        <Button appearance="primary" onClick={onCancel}>
          {SET_UP_WORDS.keepAll}
        </Button>
      </div>
    </div>
  )
}

/** What the product keeps in the workbook, and how to take it away. */
export function Kept({ kept, setUp }: { readonly kept: KeptHere | null; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const [isAsked, setAsked] = useState(false)
  const lookButton = useRef<HTMLButtonElement>(null)
  const end = () => {
    setAsked(false)
    lookButton.current?.focus()
  }
  return (
    <>
      <p className={styles.note}>{SET_UP_WORDS.keptHint}</p>
      {kept !== null && (
        <ul className={styles.figures}>
          {kept.ours.map(({ table, sheet, typed }) => (
            <li key={table}>{keptSheet(sheet, typed)}</li>
          ))}
        </ul>
      )}
      {kept !== null && kept.ours.length === 0 && <p className={styles.line}>{SET_UP_WORDS.nothingKept}</p>}
      <Button ref={lookButton} className={styles.button} onClick={() => void setUp.lookAtKept()}>
        {kept === null ? SET_UP_WORDS.look : SET_UP_WORDS.lookAgain}
      </Button>
      <ClearOld setUp={setUp} />
      {kept !== null && kept.ours.length > 0 && !isAsked && (
        <Button className={styles.button} onClick={() => setAsked(true)}>
          {SET_UP_WORDS.remove}
        </Button>
      )}
      {kept !== null && isAsked && (
        <Confirming
          kept={kept}
          onCancel={end}
          onRemove={(go, stay) => {
            end()
            void setUp.remove(go, stay)
          }}
        />
      )}
    </>
  )
}
