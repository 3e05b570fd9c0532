import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import webpack from 'webpack'
import configs from '../webpack.config.js'
import { ROOT } from './root.mjs'

/** What a file may weigh at most, in bytes: a script in Sheets is instantiated for every call. */
const BUDGETS = { 'sheets/Core.js': 150 * 1024, 'sheets/sidebar.html': 500 * 1024 }

/**
 * Builds the bundles of these names, all of them by default, and says what they weigh.
 * @returns whether every bundle stands without an error or a warning and within its budget
 */
export async function build(names = []) {
  const unknown = names.filter((name) => !configs.some((config) => config.name === name))
  if (unknown.length > 0)
    throw new Error(`No bundle "${unknown[0]}"; there are ${configs.map((c) => c.name).join(', ')}`)
  const wanted = configs.filter((config) => names.length === 0 || names.includes(config.name))
  const results = []
  // One after the other: bundles take from each other's output.
  for (const config of wanted) results.push(await buildOne(config))
  return results.every(Boolean)
}

async function buildOne(config) {
  const stats = await run(webpack(config))
  const report = { colors: process.stdout.isTTY, errorDetails: true }
  if (stats.hasErrors() || stats.hasWarnings()) {
    console.error(stats.toString({ ...report, all: false, errors: true, warnings: true, logging: false }))
  }
  const folder = relative(ROOT, config.output.path)
  console.log(`${folder} in ${((stats.endTime - stats.startTime) / 1000).toFixed(1)} s`)
  const heavy = listAssets(config.name, config.output.path, stats.compilation)
  return !stats.hasErrors() && !stats.hasWarnings() && heavy.length === 0
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error)
      else compiler.close((closing) => (closing ? reject(closing) : resolve(stats)))
    })
  })
}

/** Prints the scripts and pages of a bundle and returns those over their budget. */
function listAssets(bundle, path, compilation) {
  const shown = compilation.getAssets().filter(({ name }) => /\.(js|html|json)$/.test(name))
  return shown.filter(({ name }) => {
    // The compilation itself forgets what it has written.
    const content = readFileSync(join(path, name))
    const budget = BUDGETS[`${bundle}/${name}`] ?? Infinity
    const over = content.length > budget
    const note = over ? `  OVER its ${kilobytes(budget)}` : ''
    console.log(
      `  ${name.padEnd(32)} ${kilobytes(content.length)} (${kilobytes(gzipSync(content).length)} gzipped)${note}`,
    )
    return over
  })
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(5)} KB`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await build(process.argv.slice(2))) ? 0 : 1
}
