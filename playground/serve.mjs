import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves a folder on this machine alone.
 * @returns the server once it listens
 * @throws where the port cannot be had: `code` is EADDRINUSE when somebody else has it
 */
export function serve(directory, port) {
  const server = createServer((request, response) => {
    answer(directory, request, response).catch(() => response.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

async function answer(directory, request, response) {
  const path = pathOf(directory, request.url ?? '/')
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('Not found')
    return
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(path).pipe(response)
}

/** The file that an address means; undefined for one outside of the folder. */
function pathOf(directory, url) {
  let name
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  const path = normalize(join(directory, name.endsWith('/') ? `${name}index.html` : name))
  return path.startsWith(normalize(directory + sep)) && !path.includes('\0') ? path : undefined
}
