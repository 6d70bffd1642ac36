import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const alias = {
  '#shared': at('./shared'),
  '#electron': at('./electron'),
  '#renderer': at('./renderer'),
  '#assets': at('./assets'),
}

// Each becomes out/main/<name>.js. The processes that a file starts stand beside it, whichever chunk it ends in,
// so `new URL('./<name>.js', import.meta.url)` finds them.
const mainEntries = {
  main: './electron/main.ts',
  cli: './electron/cli/cli.ts',
  'pdf-worker': './electron/work/pdf-worker.ts',
  'analysis-worker': './electron/work/analysis-worker.ts',
  'solver-worker': './electron/work/solver-worker.ts',
  'robustness-worker': './electron/work/robustness-worker.ts',
  'intake-child': './electron/intake/intake-child.ts',
}

const existing = (entries: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([name, path]) => [name, at(path)] as const)
      .filter(([, path]) => existsSync(path)),
  )

// Libraries of many small files are built in: finding and opening them one by one is most of the time that the
// command line and the readers take to start. Those with files of their own beside them (workers, wasm) stay outside.
const builtIn = [
  '@noble/hashes',
  'fflate',
  'papaparse',
  'postal-mime',
  'read-excel-file',
  'saxen',
  'yauzl',
  'yazl',
  'zod',
]

// scripts/setup/build.mjs names the parts that are out of date; by hand everything is built.
const parts = (process.env.TILDELING_BUILD ?? 'main,window').split(',')

// fflate's build for Node declares a `require`, as the bundler does; of its two builds the other is whole without one.
const main = {
  resolve: { alias: { ...alias, fflate: 'fflate/browser' } },
  build: {
    outDir: at('./out/main'),
    target: 'node20.19',
    emptyOutDir: true,
    externalizeDeps: { exclude: builtIn },
    rolldownOptions: {
      input: existing(mainEntries),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

// A sandboxed preload can load nothing from node_modules: it is one CommonJS file.
const preload = {
  resolve: { alias },
  build: {
    outDir: at('./out/preload'),
    emptyOutDir: true,
    externalizeDeps: false,
    rolldownOptions: {
      input: { preload: at('./electron/preload.ts'), 'room-preload': at('./electron/room-preload.ts') },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
    },
  },
}

const renderer = {
  root: at('./renderer'),
  resolve: { alias },
  plugins: [react()],
  worker: { format: 'es' as const },
  build: {
    outDir: at('./out/renderer'),
    emptyOutDir: true,
    rolldownOptions: { input: { index: at('./renderer/index.html'), room: at('./renderer/room.html') } },
  },
}

export default defineConfig({
  ...(parts.includes('main') ? { main } : {}),
  ...(parts.includes('window') ? { preload, renderer } : {}),
})
