// Runs before anything is installed: Node's own modules only; the rest is imported once it is there.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installDependencies } from './install.mjs'
import { ROOT } from './root.mjs'

const PAGE = join(ROOT, 'dist', 'playground')
const SOURCES = ['core', 'task-pane', 'excel-addin', 'sheets-addon', 'playground', 'tooling']
const SOURCE_FILES = ['webpack.config.js', 'manifest.xml', 'package-lock.json']
const FIRST_PORT = 3210
const PORTS = 20

try {
  await installDependencies()
  await buildPage()
  const port = await servePage()
  const address = `http://localhost:${port}/`
  console.log(`Yardstick is at ${address} (stop with Ctrl+C)`)
  openBrowser(address)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function buildPage() {
  const built = join(PAGE, 'index.html')
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return
  console.log('Building (half a minute)')
  const { build } = await import('./build.mjs')
  if (!(await build())) throw new Error('The build failed: see above')
}

/** Folders count too: a file that went away shows in its folder's time. */
function newestSource() {
  const files = SOURCE_FILES.map((name) => statSync(join(ROOT, name)).mtimeMs)
  return Math.max(...files, ...SOURCES.map((name) => newestIn(join(ROOT, name))))
}

function newestIn(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** Serves the page on the first free port, or on the one that PORT names. */
async function servePage() {
  const { serve } = await import(pathToFileURL(join(ROOT, 'playground', 'serve.mjs')).href)
  const named = process.env.PORT
  if (named) return listen(serve, Number(named), Number(named))
  return listen(serve, FIRST_PORT, FIRST_PORT + PORTS - 1)
}

async function listen(serve, port, last) {
  try {
    await serve(PAGE, port)
    return port
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    if (port < last) return listen(serve, port + 1, last)
    throw new Error(`Port ${port} is in use: set PORT to a free one, as in PORT=8080 npm start`)
  }
}

/** A convenience: where there is no browser to open, the address printed above is enough. */
function openBrowser(address) {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (process.env.CI || !hasScreen) return
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
