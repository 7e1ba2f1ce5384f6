/** What is served of a folder, and how: the same where one tries the add-in by hand and where a test drives it. */
const { readFile } = require('node:fs/promises')
const { extname, join, normalize, sep } = require('node:path')

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.png': 'image/png', '.xml': 'text/xml; charset=utf-8' }

/** A worker is not held by the policy of its page, but by that of its own file. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'"

/** What is built anew is fetched anew; not icons, for which Excel for Windows shows its own where it may not keep them. */
const freshness = (kind) => (kind === '.png' ? {} : { 'cache-control': 'no-store' })

/** Answers requests for the files of a folder, and those of no other kind than an add-in has. */
function servedFiles(folder) {
  return async (request, response) => {
    try {
      const wanted = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname))
      const file = join(folder, wanted.endsWith(sep) ? `${wanted}index.html` : wanted)
      const type = TYPES[extname(file)]
      if (!file.startsWith(folder + sep) || type === undefined) throw new Error('Not served')
      const bytes = await readFile(file)
      const policy = extname(file) === '.js' ? { 'content-security-policy': SCRIPT_POLICY } : {}
      response.writeHead(200, { 'content-type': type, ...freshness(extname(file)), 'x-content-type-options': 'nosniff', ...policy })
      response.end(bytes)
    } catch {
      response.writeHead(404)
      response.end()
    }
  }
}

module.exports = { servedFiles }
