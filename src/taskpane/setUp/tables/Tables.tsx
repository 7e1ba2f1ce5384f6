import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { columnRow, sourceRow, type DataTable, type FieldMatching, type RangeMatching } from '../../../records'
import { fedBy, missingField, rangeName, SET_UP_WORDS, tableCount } from '../../../words'
import type { SetUpReport } from '../../../worker'
import type { SetUpPart } from '../../session/setUpPart'
import { useStyles } from '../setUpStyles'

/** Chooses a header for a field that has none; the likeliest stands first. */
function ChooseColumn({ field, range, onChoose }: { readonly field: FieldMatching; readonly range: RangeMatching; readonly onChoose: (header: string) => void }) {
  const styles = useStyles()
  const [header, setHeader] = useState(field.suggested[0] ?? '')
  const headers = [...new Set([...field.suggested, ...range.freeHeaders])]
  return (
    <li>
      <Field label={missingField(field.field, field.needed ? 'needed' : 'optional')}>
        <Select className={styles.wide} value={header} onChange={(_, { value }) => setHeader(value)}>
          <option value="">{SET_UP_WORDS.notThere}</option>
          {headers.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      {header !== '' && (
        <Button className={styles.button} size="small" aria-label={`${SET_UP_WORDS.feed}: ${field.field} ← ${header}`} onClick={() => onChoose(header)}>
          {SET_UP_WORDS.feed}
        </Button>
      )}
    </li>
  )
}

function Range({ table, range, setUp }: { readonly table: DataTable; readonly range: RangeMatching; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  const found = range.fields.flatMap(({ field, header, by }) => (header === null || by === null ? [] : [fedBy(field, header, by)]))
  // what is needed first, then what a header looks like, then the rest
  const rank = ({ needed, suggested }: FieldMatching) => (needed ? 0 : suggested.length > 0 ? 1 : 2)
  const wanting = range.fields.filter(({ header }) => header === null).sort((a, b) => rank(a) - rank(b))
  return (
    <li className={styles.reading}>
      <p className={styles.line}>{rangeName(range.sheet, range.source)}</p>
      {range.use === 'lacks-column' && <p className={styles.note}>{SET_UP_WORDS.lacks}</p>}
      {range.use === 'set-aside' && (
        <>
          <p className={styles.note}>{SET_UP_WORDS.setAside}</p>
          <Button className={styles.button} size="small" aria-label={`${SET_UP_WORDS.readToo}: ${range.sheet}`} onClick={() => void setUp.type(sourceRow(table, range.source))}>
            {SET_UP_WORDS.readToo}
          </Button>
        </>
      )}
      <details>
        <summary>{SET_UP_WORDS.fields}</summary>
        <ul className={styles.figures}>
          {found.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {range.freeHeaders.length > 0 && wanting.length > 0 && (
        <details open={range.use === 'lacks-column'}>
          <summary>{SET_UP_WORDS.otherFields}</summary>
          <ul className={styles.list}>
            {wanting.map((field) => (
              <ChooseColumn key={field.field} field={field} range={range} onChoose={(header) => void setUp.type(columnRow(table, field.field, range.source, header))} />
            ))}
          </ul>
        </details>
      )}
      {range.headerRow > 0 && (
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          aria-label={`${SET_UP_WORDS.goToHeaders}: ${range.sheet}`}
          onClick={() => void setUp.select({ sheet: range.sheet, row: range.headerRow, column: range.firstColumn })}
        >
          {SET_UP_WORDS.goToHeaders}
        </Button>
      )}
    </li>
  )
}

/** Each of our tables: the sheets that it is read from, and each field's column, found, suggested or missing. */
export function Tables({ tables, setUp }: { readonly tables: SetUpReport['tables']; readonly setUp: SetUpPart }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {tables.map(({ table, ranges }) => {
        const read = ranges.filter(({ use }) => use === 'read').length
        return (
          <li key={table} className={styles.item}>
            <h3 className={styles.title}>{tableCount(table, read, ranges.length - read)}</h3>
            {ranges.length > 0 && (
              <ul className={styles.list}>
                {ranges.map((range) => (
                  <Range key={`${range.sheet}\n${range.source}`} table={table} range={range} setUp={setUp} />
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
