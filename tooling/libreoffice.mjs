import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installFromDebian, isDebianRoot } from './debian.mjs'

const COMMANDS = ['soffice', 'libreoffice']
const MAC = ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
// The one that waits until it has done what it was asked for.
const WINDOWS = ['LibreOffice\\program\\soffice.com']

/** The path of a LibreOffice that tests can convert files with, if there is one. */
export function findLibreOffice() {
  const named = process.env.SOFFICE_PATH
  return named !== undefined && named !== '' ? named : installed()
}

/**
 * A LibreOffice for the tests, put on this machine if that can be done without asking.
 * @returns undefined where there is none; the tests that need it are skipped then
 */
export function ensureLibreOffice() {
  if (findLibreOffice() === undefined && isDebianRoot()) installFromDebian(['libreoffice-calc'])
  const found = findLibreOffice()
  if (found === undefined)
    console.log(
      'No LibreOffice here: tests that open downloaded files in it are skipped (SOFFICE_PATH says where it is)',
    )
  return found
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
  const onWindows = programs.flatMap((folder) => (folder ? WINDOWS.map((path) => join(folder, path)) : []))
  const places = { darwin: MAC, win32: onWindows }[process.platform] ?? onPath
  return places.find(existsSync)
}
