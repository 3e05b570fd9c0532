import { buildSync } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from './realm'

const ROOT = join(__dirname, '..', '..')
const BUILD = ['webpack.config.js', 'package-lock.json', 'tooling/small-script.mjs', 'tooling/pack-texts.mjs']
const SOURCES = ['core', 'task-pane', 'sheets-addon', ...BUILD]

const built = new Set<string>()

/** The folder of a build that is pushed to Google; built once if it is missing or older than what it is made of. */
export function builtFolder(build: 'sheets' | 'sheets-bigquery' = 'sheets'): string {
  const folder = join(ROOT, 'dist', build)
  if (!built.has(build) && isStale(join(folder, 'Core.js')))
    execFileSync(process.execPath, [join(ROOT, 'tooling', 'build.mjs'), build], { cwd: ROOT, stdio: 'pipe' })
  built.add(build)
  return folder
}

function isStale(path: string): boolean {
  return !existsSync(path) || SOURCES.some((source) => changedAt(join(ROOT, source)) > statSync(path).mtimeMs)
}

/** The script as it is pushed to Google. */
export function builtScript(): Script {
  const folder = builtFolder()
  return ['Core.js', 'EntryPoints.js', 'Functions.js'].map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** The server from its sources, for tests that are not about the bundle. */
export function serverScript(): Script {
  return scriptFrom('server')
}

/** The server of the build with BigQuery from its sources. */
export function bigQueryScript(): Script {
  return [
    ...scriptFrom('bigquery'),
    { name: 'BigQueryEntryPoints.js', text: readSource('bigquery', 'entry-points.js') },
  ]
}

function scriptFrom(folder: string): Script {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, 'sheets-addon', folder, 'index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Yardstick_',
    target: 'es2019',
  })
  return [
    { name: 'Core.js', text: outputFiles[0]?.text ?? '' },
    { name: 'EntryPoints.js', text: readSource('server', 'entry-points.js') },
  ]
}

function readSource(folder: string, name: string): string {
  return readFileSync(join(ROOT, 'sheets-addon', folder, name), 'utf8')
}

/** When a file, or the newest source in a folder, was changed; tests go into no bundle. */
function changedAt(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).filter((name) => !/\.test\.tsx?$|^emulator$/.test(name))
  return Math.max(0, ...inside.map((name) => changedAt(join(path, name))))
}
