import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ROOT } from './root.mjs'

const CLASP = join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js')

try {
  checkProject()
  checkLogin()
  if (!(await build(['sheets']))) throw new Error('The build failed: see above. Nothing was pushed.')
  push()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function checkProject() {
  const { scriptId } = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8'))
  if (scriptId) return
  throw new Error(
    'There is no script to push to yet. Make one (in a spreadsheet: Extensions → Apps Script), copy the Script ID from ' +
      'its project settings, and put it into .clasp.json as "scriptId". docs/first-deploy-to-google.md tells all steps.',
  )
}

function checkLogin() {
  // Where clasp keeps its login; a file beside the project goes first.
  if ([ROOT, homedir()].some((folder) => existsSync(join(folder, '.clasprc.json')))) return
  throw new Error(
    'You are not logged in to Google. Run "npx clasp login" once, and allow the Apps Script API on ' +
      'https://script.google.com/home/usersettings.',
  )
}

function push() {
  const { status } = spawnSync(process.execPath, [CLASP, 'push', '--force'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('clasp did not push: see above. If the login has expired, run "npx clasp login".')
}
