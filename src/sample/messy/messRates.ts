/**
 * How often a messy extract goes wrong, as shares of the cells or rows named. Told to readers in `docs/sample-data.md`.
 */
export const MESS_RATES = {
  /** Of date cells: a date typed as text, in one of a dozen English forms. */
  textDate: 0.06,
  /** Of date cells of the supervision log, which is typed by hand. */
  textDateInSupervisions: 0.35,
  /** Of date cells: no date at all (`31/02/2019`, `tbc`, `04/13/2019`). */
  unreadableDate: 0.002,
  /** Of dates of visits, supervisions and audits: twenty years ahead, a slip of the keyboard. */
  futureDate: 0.001,
  /** Of child ids: with spaces around, with `.0` behind, as a number. */
  spacedId: 0.02,
  pointZeroId: 0.02,
  numberId: 0.3,
  /** Of child ids in visits and contacts: a brother or sister in the same cell. */
  severalIds: 0.001,
  /** Of cells that need not be filled: empty, a dash, `n/a`. */
  blank: 0.003,
  /** Of cells that need to be filled. */
  neededBlank: 0.001,
  /** Of names and dates: the text `#N/A`, from a look-up that found nothing. */
  notAvailable: 0.002,
  /** Of words with short forms: written another way (`CIN`, `RI`, `NFA`, `a) Yes`). */
  otherWord: 0.3,
  /** Of grades: a word that is not on the scale. */
  gradeOffScale: 0.01,
  /** Of yes and no: something else. */
  oddYesNo: 0.004,
  /** Of priorities, outcomes, statuses and case types: a word that nobody knows. */
  unknownWord: 0.003,
  /** Of names: other capitals or spaces. */
  otherSpelling: 0.02,
  /** Of workers named on cases, contacts and visits: misspelt, or nobody on the list. */
  unknownWorker: 0.003,
  /** Of rows: entered twice, exactly. */
  duplicateRow: 0.003,
  /** Of audits: risk inadequate, the whole not. */
  limitingDomain: 0.01,
} as const
