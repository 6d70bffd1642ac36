import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '#shared': at('./shared'),
      '#electron': at('./electron'),
      '#renderer': at('./renderer'),
      '#assets': at('./assets'),
    },
  },
  test: { include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'], testTimeout: 30_000 },
})
