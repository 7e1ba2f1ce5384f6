/** Why a file cannot be used as a workbook, by cause, and the sentence that says so. */
export type RefusalCode =
  /** Locked with a password. */
  | 'encrypted'
  /** The Excel 97 to 2003 file format. */
  | 'xls'
  /** Excel's binary format. */
  | 'xlsb'
  /** "Strict Open XML": the same cells under other names. */
  | 'strict'
  /** Carries a digital signature, which a change would break. Matters to a write alone. */
  | 'signed'
  /** Sheets may not be added or removed. Matters to a write alone. */
  | 'structure-protected'
  /** Some other kind of file. */
  | 'not-a-workbook'
  /** Unpacks to far more than a workbook does. */
  | 'zip-bomb'
  /** More than Excel itself allows, or than this program holds in memory. */
  | 'too-large'
  /** Cut short, or not what the format says it should be. */
  | 'damaged'

export const REFUSAL_WORDS: Readonly<Record<RefusalCode, string>> = {
  encrypted: 'This workbook is locked with a password. Open it in Excel, remove the password, save it and try again.',
  xls: 'This workbook is in the old Excel format (.xls). Open it in Excel, save it as an Excel Workbook (.xlsx) and try again.',
  xlsb: 'This workbook is in the Excel Binary format (.xlsb). Open it in Excel, save it as an Excel Workbook (.xlsx) and try again.',
  strict: 'This workbook is saved as Strict Open XML. Open it in Excel, save it as an Excel Workbook (.xlsx) and try again.',
  signed: 'This workbook is digitally signed, and a change would break the signature. Save a copy without the signature and try again.',
  'structure-protected': 'The structure of this workbook is protected, so sheets cannot be added. In Excel, choose Review, Protect Workbook to take the protection off, save it and try again.',
  'not-a-workbook': 'This file is not an Excel workbook (.xlsx or .xlsm).',
  'zip-bomb': 'This file unpacks to far more than a workbook would hold, so it was not opened.',
  'too-large': 'This workbook holds more than can be read. Split it and try again.',
  damaged: 'This workbook is damaged and cannot be read. Open it in Excel, let Excel repair it, save it and try again.',
}

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_WORDS, code)
}
