import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import ts from 'typescript'
import { ROOT } from './root.mjs'

const UNPACKER = 'sheets-addon/server/packed-texts.ts'
/** The letters that stand for pieces; each takes two bytes. */
const LETTERS = [...codes(0x0100, 0x02ff), ...codes(0x0370, 0x058f)].map((code) => String.fromCharCode(code))
/** Pieces found in one pass over the texts: the best ones do not get in the way of one another. */
const AT_ONCE = 24
/** What is never parted: an English word with the space behind it, any other sign. */
const WORD = /[A-Za-z]+ ?|[^A-Za-z]/gu

/**
 * Takes the texts of both languages out of a bundle and packs them: what was `{ en: '…', zh: '…' }` asks for its text
 * when somebody reads it.
 * @param bundle an IIFE as esbuild writes it
 */
export async function packTexts(bundle) {
  const found = textsIn(ts.createSourceFile('bundle.js', bundle, ts.ScriptTarget.Latest, true))
  const numbers = new Map()
  for (const { key } of found) if (!numbers.has(key)) numbers.set(key, numbers.size)
  const texts = [...numbers.keys()].map((key) => JSON.parse(key))
  const { pieces, packed } = pack(texts.flat())
  const [en, zh] = [0, 1].map((language) => packed.filter((_, i) => i % 2 === language).join('\n'))
  const { code } = await transform(readFileSync(join(ROOT, UNPACKER), 'utf8'), { loader: 'ts', target: 'es2019' })
  const runtime = `const textNumbered = (() => {
    ${code.replace(/^export /gm, '')}
    return textsOf(${JSON.stringify({ pieces: pieces.join('\n'), en, zh })})
  })()\n`
  return found
    .reduceRight((rest, { node, key }) => {
      return `${rest.slice(0, node.getStart())}textNumbered(${numbers.get(key)})${rest.slice(node.end)}`
    }, bundle)
    .replace('(() => {\n', (start) => start + runtime)
}

function textsIn(bundle) {
  const found = []
  const visit = (node) => {
    const [en, zh] = ts.isObjectLiteralExpression(node) && node.properties.length === 2 ? node.properties : []
    const isWhole = isText(en, 'en') && isText(zh, 'zh')
    // A text of several lines, such as a message box has, stays where it is.
    if (isWhole && [en, zh].every(({ initializer }) => isPackable(initializer.text)))
      found.push({ node, key: JSON.stringify([en.initializer.text, zh.initializer.text]) })
    else ts.forEachChild(node, visit)
  }
  visit(bundle)
  return found
}

function isText(property, language) {
  return (
    property !== undefined &&
    ts.isPropertyAssignment(property) &&
    property.name.getText() === language &&
    ts.isStringLiteralLike(property.initializer)
  )
}

function isPackable(text) {
  return !LETTERS.some((letter) => text.includes(letter)) && !text.includes('\n')
}

/**
 * Writes texts with letters for the pieces that they have in common: what saves most becomes a piece, again and again,
 * be it a word, a sign of three bytes, or up to three of them in a row with their own letters.
 * @throws {Error} for a text that holds such a letter, or more lines than one
 */
export function pack(texts) {
  const strange = texts.find((text) => !isPackable(text))
  if (strange !== undefined) throw new Error(`this text cannot be packed: ${strange}`)
  let packed = texts.map((text) => text.match(WORD) ?? [])
  const pieces = []
  for (;;) {
    const best = bestPieces(packed).slice(0, LETTERS.length - pieces.length)
    if (best.length === 0) return { pieces, packed: packed.map((text) => text.join('')) }
    const letters = new Map(best.map((piece, i) => [piece, LETTERS[pieces.length + i]]))
    pieces.push(...best)
    packed = packed.map((text) => shortened(text, letters))
  }
}

/** The pieces that save most, none of which has a word in common with another. */
function bestPieces(texts) {
  const counts = new Map()
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1)
      for (const { piece, words } of piecesAt(text, at)) {
        const known = counts.get(piece)
        if (known === undefined) counts.set(piece, { piece, words, count: 1 })
        else known.count += 1
      }
  const saving = [...counts.values()]
    .map(({ piece, words, count }) => ({ piece, words, saves: count * (size(piece) - 2) - size(piece) - 1 }))
    .filter(({ saves }) => saves > 0)
    .sort((one, other) => other.saves - one.saves)
  const taken = new Set()
  return saving.slice(0, AT_ONCE).flatMap(({ piece, words }) => {
    if (words.some((word) => taken.has(word))) return []
    for (const word of words) taken.add(word)
    return [piece]
  })
}

/** What begins at a place of a text, the longest first. */
function piecesAt(text, at) {
  return [3, 2, 1].flatMap((length) => {
    const words = text.slice(at, at + length)
    return words.length === length ? [{ piece: words.join(''), words }] : []
  })
}

function shortened(text, letters) {
  const rest = []
  for (let at = 0; at < text.length;) {
    const found = piecesAt(text, at).find(({ piece }) => letters.has(piece))
    rest.push(found === undefined ? text[at] : letters.get(found.piece))
    at += found?.words.length ?? 1
  }
  return rest
}

function size(text) {
  return Buffer.byteLength(text)
}

function codes(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
