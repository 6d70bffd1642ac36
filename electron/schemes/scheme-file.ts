import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/base/result'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

const largestBytes = 5_000_000

/** Reads a scheme from a file of any origin; every fault as a line in Norwegian. */
export async function readSchemeFile(file: string): Promise<Result<Scheme, readonly string[]>> {
  let text: string
  try {
    if ((await stat(file)).size > largestBytes) {
      return err(['Filen er for stor til å være en ordning. Velg en fil som er eksportert fra Tildeling.'])
    }
    text = await readFile(file, 'utf8')
  } catch {
    return err(['Filen kunne ikke leses. Kontroller at den finnes og at du har tilgang til den.'])
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return err([
      'Filen er ikke en ordning: innholdet er ikke JSON. Velg en fil som er eksportert fra Tildeling.',
    ])
  }
  const decoded = decodeScheme(json)
  return decoded.ok ? ok(decoded.value) : err(decoded.error.map(({ message }) => message))
}

/** A scheme as it is written in a file: the same content gives the same text. */
export function schemeFileText(scheme: Scheme): string {
  return `${JSON.stringify(scheme, null, 2)}\n`
}
