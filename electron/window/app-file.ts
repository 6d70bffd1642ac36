import { extname, resolve, sep } from 'node:path'
import { appOrigin } from './app-address'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export interface AppFile {
  readonly path: string
  readonly mediaType: string
}

/** The file under `root` that an address names; null for another host, a way out of `root`, or an unknown type. */
export function appFileOf(root: string, address: string): AppFile | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== appOrigin) return null
  const path = decodedPath(url.pathname)
  if (path === null || path.includes('\\') || path.includes('\0') || path.split('/').includes('..'))
    return null
  const file = resolve(root, `.${path}`)
  if (!file.startsWith(resolve(root) + sep)) return null
  const mediaType = mediaTypes[extname(file).toLowerCase()]
  return mediaType === undefined ? null : { path: file, mediaType }
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
