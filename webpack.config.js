import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EsbuildPlugin } from 'esbuild-loader'
import HtmlInlineScriptPlugin from 'html-inline-script-webpack-plugin'
import HtmlWebpackPlugin from 'html-webpack-plugin'
import { Emit, filesOf } from './tooling/emit.mjs'
import { loadCore } from './tooling/load-core.mjs'
import { ROOT } from './tooling/root.mjs'
import { smallScript } from './tooling/small-script.mjs'

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
/** Where the page of the pane lets scripts come from beside its own place. */
const SCRIPT_SOURCE = "script-src 'self' https://appsforoffice.microsoft.com;"
const OFFICE_FILES = ['office.js', 'excel-win32-16.01.js', 'en-us/office_strings.js', 'zh-cn/office_strings.js']
const CORE = [at('core')]

export default [
  bundle('excel', { taskpane: at('excel-addin/index.ts') }, [
    page('excel-addin/taskpane.html', 'taskpane.html', ['taskpane']),
    new Emit(excelFiles, [...CORE, at('excel-addin/assets')]),
    new Emit(() => ({ 'manifest.xml': readFileSync(at('manifest.xml')) })),
  ]),
  sheets('sheets', sheetsFiles),
  sheets('sheets-bigquery', bigQueryFiles),
  bundle('playground', { index: at('playground/index.tsx'), 'pane/taskpane': at('excel-addin/index.ts') }, [
    page('playground/index.html', 'index.html', ['index']),
    page('excel-addin/taskpane.html', 'pane/taskpane.html', ['pane/taskpane'], withLocalOffice),
    new Emit(async () => inFolder('pane/', { ...(await excelFiles()), ...officeFiles() }), CORE),
  ]),
]

/**
 * What every bundle has in common.
 * @param options.target   the oldest language its host speaks
 * @param options.smallest whether its size matters more than the time that takes: Webpack's own minimizer also drops
 *                         what nobody calls, a quarter of the script
 */
function bundle(name, entry, plugins, { target = 'es2020', smallest = false, ...options } = {}) {
  const lowering = { target, legalComments: 'none' }
  return {
    name,
    mode: 'production',
    context: ROOT,
    entry,
    target: ['web', target],
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { ...lowering, jsx: 'automatic' } },
        // Dependencies come in newer syntax than their host speaks; the fast minimizer lowers it by itself.
        ...(smallest
          ? [{ test: /\.m?js$/, include: /node_modules/, loader: 'esbuild-loader', options: lowering }]
          : []),
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(png|svg|csv|xlsx)$/, type: 'asset/resource' },
      ],
    },
    plugins,
    optimization: { minimizer: smallest ? ['...'] : [fastMinimizer(target)] },
    performance: false,
    stats: 'errors-warnings',
    ...options,
    output: { path: at('dist', name), filename: '[name].js', clean: true, ...options.output },
  }
}

/**
 * Chinese stays Chinese: escaped, each character would weigh twice as much. Webpack encloses its scripts already;
 * enclosed once more (`format`), a library's name would be out of reach.
 */
function fastMinimizer(target) {
  return new EsbuildPlugin({ target, css: true, charset: 'utf8', legalComments: 'none', format: undefined })
}

/** Google Sheets takes one folder of scripts and pages: the server, its function stubs, and the sidebar as one file. */
function sheets(name, files) {
  return bundle(
    name,
    { sidebar: { import: at('sheets-addon/sidebar/index.tsx'), filename: 'sidebar.js' } },
    [
      page('sheets-addon/sidebar/sidebar.html', 'sidebar.html', ['sidebar']),
      new HtmlInlineScriptPlugin({ scriptMatchPattern: [/^sidebar\.js$/] }),
      new Emit(files, [...CORE, ...['server', 'bigquery', 'appsscript.json'].map((part) => at('sheets-addon', part))]),
    ],
    // Every browser that shows the sidebar has it; Webpack's way to do without would be made of `new Function`.
    { target: 'es2019', smallest: true, output: { environment: { globalThis: true } } },
  )
}

function page(template, filename, chunks, change = (html) => html) {
  return new HtmlWebpackPlugin({
    filename,
    chunks,
    // A page is taken as it is written, not as a template with expressions.
    templateContent: () => change(readFileSync(at(template), 'utf8')),
    inject: 'body',
    scriptLoading: 'blocking',
  })
}

/** The playground runs the pane with office.js from npm instead of Microsoft's CDN, and stands in for Excel. */
function withLocalOffice(html) {
  const script = `<script src="${OFFICE_CDN}"></script>`
  const boot = 'parent.bootPane(window)'
  const hash = createHash('sha256').update(boot).digest('base64')
  return replaced(
    replaced(html, script, `<script>${boot}</script>\n    <script src="office/office.js"></script>`),
    SCRIPT_SOURCE,
    `script-src 'self' 'sha256-${hash}';`,
  )
}

function replaced(html, found, instead) {
  if (!html.includes(found)) throw new Error(`The pane's page has no ${found}`)
  return html.replace(found, instead)
}

async function excelFiles() {
  const { functions, renderExcelMetadata } = await loadCore()
  const metadata = (locale) => JSON.stringify(renderExcelMetadata(functions(), locale), null, 2)
  return {
    'functions.json': metadata('en'),
    'functions-zh-cn.json': metadata('zh-CN'),
    ...filesOf(at('excel-addin/assets'), 'assets/'),
  }
}

async function sheetsFiles(server = 'sheets-addon/server/index.ts') {
  const { functions, renderAppsScriptStubs } = await loadCore()
  return {
    'Core.js': await smallScript(at(server), 'Yardstick_'),
    'Functions.js': renderAppsScriptStubs(functions(), 'Yardstick_'),
    'EntryPoints.js': readFileSync(at('sheets-addon/server/entry-points.js')),
    'appsscript.json': readFileSync(at('sheets-addon/appsscript.json')),
  }
}

/** The plain build, and in the place of its menu and manifest those that have BigQuery. */
async function bigQueryFiles() {
  return {
    ...(await sheetsFiles('sheets-addon/bigquery/index.ts')),
    'BigQueryEntryPoints.js': readFileSync(at('sheets-addon/bigquery/entry-points.js')),
    'appsscript.json': readFileSync(at('sheets-addon/bigquery/appsscript.json')),
  }
}

function officeFiles() {
  const office = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')
  return inFolder('office/', Object.fromEntries(OFFICE_FILES.map((name) => [name, readFileSync(join(office, name))])))
}

function inFolder(prefix, files) {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [prefix + name, content]))
}

function at(...path) {
  return join(ROOT, ...path)
}
