// Runs before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/

/**
 * Installs what package-lock.json names, if that is not what node_modules holds.
 * @throws {Error} with a sentence for the user when it cannot
 */
export async function installDependencies() {
  if (isInstalled()) return
  console.log('Installing what Yardstick needs (once; a few minutes on a slow line)')
  const { code, errors } = await npmCi()
  if (code === 0) return
  if (NETWORK.test(errors)) {
    throw new Error(
      'The packages could not be fetched: no network, or the npm registry is out of reach. Try again online.',
    )
  }
  throw new Error(`npm ci failed:\n${errors.trim()}`)
}

/** An older record of what was installed still counts when it names the same versions. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  if (statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return true
  const installed = packages(INSTALLED)
  return Object.entries(packages(LOCK)).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return Boolean(wanted.optional || wanted.devOptional || wanted.peer)
    return found.version === wanted.version
  })
}

function packages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1']
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] }
  // npm tells its scripts where it is; without it, Windows finds npm.cmd through the shell only.
  const npm = process.env.npm_execpath
  const child = /\bnpm-cli\.c?js$/.test(npm ?? '')
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  const stopProgress = showProgress(Object.keys(packages(LOCK)).length)
  return new Promise((resolve) => {
    const done = (code) => {
      stopProgress()
      resolve({ code, errors })
    }
    child.on('error', (error) => {
      errors += error.message
      done(1)
    })
    child.on('close', done)
  })
}

/** npm is silent without a terminal of its own: count what it has put down. */
function showProgress(total) {
  const terminal = process.stdout.isTTY
  const start = Date.now()
  const timer = setInterval(
    () => {
      const seconds = Math.round((Date.now() - start) / 1000)
      const line = `  ${Math.min(countPackages(), total)} of ${total} packages, ${seconds} s`
      process.stdout.write(terminal ? `\r${line}` : `${line}\n`)
    },
    terminal ? 1_000 : 15_000,
  )
  return () => {
    clearInterval(timer)
    if (terminal) process.stdout.write('\n')
  }
}

function countPackages(folder = join(ROOT, 'node_modules')) {
  let count = 0
  for (const entry of readNames(folder)) {
    if (entry.startsWith('.')) continue
    count += entry.startsWith('@') ? readNames(join(folder, entry)).length : 1
  }
  return count
}

function readNames(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
