import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

/** Whether the published file lies beside the project; tests that need it are skipped where it does not. */
export function hasPublished(file: string): boolean {
  return existsSync(folder + file)
}

export function readPublished(file: string): string {
  const bytes = readFileSync(folder + file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
