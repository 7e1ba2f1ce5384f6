/** What the sheets of the template and of the sample say beside their rows. */
export const SOURCE_SHEET_WORDS = {
  templateFooter: 'Casefile',
  sampleFooter: 'Casefile sample: made-up data',
  sampleNote: 'Made-up data of a county that does not exist: no child and no worker here is real.',
  /** Titles as reporting tools put them above an extract. */
  extractTitle: (what: string): string => `${what} report`,
  extractNote: (date: string): string => `Run on ${date}. Made-up data: no child and no worker here is real.`,
} as const
