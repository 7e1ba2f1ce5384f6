import { useEffect, useState } from 'react'
import type { MeasureId } from '../../records'
import type { CalculationReport, DetailName, MeasureDetails } from '../../worker'
import type { Session } from '../session/session'

/** What was fetched, or how far the fetching is. */
export type Fetched<Name extends DetailName> = { readonly is: 'under-way' } | { readonly is: 'gone' } | { readonly is: 'here'; readonly value: MeasureDetails[Name] }

/** One detail of a measure, fetched from the calculation; fetched anew for each report. @param month of the rows behind: those of a month of the trend */
export function useDetail<Name extends DetailName>(session: Session, report: CalculationReport, measure: MeasureId, name: Name, month?: string): Fetched<Name> {
  const [fetched, setFetched] = useState<Fetched<Name>>({ is: 'under-way' })
  useEffect(() => {
    let isWanted = true
    const end = (ended: Fetched<Name>) => {
      if (isWanted) setFetched(ended)
    }
    session
      .calculation()
      .detail(measure, name, month)
      .then((value) => end({ is: 'here', value }))
      .catch(() => end({ is: 'gone' }))
    return () => {
      isWanted = false
    }
  }, [session, report, measure, name, month])
  return fetched
}
