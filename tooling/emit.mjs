import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import webpack from 'webpack'

const { Compilation, sources } = webpack

/** Adds files to a bundle's output: copied ones, and generated ones made anew in each build. */
export class Emit {
  /**
   * @param files  name in the output → text or bytes; called once a build, may return a promise
   * @param watch  files and folders whose change calls for a new build
   */
  constructor(files, watch = []) {
    this.files = files
    this.watch = watch
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Emit', (compilation) => {
      compilation.contextDependencies.addAll(this.watch)
      // After the minimizer: what is emitted here is what is meant, comments included.
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE
      compilation.hooks.processAssets.tapPromise({ name: 'Emit', stage }, async () => {
        for (const [name, content] of Object.entries(await this.files())) {
          compilation.emitAsset(name, new sources.RawSource(content), { minimized: true })
        }
      })
    })
  }
}

/** The files of a folder, those in its subfolders too, by their names under `prefix`. */
export function filesOf(folder, prefix = '') {
  return Object.assign(
    {},
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name)
      const name = `${prefix}${entry.name}`
      return entry.isDirectory() ? filesOf(path, `${name}/`) : { [name]: readFileSync(path) }
    }),
  )
}
