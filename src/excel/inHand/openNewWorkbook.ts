/** A new workbook beside the one that is open: Excel opens it unsaved, under a name of its own. */
import { asExcelFault, ExcelFault, isTooMuchAtOnce, officeCode } from '../excelFault'

/** Some arguments at a time: a call takes no more than so many. */
const BYTES_AT_A_TIME = 0x8000

/** As Office.js takes a file. */
function base64Of(bytes: Uint8Array): string {
  let characters = ''
  for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME) characters += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_A_TIME))
  return btoa(characters)
}

/**
 * Opens a new workbook. The one before the user stays as it is, whatever happens. While a cell is being edited, Excel opens it when that is over.
 *
 * @throws {ExcelFault} `copy-too-large`; `copy-not-opened` with Excel's own code: where an organisation forbids add-ins to open files it fails each time
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes))
  } catch (thrown) {
    if (isTooMuchAtOnce(thrown)) throw new ExcelFault('copy-too-large')
    const code = officeCode(thrown)
    throw code === null ? asExcelFault(thrown, 'untouched') : new ExcelFault('copy-not-opened', [code])
  }
}
