import { decodePart, pullXml, unescapeExcel, unescapeXml, type XmlToken } from '../../../src/xlsx/package'

const tokens = (text: string): XmlToken[] => [...pullXml(text)]
/** A short spelling of the tokens: `+name` opens, `-name` closes, text in quotes. */
const spelled = (text: string) => tokens(text).map((token) => (token.kind === 'text' ? `'${token.text}'` : `${token.kind === 'open' ? '+' : '-'}${token.name}`))

describe('XML of small parts', () => {
  test.each([
    ['elements and text', '<a>x<b/>y</a>', ['+a', "'x'", '+b', '-b', "'y'", '-a']],
    ['a declaration, a comment, an instruction', '<?xml version="1.0"?><!-- <b> --><a><?odd <c>?></a>\n', ['+a', '-a']],
    ['CDATA', '<a><![CDATA[<b>&amp;]]></a>', ['+a', "'<b>&amp;'", '-a']],
    ['prefixes', '<x:a xmlns:x="u"><x:b></x:b ></x:a>', ['+a', '+b', '-b', '-a']],
    ['escapes', '<a>&lt;&#65;&#x42;&nbsp;</a>', ['+a', "'<AB&nbsp;'", '-a']],
    ['line breaks', '<a>1\r\n2\r3</a>', ['+a', "'1\n2\n3'", '-a']],
  ])('%s', (_why, text, expected) => {
    expect(spelled(text)).toEqual(expected)
  })

  test('attributes: quotes, spaces, escapes, > within', () => {
    const [open] = tokens(`<a one="1" two = 'it"s' three="&lt;&#10;>" four="1\n2"/>`)
    expect(open.kind === 'open' && [...open.attributes]).toEqual([['one', '1'], ['two', 'it"s'], ['three', '<\n>'], ['four', '1 2']])
  })

  test('namespaces hold from where they are declared, whatever the prefix', () => {
    const found = tokens('<a xmlns="main" xmlns:r="rel" r:id="1"><b xmlns:q="rel" q:id="2"/><c xmlns=""/><d/></a>').filter((token) => token.kind === 'open')
    expect(found.map((token) => [token.name, token.namespace, token.attributes.get('{rel}id') ?? null, token.depth])).toEqual([
      ['a', 'main', '1', 0],
      ['b', 'main', '2', 1],
      ['c', '', null, 1],
      ['d', 'main', null, 1],
    ])
  })

  test('tokens say where they stand', () => {
    const text = '<a><b x="1"/>text</a>'
    expect(tokens(text).map((token) => text.slice(token.start, token.end))).toEqual(['<a>', '<b x="1"/>', '<b x="1"/>', 'text', '</a>'])
  })

  test.each([
    ['cut short in a tag', '<a><b'],
    ['cut short in an element', '<a>'],
    ['cut short in a comment', '<a><!-- '],
    ['closed by another', '<a></b>'],
    ['closed without being opened', '</a>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['attributes without quotes', '<a b=1/>'],
    ['a document type, where entities are declared', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['a thousand elements deep', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
  ])('refused as damaged: %s', (_why, text) => {
    expect(() => tokens(text)).toThrow(expect.objectContaining({ reason: 'damaged' }))
  })
})

describe('characters', () => {
  test.each([
    ['UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xc3, 0xa9), '<a>é'],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x3c), '<'],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xe9, 0), '<é'],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x3c, 0, 0xe9), '<é'],
    ['UTF-16 without a mark', Uint8Array.of(0x3c, 0, 0xe9, 0), '<é'],
  ])('%s', (_why, bytes, text) => {
    expect(decodePart(bytes)).toBe(text)
  })

  test('an encoding that is declared', () => {
    expect(decodePart(Uint8Array.from([...'<?xml version="1.0" encoding="windows-1252"?>é'].map((letter) => letter.charCodeAt(0))))).toMatch(/é$/)
  })

  test('refused as damaged: an encoding that nobody knows', () => {
    expect(() => decodePart(new TextEncoder().encode('<?xml version="1.0" encoding="odd"?>'))).toThrow(expect.objectContaining({ reason: 'damaged' }))
  })

  test('escapes', () => {
    expect(unescapeXml('&amp;lt; &#x110000; &')).toBe('&lt; &#x110000; &')
    expect(unescapeExcel('a_x000A_b_x005F_x000A_ _x00g0_ _xD83D__xDE00_')).toBe('a\nb_x000A_ _x00g0_ 😀')
  })
})
