// Runs before anything is installed: Node's own modules only; the rest is imported once it is there.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installDependencies } from './install.mjs'
import { ROOT } from './root.mjs'
import { serveHttps } from './serve-https.mjs'

const FOLDER = join(ROOT, 'dist', 'excel')
const PORT = 3000
const PAGE = `https://localhost:${PORT}/taskpane.html`
const CERTIFICATE_DAYS = 30
// Not among the dependencies: it compiles native code where Excel does not run anyway.
const DEBUGGING = 'office-addin-debugging@7.0.0'

try {
  await installDependencies()
  const { build } = await import('./build.mjs')
  if (!(await build(['excel']))) throw new Error('The build failed: see above')
  const server = await serve(await certificate())
  process.once('SIGINT', () => server.close(() => process.exit()).closeAllConnections())
  console.log(`\nThe add-in is at ${PAGE} (stop with Ctrl+C)`)
  if (process.argv.includes('web') || !hasExcel()) explainWeb()
  else openExcel()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

/** A certificate for localhost that this machine trusts, or, where that is not allowed, one to be accepted by hand. */
async function certificate() {
  const certs = (await import('office-addin-dev-certs')).default
  try {
    return await certs.getHttpsServerOptions(CERTIFICATE_DAYS)
  } catch (error) {
    const { caCertificatePath, localhostCertificatePath, localhostKeyPath } = await defaults()
    if (![caCertificatePath, localhostCertificatePath, localhostKeyPath].every(existsSync)) throw error
    console.log(`${error.message.trim()}\nOpen ${PAGE} in the browser once and accept its certificate.`)
    return {
      ca: readFileSync(caCertificatePath),
      cert: readFileSync(localhostCertificatePath),
      key: readFileSync(localhostKeyPath),
    }
  }
}

async function defaults() {
  return (await import('office-addin-dev-certs/lib/defaults.js')).default
}

async function serve(options) {
  try {
    return await serveHttps(FOLDER, PORT, options)
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${PORT} is in use, and it is the one that manifest.xml names: stop what listens there`)
  }
}

/** On Windows Excel is wherever Office was put; what opens it says so itself if there is none. */
function hasExcel() {
  if (process.platform === 'darwin') return existsSync('/Applications/Microsoft Excel.app')
  return process.platform === 'win32'
}

function openExcel() {
  console.log(`Opening Excel. To take the add-in out again: npx ${DEBUGGING} stop manifest.xml`)
  const args = ['--yes', DEBUGGING, 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--no-debug']
  // npx is a script on Windows, which only a shell can run.
  const child = spawn('npx', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  child.on('error', explainWeb)
  child.on('exit', (code) => {
    if (code !== 0) explainWeb()
  })
}

function explainWeb() {
  console.log(
    [
      'Excel was not opened. To try the add-in in Excel on the web, leave this running, and in a browser on this machine:',
      '  1. open a workbook at https://excel.cloud.microsoft',
      '  2. choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in',
      `  3. choose ${join(FOLDER, 'manifest.xml')}`,
    ].join('\n'),
  )
}
