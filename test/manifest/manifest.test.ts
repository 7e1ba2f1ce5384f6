/** @jest-environment jsdom */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { COMMANDS } from '../../src/commands'
import { CHILDREN, ICON_SIZES, LIMITS } from './publishedOrder'

interface ManifestTool {
  manifestFor(template: string, place: { host: string; version: string }): string
}

const ROOT = path.resolve(__dirname, '..', '..')
const HOST = 'https://intranet.example.gov.uk/casefile'
const { manifestFor }: ManifestTool = createRequire(__filename)('../../scripts/manifestFor.js')
const { version }: { version: string } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const TEMPLATE = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')

const manifest = new DOMParser().parseFromString(manifestFor(TEMPLATE, { host: HOST, version }), 'application/xml')
const app = manifest.documentElement

const BASE = 'http://schemas.microsoft.com/office/appforoffice/1.1'
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides'
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0'
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

function all(name: string, within: Element = app): Element[] {
  return [...within.getElementsByTagNameNS('*', name)]
}

function only(name: string, within: Element = app): Element {
  const found = all(name, within)
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`)
  return found[0]
}

function child(name: string, of: Element = app): Element {
  const found = [...of.children].find(({ localName }) => localName === name)
  if (found === undefined) throw new Error(`No ${name} in ${of.localName}`)
  return found
}

function ancestry(element: Element): string[] {
  return element.parentElement === null ? [element.localName] : [...ancestry(element.parentElement), element.localName]
}

/** What may stand in an element: under its longest known name. */
function allowed(element: Element) {
  const names = ancestry(element)
  for (let length = Math.min(3, names.length); length > 0; length -= 1) {
    const found = CHILDREN[names.slice(-length).join('/')]
    if (found !== undefined) return found
  }
  throw new Error(`${names.join('/')} may not stand there`)
}

const value = (element: Element) => element.getAttribute('DefaultValue') ?? ''
const resources = () => all('Resources')[0]
const everyElement = [app, ...app.getElementsByTagName('*')]

describe('the manifest is well formed and in the published order', () => {
  test('is XML in the namespaces of a task pane add-in', () => {
    expect(app.localName).toBe('OfficeApp')
    expect(app.namespaceURI).toBe(BASE)
    expect(app.getAttributeNS(XSI, 'type')).toBe('TaskPaneApp')
    const overrides = only('VersionOverrides')
    expect(overrides.namespaceURI).toBe(OVERRIDES)
    expect(overrides.getAttributeNS(XSI, 'type')).toBe('VersionOverridesV1_0')
  })

  test('every element stands where it may, after those that come before it', () => {
    const misplaced = everyElement.flatMap((element) => {
      const { order } = allowed(element)
      const places = [...element.children].map(({ localName }) => order.indexOf(localName))
      return places.every((place, index) => place >= 0 && (index === 0 || place >= places[index - 1])) ? [] : [ancestry(element).join('/')]
    })
    expect(misplaced).toEqual([])
  })

  test('every element that is needed is there, and none twice that may stand once', () => {
    const wrong = everyElement.flatMap((element) => {
      const { needed, many } = allowed(element)
      const names = [...element.children].map(({ localName }) => localName)
      const missing = needed.filter((name) => !names.includes(name))
      const twice = names.filter((name, index) => names.indexOf(name) < index && many?.includes(name) !== true)
      return [...missing.map((name) => `${element.localName} lacks ${name}`), ...twice.map((name) => `${element.localName} has ${name} twice`)]
    })
    expect(wrong).toEqual([])
  })

  test('resources, icons and requirements of the overrides are in the namespace of the basic types', () => {
    const basic = ['Images', 'Image', 'Urls', 'Url', 'ShortStrings', 'LongStrings', 'String'].flatMap((name) => all(name))
    const sets = [...all('Sets', only('VersionOverrides')), ...all('Set', only('VersionOverrides'))]
    expect([...new Set([...basic, ...sets].map(({ namespaceURI }) => namespaceURI))]).toEqual([BASIC])
  })
})

describe('it asks for what the add-in needs, and no more', () => {
  test.each([
    ['an id of the form of a GUID', 'Id', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
    ['English as written in Britain', 'DefaultLocale', /^en-GB$/],
    ['to read and write the open document', 'Permissions', /^ReadWriteDocument$/],
    ['a version of four numbers', 'Version', /^\d{1,5}(\.\d{1,5}){3}$/],
  ])('%s', (_, name, pattern) => {
    expect(child(name).textContent).toMatch(pattern)
  })

  test('the version is that of the package', () => {
    expect(child('Version').textContent).toBe(`${version}.0`)
    expect(TEMPLATE).not.toContain(version)
  })

  test('Excel alone, from ExcelApi 1.13; the shared runtime is asked for by the overrides, so that an Excel without it still shows the pane', () => {
    const sets = (within: Element) => Object.fromEntries(all('Set', within).map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]))
    expect([...child('Hosts').children].map((host) => host.getAttribute('Name'))).toEqual(['Workbook'])
    expect(sets(child('Requirements'))).toEqual({ ExcelApi: '1.13' })
    expect(sets(only('VersionOverrides'))).toEqual({ ExcelApi: '1.13', SharedRuntime: '1.1' })
  })
})

describe('the commands', () => {
  const controls = all('Control')

  test('stand in a group of their own on the Home tab', () => {
    expect(only('OfficeTab').getAttribute('id')).toBe('TabHome')
    expect(controls.map((control) => control.getAttributeNS(XSI, 'type'))).toEqual(['Button', 'Button', 'Button', 'Button'])
  })

  test('are Summary, Refresh, Explain this figure and Share copy', () => {
    const text = (resid: string | null) => value(all('String').find((string) => string.getAttribute('id') === resid) ?? app)
    expect(controls.map((control) => text(child('Label', control).getAttribute('resid')))).toEqual(['Summary', 'Refresh', 'Explain this figure', 'Share copy'])
  })

  test('call the very functions that the code associates', () => {
    expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual([COMMANDS.refresh, COMMANDS.explain, COMMANDS.share])
  })

  test('run in the pane’s own runtime, which lives on when the pane is closed: pane, functions and runtime are one page', () => {
    const runtime = only('Runtime')
    const page = runtime.getAttribute('resid')
    expect(runtime.getAttribute('lifetime')).toBe('long')
    expect(only('FunctionFile').getAttribute('resid')).toBe(page)
    expect(all('SourceLocation', only('VersionOverrides')).map((location) => location.getAttribute('resid'))).toEqual([page])
    expect(value(all('Url').find((url) => url.getAttribute('id') === page) ?? app)).toBe(value(only('SourceLocation', child('DefaultSettings'))))
  })

  test('have ids of their own', () => {
    const ids = [...all('Group'), ...controls].map((element) => element.getAttribute('id'))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what refers to something finds it', () => {
  test('every resid names a resource, of the kind that is wanted there', () => {
    const kinds: Record<string, string> = { Image: 'Image', Title: 'ShortStrings', Label: 'ShortStrings', Description: 'LongStrings', Runtime: 'Url', FunctionFile: 'Url', SourceLocation: 'Url', LearnMoreUrl: 'Url' }
    const homes = new Map([...resources().getElementsByTagName('*')].map((resource) => [resource.getAttribute('id'), resource.localName === 'String' ? resource.parentElement?.localName : resource.localName]))
    const referring = everyElement.filter((element) => element.hasAttribute('resid'))
    expect(referring.length).toBeGreaterThan(50)
    expect(referring.filter((element) => homes.get(element.getAttribute('resid')) !== kinds[element.localName]).map((element) => element.outerHTML)).toEqual([])
  })

  test('every resource is used, and every id stands once', () => {
    const ids = [...resources().querySelectorAll('[id]')].map((element) => element.getAttribute('id'))
    const used = new Set(everyElement.map((element) => element.getAttribute('resid')))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !used.has(id))).toEqual([])
  })

  test.each(all('Icon').map((icon) => [icon.parentElement?.getAttribute('id') ?? '', icon] as const))('the icon of %s is there in every size', (_, icon) => {
    const sizes = [...icon.children].map((image) => Number(image.getAttribute('size')))
    expect(sizes).toEqual([...ICON_SIZES.all])
    expect(sizes).toEqual(expect.arrayContaining([...ICON_SIZES.needed]))
  })

  /** Width and height of a PNG, from its header. */
  function pixels(address: string): [number, number] {
    const bytes = readFileSync(path.join(ROOT, address.slice(HOST.length + 1)))
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  }

  test('every icon file exists, at its size', () => {
    const images = new Map(all('Image', resources()).map((image) => [image.getAttribute('id'), value(image)]))
    const wanted = all('Icon').flatMap((icon) => [...icon.children].map((image) => [images.get(image.getAttribute('resid')) ?? '', Number(image.getAttribute('size'))] as const))
    expect(wanted.map(([address]) => pixels(address))).toEqual(wanted.map(([, size]) => [size, size]))
  })

  test('the icons in lists of add-ins are 32 and 64 pixels; the largest is 128', () => {
    expect(pixels(value(only('IconUrl')))).toEqual([32, 32])
    expect(pixels(value(only('HighResolutionIconUrl')))).toEqual([64, 64])
    expect(pixels(`${HOST}/assets/product-128.png`)).toEqual([128, 128])
  })

  test('the pages exist', () => {
    const pages = [...all('Url').map(value), value(only('SupportUrl'))]
    expect(pages).toContain(`${HOST}/privacy.html`)
    for (const page of pages) expect(readFileSync(path.join(ROOT, 'src', 'taskpane', page.slice(HOST.length + 1)), 'utf8')).toContain('<html lang="en-GB">')
  })
})

describe('keyboard shortcuts', () => {
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[]
    readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[]
  }
  const { actions, shortcuts }: Shortcuts = JSON.parse(readFileSync(path.join(ROOT, 'shortcuts.json'), 'utf8'))

  test('stand in a file at the host, which the manifest leads to right after its overrides', () => {
    const overrides = child('ExtendedOverrides')
    expect(overrides.previousElementSibling?.localName).toBe('VersionOverrides')
    expect(overrides.namespaceURI).toBe(BASE)
    expect(overrides.getAttribute('Url')).toBe(`${HOST}/shortcuts.json`)
  })

  test('are those of the first three commands, each an action that a function is associated with', () => {
    expect(actions.map(({ id }) => id)).toEqual([COMMANDS.summary, COMMANDS.refresh, COMMANDS.explain])
    expect(actions.filter(({ type, name }) => type !== 'ExecuteFunction' || name === '')).toEqual([])
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id))
  })

  test('keep to the published rules: one key and a modifier that is not Shift alone, and none twice', () => {
    const keys = shortcuts.flatMap(({ key }) => Object.values(key))
    expect(shortcuts.every(({ key }) => key.default !== undefined)).toBe(true)
    expect(keys.filter((key) => !/^(?:(?:Ctrl|Alt|Command|Option)\+)(?:(?:Ctrl|Alt|Shift|Command|Option)\+)*[A-Z0-9]$/.test(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    // AltGr, which is Ctrl+Alt, types letters with accents and the euro sign on British keyboards
    expect(keys.filter((key) => /^Ctrl\+Alt\+[AEIOU4]$/.test(key))).toEqual([])
  })
})

describe('lengths and addresses keep within their limits', () => {
  const longerThan = (elements: Element[], limit: number) => elements.map(value).filter(({ length }) => length === 0 || length > limit)

  test.each([
    ['the name', [only('DisplayName')], LIMITS.shortString],
    ['the description', [child('Description')], LIMITS.longString],
    ['labels and titles', all('String', only('ShortStrings')), LIMITS.shortString],
    ['descriptions', all('String', only('LongStrings')), LIMITS.longString],
    ['addresses', [...all('Url'), ...all('Image', resources()), only('SupportUrl'), only('IconUrl')], LIMITS.url],
  ])('%s', (_, elements, limit) => {
    expect(longerThan(elements, limit)).toEqual([])
  })

  test('ids of resources', () => {
    const ids = everyElement.flatMap((element) => [element.getAttribute('resid'), element.closest('Resources') === null ? null : element.getAttribute('id')]).filter((id) => id !== null)
    expect(ids.filter(({ length }) => length === 0 || length > LIMITS.resourceId)).toEqual([])
  })

  test('every address is https, at the host', () => {
    const addresses = everyElement.map(value).filter((text) => text.includes('://'))
    expect(addresses.length).toBeGreaterThan(40)
    expect(addresses.filter((address) => !address.startsWith(`${HOST}/`))).toEqual([])
  })
})

describe('the manifest for an address', () => {
  const location = (host: string) => /<SourceLocation DefaultValue="([^"]*)"/.exec(manifestFor(TEMPLATE, { host, version }))?.[1]

  test.each([
    ['a host', 'https://addins.example.gov.uk', 'https://addins.example.gov.uk/taskpane.html'],
    ['a host with a slash behind it', 'https://addins.example.gov.uk/', 'https://addins.example.gov.uk/taskpane.html'],
    ['a folder', 'https://addins.example.gov.uk/casefile/', 'https://addins.example.gov.uk/casefile/taskpane.html'],
    ['a port', 'https://localhost:3000', 'https://localhost:3000/taskpane.html'],
    ['a folder with an ampersand, which XML must not see', 'https://addins.example.gov.uk/a&b', 'https://addins.example.gov.uk/a&amp;b/taskpane.html'],
  ])('%s', (_, host, page) => {
    expect(location(host)).toBe(page)
  })

  test.each([
    ['an address without encryption, which Office refuses', 'http://addins.example.gov.uk'],
    ['no address', 'addins.example.gov.uk'],
    ['an address with a question', 'https://addins.example.gov.uk/?a=1'],
    ['an address with a name and a password', 'https://me:secret@addins.example.gov.uk'],
    ['nothing', ''],
  ])('%s is refused in a sentence', (_, host) => {
    expect(() => manifestFor(TEMPLATE, { host, version })).toThrow(/^The host must be an address like https:/)
  })

  test('a version that is not three numbers is refused', () => {
    expect(() => manifestFor(TEMPLATE, { host: HOST, version: '1.0.0-beta' })).toThrow('The version must be three numbers')
  })

  test('nothing is left to be filled in', () => {
    expect(manifestFor(TEMPLATE, { host: HOST, version })).not.toMatch(/\{\{|\}\}/)
  })
})
