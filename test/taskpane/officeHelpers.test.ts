/** @jest-environment jsdom */
import { logFault, notifyLastResort } from '../../src/taskpane/office/officeHelpers'
import { LAST_RESORT } from '../../src/words'
import { WorkFault } from '../../src/worker'
import { barriers } from './drawn'

describe('the notice of last resort, without React', () => {
  test('says what could not be done, that nothing was changed, and what to do', async () => {
    await notifyLastResort()
    expect(document.body.textContent).toContain(LAST_RESORT.title)
    expect(document.body.textContent).toContain('Nothing in the workbook was changed.')
  })

  test('can be closed by somebody who hears its button', async () => {
    await notifyLastResort()
    const close = document.querySelector('button')
    expect(close?.getAttribute('aria-label')).toBe('Close this message')
    expect(await barriers(document.body)).toEqual([])
    close?.click()
    expect(document.body.textContent).not.toContain(LAST_RESORT.title)
  })
})

test('the log holds the code and the step, and no fact that names a sheet', async () => {
  const lines: unknown[][] = []
  const spy = jest.spyOn(console, 'error').mockImplementation((...line) => void lines.push(line))
  await logFault(new WorkFault({ code: 'sheet-protected', facts: ['Ada Example'] }, 'writing'))
  spy.mockRestore()
  expect(lines).toHaveLength(1)
  expect(String(lines[0][0])).toMatch(/^Casefile: sheet-protected while writing/)
  expect(String(lines[0][0])).not.toContain('Ada Example')
})
