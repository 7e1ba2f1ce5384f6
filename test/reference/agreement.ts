/** Whether the product's engine and the second implementation agree on figures, groups, months, left-out counts and row lists. */
import { differences } from './compare'
import { engineFigures } from './engine'
import { randomWorkbook } from './randomWorkbook'
import { referenceFigures } from './reference'

/** Where they differ over the random workbooks of some seeds, first and last included: a sentence each. */
export async function disagreements(first: number, last: number): Promise<readonly string[]> {
  const found: string[] = []
  for (let seed = first; seed <= last; seed++) {
    const { workbook, asAt, today } = randomWorkbook(seed)
    const actual = await engineFigures(workbook, { asAt, today })
    found.push(...differences(referenceFigures(workbook, { asAt, today }), actual).map((sentence) => `${seed}: ${sentence}`))
  }
  return found
}
