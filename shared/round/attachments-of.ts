import type { Json } from '#shared/base/canonical-json'
import type { Entry } from '#shared/journal/entry'

/** The SHA-256 of every attachment that any entry speaks of, earlier versions of applications too. */
export function attachmentsOf(entries: readonly Entry[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const entry of entries) {
    if (entry.kind !== 'application.imported') continue
    for (const attachment of listAt(entry.payload, ['packet', 'attachments'])) {
      const sha256 = (attachment as { sha256?: unknown } | null)?.sha256
      if (typeof sha256 === 'string') found.add(sha256)
    }
  }
  return found
}

function listAt(value: Json, path: readonly string[]): readonly Json[] {
  let at: unknown = value
  for (const key of path) at = (at as Record<string, unknown> | null)?.[key]
  return Array.isArray(at) ? at : []
}
