import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { protocol, type Session } from 'electron'
import { printJobAt } from '#electron/print/print-jobs'
import { appScheme } from './app-address'
import { appFileOf } from './app-file'
import { contentPolicyOf } from './content-policy'

/** Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built pages under `root`, and nothing else, as app://tildeling/. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, async request => {
    const printed = printJobAt(request.url)
    if (printed !== null) {
      return new Response(new Uint8Array(printed), { headers: { 'Content-Type': 'application/pdf' } })
    }
    const file = request.method === 'GET' ? appFileOf(root, request.url) : null
    const bytes = file && (await readFile(file.path).catch(() => null))
    if (!file || !bytes) return new Response('Ikke funnet', { status: 404, headers: headersFor('') })
    return new Response(new Uint8Array(bytes), {
      headers: { ...headersFor(basename(file.path)), 'Content-Type': file.mediaType },
    })
  })
}

function headersFor(fileName: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicyOf(fileName),
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
}
