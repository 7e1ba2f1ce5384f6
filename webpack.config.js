const fs = require('node:fs')
const path = require('node:path')
const HtmlWebpackPlugin = require('html-webpack-plugin')
const webpack = require('webpack')
const { version } = require('./package.json')
const { manifestFor } = require('./scripts/manifestFor')

const source = path.resolve(__dirname, 'src')
const output = path.resolve(__dirname, 'dist')

/** What every bundle shares: TypeScript by swc, the version in one place, no absolute path of the machine in what is built. */
const shared = {
  mode: 'production',
  devtool: false,
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }] },
  plugins: [new webpack.DefinePlugin({ CASEFILE_VERSION: JSON.stringify(version) })],
  performance: { hints: false },
}

/** The command line: one file that Node runs. */
const commandLine = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { casefile: path.join(source, 'cli', 'bin.ts') },
  output: { path: output, filename: '[name].js' },
  optimization: { minimize: false },
  plugins: [...shared.plugins, new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
}

/** What a developer runs in Node: `npm run bench`, `npm run agreement`. */
const developerTool = (name, entry) => ({
  ...shared,
  name,
  target: 'node20',
  entry: { [name]: path.resolve(__dirname, entry) },
  output: { path: output, filename: '[name].js' },
  optimization: { minimize: false },
})
const bench = developerTool('bench', 'bench/run.ts')
const agreement = developerTool('agreement', 'test/reference/run.ts')

/** Where the add-in is tried on one's own machine. */
const OWN_MACHINE = 'https://localhost:3000'

/** Puts files beside the bundles that are fetched by name. */
class FilesBeside {
  /** @param files reads them: name to content; @param watched what they are made of */
  constructor(files, watched) {
    this.files = files
    this.watched = watched
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('FilesBeside', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'FilesBeside', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, content] of Object.entries(this.files())) compilation.emitAsset(name, new sources.RawSource(content))
        for (const file of this.watched) compilation.fileDependencies.add(file)
      })
    })
  }
}

/** Icons and help pages. */
const helpFiles = () => {
  const copied = [
    ...fs.readdirSync(path.join(__dirname, 'assets')).filter((name) => name.endsWith('.png')).map((name) => [`assets/${name}`, path.join(__dirname, 'assets', name)]),
    ...['support.html', 'privacy.html'].map((name) => [name, path.join(source, 'taskpane', name)]),
  ]
  return new FilesBeside(() => Object.fromEntries(copied.map(([name, file]) => [name, fs.readFileSync(file)])), copied.map(([, file]) => file))
}

/** The manifest for the address that the add-in is served at, and the keyboard shortcuts that it leads to. */
const manifestAt = (host) => {
  const [template, shortcuts] = ['manifest.xml', 'shortcuts.json'].map((name) => path.join(__dirname, name))
  const files = () => ({ 'manifest.xml': manifestFor(fs.readFileSync(template, 'utf8'), { host, version }), 'shortcuts.json': fs.readFileSync(shortcuts) })
  return new FilesBeside(files, [template, shortcuts])
}

/** The task pane, and in the same runtime the ribbon's commands; the calculation is a worker in a file of its own. */
const pane = (host) => ({
  ...shared,
  name: 'pane',
  target: ['web', 'es2022'],
  entry: { taskpane: path.join(source, 'taskpane', 'index.tsx') },
  output: { path: output, filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js' },
  plugins: [
    ...shared.plugins,
    new HtmlWebpackPlugin({ filename: 'taskpane.html', template: path.join(source, 'taskpane', 'taskpane.html'), chunks: ['taskpane'], minify: false }),
    helpFiles(),
    manifestAt(host),
  ],
})

/** The page without Excel; its worker holds the workbook and the calculation. */
const page = {
  ...shared,
  name: 'page',
  target: ['web', 'es2022'],
  entry: { page: path.join(source, 'withoutExcel', 'index.tsx') },
  output: { path: output, filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js' },
  plugins: [...shared.plugins, new HtmlWebpackPlugin({ filename: 'index.html', template: path.join(source, 'withoutExcel', 'page.html'), chunks: ['page'], minify: false }), helpFiles()],
}

/** `--env host=https://…` says where the add-in will be served. */
module.exports = ({ host = OWN_MACHINE } = {}) => [commandLine, bench, agreement, pane(host), page]
