import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import webpack from 'webpack'
import configs from '../webpack.config.js'
import { ROOT } from './root.mjs'

/** What a file may weigh at most, in bytes: a script in Sheets is instantiated for every call. */
const BUDGETS = { 'sheets/Core.js': 415 * 1024, 'sheets/sidebar.html': 1200 * 1024 }

/** What Webpack has split off by itself. */
const NAMELESS = /(?:^|\/)\d+\.js$/

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
  const heavy = listAssets(config, stats.compilation)
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

/** Prints the scripts and pages of a bundle, its nameless parts in one line, and returns those over their budget. */
function listAssets(config, compilation) {
  const shown = compilation.getAssets().filter(({ name }) => /\.(js|html|json)$/.test(name))
  const parts = shown.filter(({ name }) => NAMELESS.test(name))
  const sizeOf = ({ name }) => statSync(join(config.output.path, name)).size
  if (parts.length > 0) {
    const size = parts.reduce((sum, part) => sum + sizeOf(part), 0)
    console.log(`  ${`${parts.length} parts loaded on demand`.padEnd(32)} ${kilobytes(size)}`)
  }
  return shown
    .filter((asset) => !parts.includes(asset))
    .filter((asset) => {
      const budget = BUDGETS[`${config.name}/${asset.name}`] ?? Infinity
      const over = sizeOf(asset) > budget
      const zipped = gzipSync(readFileSync(join(config.output.path, asset.name))).length
      const note = over ? `  OVER its ${kilobytes(budget)}` : ''
      console.log(`  ${asset.name.padEnd(32)} ${kilobytes(sizeOf(asset))} (${kilobytes(zipped)} gzipped)${note}`)
      return over
    })
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(5)} KB`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await build(process.argv.slice(2))) ? 0 : 1
}
