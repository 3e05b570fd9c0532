import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ApiSets } from './api-check'

const CLASS = /^ {4}(?:class|interface) (\w+)/
const END = /^ {4}\}/
const SET = /\[Api set: *(\w*) *(\d+\.\d+)?/
const MEMBER = /^ {8}(?:readonly )?(\w+)(?:\(.*\))?\??: (?:Excel\.)?(\w*).*;$/
const COMMENT = /^ {8}\/\*\*/

/** With which version of ExcelApi each member of Excel's objects came, by the doc comments of Microsoft's own types. */
export function readApiSets(): ApiSets {
  const folder = dirname(createRequire(__filename).resolve('@types/office-js/package.json'))
  const lines = readFileSync(join(folder, 'index.d.ts'), 'utf8').split('\n')
  const start = lines.indexOf('declare namespace Excel {')
  const found = new Map<string, Map<string, { since: number; type: string }>>()
  let members: Map<string, { since: number; type: string }> | undefined
  let since = 0
  for (const line of lines.slice(start + 1)) {
    if (line.startsWith('}')) break
    const className = CLASS.exec(line)?.[1]
    if (className !== undefined) {
      members = found.get(className) ?? new Map()
      found.set(className, members)
    } else if (END.test(line)) members = undefined
    else if (members !== undefined) {
      if (COMMENT.test(line)) since = 0
      const set = SET.exec(line)
      if (set !== null) since = set[1] === 'ExcelApi' ? minorOf(set[2] ?? '') : Infinity
      const [, name, type] = MEMBER.exec(line) ?? []
      // Of what is declared in several forms, the oldest counts.
      if (name !== undefined && type !== undefined)
        members.set(name, { since: Math.min(since, members.get(name)?.since ?? Infinity), type })
    }
  }
  return found
}

/** Sets are numbered 1.1, 1.2, … 1.10, 1.11: what counts is the number behind the dot. */
function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? Infinity)
}
