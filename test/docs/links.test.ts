/** The docs lead somewhere: each file and heading that one of them links to is there, and no picture is kept that none shows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..', '..')

function under(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
}

const PAGES = [join(ROOT, 'README.md'), ...under(join(ROOT, 'docs'), '.md')]

/** What a page links to within the project, as it stands there. */
function linksOf(page: string): string[] {
  const prose = readFileSync(page, 'utf8').replace(/```[\s\S]*?```|`[^`]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target).filter((target) => !/^[a-z]+:/.test(target))
}

/** Headings as they are linked to: in small letters, without marks, words joined by hyphens. */
function headingsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-'))
}

it.each(PAGES.map((page) => [relative(ROOT, page), page]))('%s links to what is there', (_, page) => {
  const missing = linksOf(page).filter((link) => {
    const [path, heading] = link.split('#')
    const target = path === '' ? page : resolve(dirname(page), path)
    return !existsSync(target) || (heading !== undefined && target.endsWith('.md') && !headingsOf(target).includes(heading))
  })
  expect(missing).toEqual([])
})

it('every picture is shown somewhere', () => {
  const shown = new Set(PAGES.flatMap((page) => linksOf(page).map((link) => resolve(dirname(page), link))))
  const pictures = under(join(ROOT, 'docs', 'pictures'), '.png')
  expect(pictures.length).toBeGreaterThan(20)
  expect(pictures.filter((picture) => !shown.has(picture)).map((picture) => relative(ROOT, picture))).toEqual([])
})
