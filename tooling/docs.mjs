import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { loadCore } from './load-core.mjs'
import { ROOT } from './root.mjs'

// The function reference is written from the definitions: `npm run docs`; `-- --check` only says whether it is current.
const FOLDER = join(ROOT, 'docs', 'functions')

const { functions, renderReference } = await loadCore()
const wanted = new Map(
  ['en', 'zh-CN'].flatMap((locale) =>
    renderReference(functions(), locale).map(({ file, text }) => [join(FOLDER, file), text]),
  ),
)
const present = markdownIn(FOLDER)
const stale = [...wanted.keys()].filter((path) => read(path) !== wanted.get(path))
const left = present.filter((path) => !wanted.has(path))

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...left]) console.error(`${relative(ROOT, path)} is out of date`)
  if (stale.length + left.length > 0) console.error('Run `npm run docs`')
  process.exitCode = stale.length + left.length > 0 ? 1 : 0
} else {
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, wanted.get(path))
  }
  for (const path of left) rmSync(path)
  console.log(`docs/functions: ${wanted.size} pages, ${stale.length} written, ${left.length} removed`)
}

function markdownIn(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
