import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { installFromDebian, isDebianRoot } from './debian.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a browser that tests can drive: an installed one, else the one playwright downloaded, else none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  return named !== undefined && named !== '' ? named : (installed() ?? downloaded())
}

/**
 * A browser for the tests, put on this machine if there is none.
 * @throws where none can be installed, with what to do about it
 */
export function ensureChromium() {
  if (isDebianRoot()) installMissing()
  const found = findChromium()
  if (found !== undefined) return found
  console.log('No Chrome, Chromium or Edge here: downloading one for the tests')
  spawnSync(process.execPath, [playwright('cli.js'), 'install', 'chromium'], { stdio: 'inherit' })
  const fetched = downloaded()
  if (fetched === undefined) throw new Error('No browser could be installed: install Chrome, or set CHROMIUM_PATH')
  return fetched
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  const onWindows = programs.flatMap((folder) => (folder ? WINDOWS.map((path) => join(folder, path)) : []))
  const places = { darwin: MAC, win32: onWindows }[process.platform] ?? onPath
  return places.find(existsSync)
}

function downloaded() {
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

function playwright(file) {
  return join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', file)
}

/** Chinese glyphs come along: without them a page in Chinese is measured and pictured as boxes. */
function installMissing() {
  const wanted = [installed() === undefined && 'chromium', !hasChineseFont() && 'fonts-noto-cjk'].filter(Boolean)
  if (wanted.length > 0) installFromDebian(wanted)
}

function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
