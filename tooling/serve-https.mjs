import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves the files of a folder to this machine alone, never from a cache: Excel is to see each build at once.
 * @param certificate what node:https takes: `key`, `cert`, `ca`
 * @returns the server, which listens; rejects where the port is taken
 */
export function serveHttps(folder, port, certificate) {
  const server = createServer(certificate, (request, response) => void answer(folder, request, response))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

async function answer(folder, { method, url }, response) {
  // Excel on the web fetches the functions' descriptions from another origin.
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Cache-Control', 'no-store')
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405)
  const path = pathIn(folder, url)
  if (path === undefined) return refuse(response, 404)
  try {
    const content = await readFile(path)
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
    response.end(method === 'HEAD' ? undefined : content)
  } catch {
    refuse(response, 404)
  }
}

/** The file that an address means; undefined where it points out of the folder. */
function pathIn(folder, url) {
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(url, 'https://localhost').pathname)))
    return path.startsWith(normalize(folder) + sep) ? path : undefined
  } catch {
    return undefined
  }
}

function refuse(response, status) {
  response.statusCode = status
  response.end()
}
