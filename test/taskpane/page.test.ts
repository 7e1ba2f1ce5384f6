/** @jest-environment jsdom */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(__dirname, '..', '..', 'src', 'taskpane')

function page(name: string): Document {
  return new DOMParser().parseFromString(readFileSync(path.join(FOLDER, name), 'utf8'), 'text/html')
}

function policy(document: Document): string | null | undefined {
  return document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
}

describe('the pane’s page', () => {
  const pane = page('taskpane.html')

  test('has the published policy', () => {
    expect(policy(pane)?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      'frame-src https://appsforoffice.microsoft.com',
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  test('states its policy before anything is loaded', () => {
    const [first] = pane.head.querySelectorAll('meta[http-equiv], script, link, style')
    expect(first.getAttribute('http-equiv')).toBe('Content-Security-Policy')
  })

  test('takes office.js from Microsoft, and nothing else from outside', () => {
    const addresses = [...pane.querySelectorAll('[src], [href]')].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    expect(addresses.filter((address) => address.includes('//'))).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'])
  })

  test('is English, and may be made larger by hand', () => {
    expect(pane.documentElement.lang).toBe('en-GB')
    expect(pane.querySelector('meta[name=viewport]')?.getAttribute('content')).not.toMatch(/maximum-scale|user-scalable/)
  })
})

describe.each(['support.html', 'privacy.html'])('%s', (name) => {
  const help = page(name)

  test('runs no script and fetches nothing from outside', () => {
    expect(help.querySelectorAll('script')).toHaveLength(0)
    expect(policy(help)).toMatch(/^default-src 'none'/)
    expect(help.documentElement.outerHTML).not.toMatch(/https?:/)
  })

  test('is a page of its own, in English', () => {
    expect(help.documentElement.lang).toBe('en-GB')
    expect(help.querySelectorAll('h1')).toHaveLength(1)
  })
})
