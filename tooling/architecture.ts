import ts from 'typescript'

/** A source file: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** Core's rooms, lowest first: a room uses those in the lines above it; within a line, not both ways. */
const CORE_ROOMS = [
  ['locale'],
  ['input-error'],
  ['cells'],
  ['calendar'],
  ['model'],
  ['measures'],
  ['kpis', 'targets', 'scoring'],
  ['data-check'],
  ['own-kpis'],
  ['target-review'],
  ['sql'],
  ['sheets'],
  ['functions'],
  ['workbook'],
]

/** What each part of the house may use beside itself. Tests of a host may try it in another. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'task-pane': ['core'],
  'excel-addin': ['core', 'task-pane'],
  'sheets-addon': ['core', 'task-pane'],
  playground: ['core', 'task-pane', 'excel-addin', 'sheets-addon'],
}
const HOSTS = ['excel-addin', 'sheets-addon', 'playground']

const CORE_PACKAGES = ['zod/mini', '@noble/hashes/sha2', '@noble/hashes/utils']
const CORE_TEST_PACKAGES = [...CORE_PACKAGES, 'fast-check', '@duckdb/node-api', 'tooling/jest/report-counts.cjs']

/** Names that only a browser, Office, Google, Node or a clock gives. */
const HOST_NAMES = new Set([
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'alert', 'indexedDB', 'crypto'],
  ...['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'],
  ...['google', 'SpreadsheetApp', 'PropertiesService', 'CacheService', 'UrlFetchApp', 'HtmlService', 'Logger'],
  ...['process', 'Buffer', 'require', 'module', '__dirname', 'globalThis', 'global', 'console', 'performance'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Intl', 'BigInt', 'structuredClone'],
])
const FORBIDDEN_CALLS = new Set(['Date.now', 'Math.random'])
const LOCALE_METHODS = new Set(['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'])

/** Every import that points the wrong way, as "from → to". */
export function wrongArrows(sources: readonly Source[]): string[] {
  const arrows = sources.flatMap((source) => importsOf(source).map((to) => ({ from: source.path, to })))
  const wrong = arrows.filter(({ from, to }) => !isRightWay(from, to)).map(({ from, to }) => `${from} → ${to}`)
  return [...wrong, ...twoWayRooms(arrows)]
}

/** Everything in a file of core that a host, a clock or chance would have to give, as "path:line name". */
export function impurities({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = impureName(node)
    if (name !== undefined) {
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Whether a file is a test, or is there for tests only. */
export function isTest(path: string): boolean {
  return /(?:\.test|-for-tests)\.tsx?$/.test(path)
}

/** What a file imports: paths from the root without their endings, or names of packages. */
function importsOf({ path, text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName
    return resolve(path.split('/').slice(0, -1), fileName.split('/'))
  })
}

function resolve(folder: readonly string[], steps: readonly string[]): string {
  const path = [...folder]
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

function isRightWay(from: string, to: string): boolean {
  const part = partOf(from)
  const target = partOf(to)
  const isOurs = target in MAY_USE
  if (!isOurs) return part !== 'core' || (isTest(from) ? CORE_TEST_PACKAGES : CORE_PACKAGES).includes(to)
  if (part !== target) return (isTest(from) && HOSTS.includes(part)) || (MAY_USE[part]?.includes(target) ?? false)
  return part !== 'core' || levelOf(from) >= levelOf(to)
}

/** Pairs of core's rooms on one level that use each other. */
function twoWayRooms(arrows: readonly { from: string; to: string }[]): string[] {
  const pairs = new Set(
    arrows
      .filter(({ from, to }) => isCore(from) && isCore(to))
      .map(({ from, to }) => `${roomOf(from)} ⇄ ${roomOf(to)}`),
  )
  return [...pairs].filter((pair) => {
    const [one = '', other = ''] = pair.split(' ⇄ ')
    return one < other && pairs.has(`${other} ⇄ ${one}`) && levelOf(`core/${one}`) === levelOf(`core/${other}`)
  })
}

function isCore(path: string): boolean {
  return partOf(path) === 'core'
}

function partOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function levelOf(path: string): number {
  const level = CORE_ROOMS.findIndex((rooms) => rooms.includes(roomOf(path)))
  if (level < 0) throw new Error(`${path}: give the room "${roomOf(path)}" its place in tooling/architecture.ts`)
  return level
}

function impureName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText()
    return FORBIDDEN_CALLS.has(name) ? name : LOCALE_METHODS.has(node.name.text) ? node.name.text : undefined
  }
  const isDate = (callee: ts.Expression) => ts.isIdentifier(callee) && callee.text === 'Date'
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()'
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()'
  return ts.isIdentifier(node) && HOST_NAMES.has(node.text) && isValue(node) ? node.text : undefined
}

/** Whether an identifier stands for a value, and is not the name of a property, a parameter or the like. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node
  return ts.isExpression(parent) || ts.isStatement(parent) || ts.isShorthandPropertyAssignment(parent)
}
