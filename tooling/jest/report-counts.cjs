const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const FOLDER = join(__dirname, '..', '..', 'node_modules', '.cache', 'yardstick', 'counts')

/** Leaves a line for the summary of `npm test`: what was tried, and how often. */
exports.reportCounts = function reportCounts(what, counts) {
  const numbers = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${what.replace(/\W+/g, '-')}.txt`), `${what}: ${numbers.join(', ')}\n`)
}
