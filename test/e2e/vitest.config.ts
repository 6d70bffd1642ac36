import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

// One window at a time: the tests drive a real Electron and share one screen.
export default defineConfig({
  root: at('../..'),
  resolve: {
    alias: {
      '#shared': at('../../shared'),
      '#electron': at('../../electron'),
      '#renderer': at('../../renderer'),
      '#assets': at('../../assets'),
    },
  },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
