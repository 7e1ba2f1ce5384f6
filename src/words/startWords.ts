/** The first screen: how to begin. */

export const START_WORDS = {
  useThisWorkbook: 'Use this workbook',
  useThisWorkbookNote: 'Reads its tables and adds sheets of figures. Your own sheets stay as they are.',
  sample: 'Try with sample data',
  sampleNote: 'Fills a blank workbook with a made-up county: no child and no worker in it is real.',
  template: 'Start from a blank template',
  templateNote: 'Adds empty tables for you to fill or paste into.',
} as const

/** How a workbook is begun that holds no tables yet. */
export type Beginning = 'sample' | 'template'

const WOULD_MIX: Readonly<Record<Beginning, { readonly happened: string; readonly next: string }>> = {
  sample: { happened: 'The sample data was not added', next: 'Open a new, blank workbook and try the sample there.' },
  template: { happened: 'The blank template was not added', next: 'To use what this workbook holds, choose Use this workbook; for the template, open a new, blank workbook.' },
}

const MOST_NAMED = 3

/** Made-up or empty tables are never put beside those of the user. */
export function wouldMix(beginning: Beginning, sheets: readonly string[]): { readonly happened: string; readonly next: string } {
  const { happened, next } = WOULD_MIX[beginning]
  const more = sheets.length > MOST_NAMED ? ` and ${sheets.length - MOST_NAMED} more` : ''
  return { happened: `${happened}: this workbook holds data already (${sheets.slice(0, MOST_NAMED).join(', ')}${more}), and the two would be mixed.`, next }
}

const BEGUN: Readonly<Record<Beginning, { readonly happened: string; readonly next: string }>> = {
  sample: { happened: 'The made-up county was added.', next: 'Refresh to see its figures.' },
  template: { happened: 'The blank template was added.', next: 'Fill its tables, or paste your extracts into them, then refresh.' },
}

export function begun(beginning: Beginning, sheets: readonly string[]): { readonly happened: string; readonly left: string; readonly next: string } {
  const { happened, next } = BEGUN[beginning]
  return { happened, left: `Added: ${sheets.join(', ')}. Nothing else was changed.`, next }
}
