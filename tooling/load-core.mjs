import { build } from 'esbuild'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './root.mjs'

const CACHE = join(ROOT, 'node_modules', '.cache', 'yardstick')

/**
 * Bundles a TypeScript module for Node and imports it as it is now.
 * @param source contents of an entry whose imports are relative to the root
 */
export async function importSource(source, name) {
  mkdirSync(CACHE, { recursive: true })
  const outfile = join(CACHE, `${name}-${process.pid}-${Date.now()}.mjs`)
  await build({
    stdin: { contents: source, resolveDir: ROOT, sourcefile: `${name}.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    // Brings a binary of its own.
    external: ['@duckdb/node-api'],
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}

/** The function registry and what is rendered from it. */
export function loadCore() {
  return importSource(
    `export { functions } from './core/functions/registry'
     export { renderExcelMetadata } from './core/functions/render/excel'
     export { renderAppsScriptStubs } from './core/functions/render/apps-script'
     export { renderReference } from './core/functions/render/reference'`,
    'core',
  )
}
