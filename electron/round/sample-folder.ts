import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the example round, found from the built program (out/main) and from its sources alike. */
export function sampleFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const found = ['../..', '..', '.']
    .map(up => path.join(here, up, 'assets', 'samples', 'vest-viken-2025'))
    .find(existsSync)
  if (found === undefined) throw new Error('The example round is not part of this program')
  return found
}
