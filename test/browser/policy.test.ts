/** The browser itself holds the page to its promise: nothing is loaded but its own files and office.js, and nothing goes out. */
import type { Frame } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { openPane } from './openPane'
import { refreshAsAt } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'

const ELSEWHERE = 'https://elsewhere.example'
/** Where office.js would tell Microsoft of the add-in's use, past Excel. */
const TELEMETRY = 'https://telemetryservice.firstpartyapps.oaspapps.com/telemetryservice/telemetryproxy.html'

/** Tries to load or send something by every way there is. @returns what the browser refused, by directive and address */
function tryToGetOut(pane: Frame): Promise<string[]> {
  return pane.evaluate(
    async ([elsewhere, telemetry]) => {
      const refused: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => refused.push(`${effectiveDirective} ${blockedURI}`))
      const add = (tag: string, properties: object) => document.body.append(Object.assign(document.createElement(tag), properties))
      add('iframe', { src: telemetry })
      add('script', { src: `${elsewhere}/script` })
      add('img', { src: `${elsewhere}/image` })
      add('link', { rel: 'stylesheet', href: `${elsewhere}/style` })
      await fetch(`${elsewhere}/fetch`).catch(() => undefined)
      navigator.sendBeacon(`${elsewhere}/beacon`, 'x')
      const request = new XMLHttpRequest()
      request.open('POST', `${elsewhere}/request`)
      request.send('x')
      for (let waited = 0; refused.length < 7 && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50))
      return refused
    },
    [ELSEWHERE, TELEMETRY] as const,
  )
}

/** What the console was told besides what the policy forbade. */
const withoutThePolicy = (complaints: readonly string[]) => complaints.filter((complaint) => !complaint.includes('Content Security Policy'))

it('refuses whatever would load from or send to anywhere else, Microsoft’s telemetry included', async () => {
  const { pane, complaints } = await openPane({ workbook: SAMPLE })
  expect((await tryToGetOut(pane)).sort()).toEqual([
    `connect-src ${ELSEWHERE}/beacon`,
    `connect-src ${ELSEWHERE}/fetch`,
    `connect-src ${ELSEWHERE}/request`,
    `frame-src ${new URL(TELEMETRY).origin}`,
    `img-src ${ELSEWHERE}/image`,
    `script-src-elem ${ELSEWHERE}/script`,
    `style-src-elem ${ELSEWHERE}/style`,
  ])
  expect(withoutThePolicy(complaints.splice(0))).toEqual([])
})

it('holds the calculation to the same', async () => {
  const { page, pane, complaints } = await openPane({ workbook: SAMPLE })
  await refreshAsAt(pane, isoDate(AS_AT))
  const [calculation, ...more] = page.workers()
  expect(more).toEqual([])
  const refused = await calculation.evaluate(async (address) => {
    const told = new Promise<string>((resolve) => addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => resolve(`${effectiveDirective} ${blockedURI}`)))
    await fetch(address).catch(() => undefined)
    return told
  }, `${ELSEWHERE}/fetch`)
  expect(refused).toBe(`connect-src ${ELSEWHERE}/fetch`)
  expect(withoutThePolicy(complaints.splice(0))).toEqual([])
})
