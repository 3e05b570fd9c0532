import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const outside = mkdtempSync(join(tmpdir(), 'served-'))
const folder = join(outside, 'page')
let child: ChildProcess
let told: { readonly port: number; readonly address: string; readonly second: string }

/** Jest cannot load an ES module: a process of its own runs it, and tells its port and what a second server gets. */
beforeAll(async () => {
  mkdirSync(join(folder, 'pane'), { recursive: true })
  mkdirSync(join(outside, 'page-beside'))
  writeFileSync(join(folder, 'index.html'), '<p>标尺</p>')
  writeFileSync(join(folder, 'pane', 'index.html'), 'pane')
  writeFileSync(join(folder, 'a b.js'), 'script')
  writeFileSync(join(folder, 'data.bin'), 'bytes')
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(outside, 'page-beside', 'secret.txt'), 'secret')
  const script = `import { serve } from ${JSON.stringify(pathToFileURL(join(__dirname, 'serve.mjs')).href)}
const folder = ${JSON.stringify(folder)}
const server = await serve(folder, 0)
const { port, address } = server.address()
const second = await serve(folder, port).then(() => 'served', (error) => error.code)
console.log(JSON.stringify({ port, address, second }))`
  child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout === null) throw new Error('The server tells nothing')
  const [output] = (await once(child.stdout, 'data')) as [Buffer]
  told = JSON.parse(String(output)) as typeof told
})

afterAll(() => {
  child.kill()
  rmSync(outside, { recursive: true })
})

/** Sends a path as it is; `fetch` would tidy it first. */
function get(path: string, method = 'GET'): Promise<{ status: unknown; type: unknown; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port: told.port, path, method }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the server of the playground', () => {
  it.each([
    ['/', '<p>标尺</p>', 'text/html; charset=utf-8'],
    ['/?lang=zh-CN', '<p>标尺</p>', 'text/html; charset=utf-8'],
    ['/pane/', 'pane', 'text/html; charset=utf-8'],
    ['/a%20b.js', 'script', 'text/javascript; charset=utf-8'],
    ['/data.bin', 'bytes', 'application/octet-stream'],
  ])('gives %s', async (path, body, type) => {
    expect(await get(path)).toEqual({ status: 200, body, type })
  })

  it.each([
    '/nothing.js',
    '/pane',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/../page-beside/secret.txt',
    '/..%2fpage-beside/secret.txt',
    '/pane/..%2f..%2fsecret.txt',
    '/index.html%00.js',
    '/%zz',
  ])('does not give %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'Not found' })
  })

  it('answers HEAD without a body', async () => {
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  it('is for this machine alone, and says when somebody else has its port', () => {
    expect(['127.0.0.1', '::1']).toContain(told.address)
    expect(told.second).toBe('EADDRINUSE')
  })
})
