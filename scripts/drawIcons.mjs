/**
 * Draws the icons: assets/drawings/*.svg to assets/*-16.png and so on, with a transparent ground. Sizes up to 24 px are drawn from the
 * simplified drawing beside the full one. Run it after a drawing has changed, look at the result, and keep both.
 *
 *   node scripts/drawIcons.mjs
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const ASSETS = new URL('../assets/', import.meta.url)
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium'
const SMALL = 24
/** What the ribbon shows; the product's own icon also stands in lists of add-ins and on the help pages, at 128. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80]
const ICONS = { product: [...SIZES, 128], summary: SIZES, refresh: SIZES, explain: SIZES, share: SIZES }

const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage()
  for (const [name, sizes] of Object.entries(ICONS)) {
    for (const size of sizes) {
      const drawing = await readFile(new URL(`drawings/${name}${size <= SMALL ? '-small' : ''}.svg`, ASSETS), 'utf8')
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
      await page.screenshot({ path: fileURLToPath(new URL(`${name}-${size}.png`, ASSETS)), omitBackground: true })
    }
  }
} finally {
  await browser.close()
}
