import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { importSource } from './load-core.mjs'
import { ROOT } from './root.mjs'

// Runs every bench/*.bench.ts, or those whose names hold the words given: `npm run bench -- split`.
const words = process.argv.slice(2)
const names = readdirSync(join(ROOT, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))

for (const name of names) {
  const { run } = await importSource(`export { run } from './bench/${name}'`, name)
  console.log(`${await run()}\n`)
}
if (names.length === 0) {
  console.error(`no benchmark named ${words.join(', ')}`)
  process.exitCode = 1
}
