import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './root.mjs'

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const OUTSIDE = new Set(['node_modules', 'dist', '.git'])

/** Every target's configuration: a tsconfig*.json below the root; those at the root only gather them. */
export function targets(folder = ROOT, depth = 0) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return OUTSIDE.has(entry.name) ? [] : targets(path, depth + 1)
    return depth > 0 && /^tsconfig.*\.json$/.test(entry.name) ? [path] : []
  })
}

/** Type-checks every target, and goes on after a failure. */
export function checkTypes() {
  const found = targets()
  const failed = found.filter((path) => {
    const { status } = spawnSync(process.execPath, [TSC, '--noEmit', '--pretty', '-p', path], { stdio: 'inherit' })
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${relative(ROOT, path)}`)
    return status !== 0
  })
  return found.length > 0 && failed.length === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = checkTypes() ? 0 : 1
