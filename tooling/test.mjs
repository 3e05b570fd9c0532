// Runs before anything is installed: Node's own modules only; the rest is imported once it is there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { installDependencies } from './install.mjs'
import { ROOT } from './root.mjs'

const require = createRequire(import.meta.url)
const CACHE = join(ROOT, 'node_modules', '.cache', 'yardstick')
/** Tests leave a line each here about what they have tried; see `jest/report-counts.cjs`. */
const COUNTS = join(CACHE, 'counts')
const total = { passed: 0, failed: 0 }

try {
  await installDependencies()
  const { ensureChromium } = await import('./chromium.mjs')
  process.env.CHROMIUM_PATH = ensureChromium()
  const { ensureLibreOffice } = await import('./libreoffice.mjs')
  process.env.SOFFICE_PATH = ensureLibreOffice() ?? ''
} catch (error) {
  console.error(error.message)
  total.failed += 1
}

if (total.failed === 0) {
  rmSync(COUNTS, { recursive: true, force: true })
  // Every stage runs, whatever failed before it: one run tells everything.
  check('Types', ['tooling/types.mjs'])
  check('Lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings=0'])
  check('Format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'])
  check('Build', ['tooling/build.mjs'])
  check('Function reference', ['tooling/docs.mjs', '--check'])
  jest('Unit tests', ['--selectProjects', 'core', 'task-pane'])
  // A day must be the same day wherever the machine stands.
  jest('Core in Los Angeles', ['--selectProjects', 'core'], { TZ: 'America/Los_Angeles' })
  jest('Core in Shanghai', ['--selectProjects', 'core'], { TZ: 'Asia/Shanghai' })
  jest('Hosts and bundles', ['--selectProjects', 'hosts'])
  jest('In the browser', ['--selectProjects', 'browser', '--runInBand'])
}

printCounts()
if (total.failed > 0 || total.passed === 0) process.exitCode = 1
console.log(`\n${total.passed} passed, ${total.failed} failed`)

/** A stage that passes or fails as a whole counts as one test. */
function check(title, args) {
  heading(title)
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  if (status === 0) total.passed += 1
  else total.failed += 1
  console.log(status === 0 ? 'ok' : `${title}: FAILED`)
}

function jest(title, args, env = {}) {
  heading(title)
  const report = join(CACHE, 'jest.json')
  mkdirSync(CACHE, { recursive: true })
  rmSync(report, { force: true })
  const options = ['--ci', '--silent', '--json', `--outputFile=${report}`]
  spawnSync(process.execPath, [bin('jest', 'bin/jest.js'), ...options, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  count(report)
}

/** A run that went wrong without a failed test (a suite that could not load, no test at all) counts as one failure. */
function count(report) {
  const result = read(report)
  const passed = result?.numPassedTests ?? 0
  const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0)
  const good = result?.success === true && passed > 0
  total.passed += passed
  total.failed += good ? failed : Math.max(failed, 1)
}

/** How much was tried: a run that tried nothing would pass as well. */
function printCounts() {
  if (!existsSync(COUNTS)) return
  heading('Tried')
  for (const name of readdirSync(COUNTS).sort()) process.stdout.write(readFileSync(join(COUNTS, name), 'utf8'))
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function bin(name, path) {
  return join(dirname(require.resolve(`${name}/package.json`)), path)
}

function heading(title) {
  console.log(`\n== ${title}`)
}
