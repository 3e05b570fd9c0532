import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { minify } from 'terser'
import ts from 'typescript'
import { ROOT } from './root.mjs'

/**
 * Bundles a module into one script, as small as it gets: Google Sheets starts the script anew for every call. esbuild
 * drops what nobody calls; Terser then writes the rest shorter than esbuild would. The options called unsafe are so for
 * scripts that look at their own functions or change the language's own objects.
 * @param name the global variable that holds the module's exports
 * @throws {Error} when there is an error or a warning
 */
export async function smallScript(entry, name) {
  const { outputFiles, warnings } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [withoutExamples],
  })
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'))
  const { code } = await minify(outputFiles[0].text, {
    compress: {
      ecma: 2019,
      passes: 4,
      pure_getters: true,
      keep_fargs: false,
      unsafe_arrows: true,
      unsafe_methods: true,
      unsafe_undefined: true,
    },
    format: { comments: false, ascii_only: false },
  })
  return code
}

/** Only the reference and the tests read the examples of functions: no host has to carry them. */
const withoutExamples = {
  name: 'without-examples',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]core[/\\]functions[/\\][^/\\]+\.ts$/ }, ({ path }) => ({
      contents: dropExamples(readFileSync(path, 'utf8')),
      loader: 'ts',
    })),
}

function dropExamples(text) {
  const file = ts.createSourceFile('functions.ts', text, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'examples') found.push(node.initializer)
    else ts.forEachChild(node, visit)
  }
  visit(file)
  return found.reduceRight((rest, node) => `${rest.slice(0, node.getStart())}[]${rest.slice(node.end)}`, text)
}
