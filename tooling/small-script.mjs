import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { minify } from 'terser'
import ts from 'typescript'
import { importSource } from './load-core.mjs'
import { packTexts } from './pack-texts.mjs'
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
    plugins: [withoutReference, await withKeys()],
  })
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'))
  const { code } = await minify(await packTexts(outputFiles[0].text), {
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

const NO_TEXT = "{ en: '', zh: '' }"

/**
 * Only the reference, the hosts' lists of functions and the tests read what functions and their arguments are for: no
 * host has to carry it. A call says it of an argument that is missing, which one that may be left out never is.
 */
const withoutReference = rewriting('without-reference', /[/\\]core[/\\]functions[/\\][^/\\]+\.ts$/, (node) => {
  if (isProperty(node, 'examples')) return [node.initializer, '[]']
  if (isProperty(node, 'summary')) return [node.initializer, NO_TEXT]
  return isText(node) && isOfOptional(node.parent) ? [node, NO_TEXT] : undefined
})

function isText(node) {
  return ts.isObjectLiteralExpression(node) && node.properties.map(({ name }) => name?.getText()).join() === 'en,zh'
}

/** Whether a call declares an argument that may be left out: `dataRanges(text)`, `optional(range(kind, text), …)`. */
function isOfOptional(node) {
  if (!ts.isCallExpression(node)) return false
  const { expression, parent } = node
  if (expression.getText() === 'dataRanges') return true
  return (
    ['cell', 'range'].includes(expression.getText()) &&
    ts.isCallExpression(parent) &&
    parent.expression.getText() === 'optional' &&
    parent.arguments[0] === node
  )
}

/** Lists of headers are brought into the form in which they are searched once and for all, not in every call. */
async function withKeys() {
  const { bare } = await importSource(`export { bare } from './core/model/known-columns'`, 'keys')
  return rewriting('with-keys', /[/\\]core[/\\]model[/\\](?:entities[/\\][^/\\]+|markers)\.ts$/, (node, path) => {
    if (isProperty(node, 'headers') || (ts.isPropertyAssignment(node) && /markers\.ts$/.test(path)))
      return [node.initializer, `\`;${mapped(node.initializer, bare)};\``]
    if (ts.isVariableDeclaration(node) && node.name.getText().endsWith('Headers'))
      return [node.initializer, `\`${mapped(node.initializer, bare)}\``]
    return undefined
  })
}

/**
 * What stands between the quotes of a template that is another one with each piece of its text changed.
 * @throws {Error} where a piece ends within a header
 */
function mapped(node, change) {
  if (ts.isStringLiteralLike(node)) return change(node.text)
  if (!ts.isTemplateExpression(node)) return `\${${node.getText()}}`
  const { head, templateSpans: spans } = node
  const cut = spans.find(
    ({ literal }, i) =>
      !/(?:^|[;|])\s*$/.test((spans[i - 1]?.literal ?? head).text) || !/^\s*(?:[;|]|$)/.test(literal.text),
  )
  if (cut !== undefined) throw new Error(`no ";" beside ${cut.expression.getText()} in ${node.getText()}`)
  const rest = spans.map(({ expression, literal }) => `\${${expression.getText()}}${change(literal.text)}`)
  return change(head.text) + rest.join('')
}

function isProperty(node, name) {
  return ts.isPropertyAssignment(node) && node.name.getText() === name
}

/**
 * A plugin that changes the text of modules.
 * @param change gives, for a node of the syntax tree, what is to be replaced and by which text
 */
function rewriting(name, filter, change) {
  return {
    name,
    setup: ({ onLoad }) => onLoad({ filter }, ({ path }) => ({ contents: rewritten(path, change), loader: 'ts' })),
  }
}

function rewritten(path, change) {
  const text = readFileSync(path, 'utf8')
  const found = []
  const visit = (node) => {
    const replacement = change(node, path)
    if (replacement === undefined) ts.forEachChild(node, visit)
    else found.push(replacement)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found.reduceRight((rest, [node, by]) => `${rest.slice(0, node.getStart())}${by}${rest.slice(node.end)}`, text)
}
