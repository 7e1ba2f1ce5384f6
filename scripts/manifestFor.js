/**
 * The manifest for one address: manifest.xml with the host and the version filled in.
 *
 * The host is where the files of `dist` are served, with its folder if there is one: `https://intranet.example.gov.uk/casefile`.
 * Office loads add-ins over https alone. The version is that of package.json, in the four numbers that a manifest wants.
 */
function manifestFor(template, { host, version }) {
  const address = URL.canParse(host) ? new URL(host) : null
  if (address === null || address.protocol !== 'https:' || address.search !== '' || address.hash !== '' || address.username !== '') {
    throw new Error(`The host must be an address like https://intranet.example.gov.uk/casefile, not ${host}.`)
  }
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)
  if (numbers === null) throw new Error(`The version must be three numbers, not ${version}.`)
  const base = address.href.replace(/\/+$/, '')
  return template.replaceAll('{{host}}', base.replaceAll('&', '&amp;')).replaceAll('{{version}}', `${version}.0`)
}

module.exports = { manifestFor }
