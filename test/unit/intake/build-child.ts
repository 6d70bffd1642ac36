import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Builds the reader process as the app does, so that a test can start the real one; gives its path. */
export async function buildChild(): Promise<string> {
  await mkdir(at('node_modules/.cache'), { recursive: true })
  const outDir = await mkdtemp(at('node_modules/.cache/intake-child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#shared': at('shared'), '#electron': at('electron'), '#assets': at('assets') } },
    build: {
      ssr: at('electron/intake/intake-child.ts'),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'intake-child.js' } },
    },
  })
  return join(outDir, 'intake-child.js')
}
