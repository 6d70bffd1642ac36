import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { AttachmentStore } from '#electron/files/attachment-store'
import { readAttachmentStream } from '#electron/files/read-round-file'

/** The attachments of an open round, wherever their bytes lie. */
export interface Attachments {
  has(sha256: string): Promise<boolean>
  open(sha256: string): Promise<Readable>
  /** Where the bytes lie as a file of their own; null where they lie inside another. */
  pathOf(sha256: string): string | null
  /** Takes in a file that lies staged under its hash; it is safe when this answers. */
  takeIn(stagedPath: string, sha256: string): Promise<void>
  /** SHA-256 → bytes of all of those asked for that are there. */
  sizes(wanted: Iterable<string>): Promise<ReadonlyMap<string, number>>
}

/** Attachments of a `.tildeling` file, which another program may have written to since it was opened. */
export interface FileAttachments extends Attachments {
  /** What the file holds now: SHA-256 → bytes. */
  refresh(held: ReadonlyMap<string, number>): void
}

/** Attachments in a folder of the profile. */
export function attachmentsInStore(store: AttachmentStore): Attachments {
  return {
    has: sha256 => store.has(sha256),
    open: async sha256 => createReadStream(store.pathOf(sha256)),
    pathOf: sha256 => store.pathOf(sha256),
    takeIn: (stagedPath, sha256) => store.takeIn(stagedPath, sha256),
    sizes: async wanted => {
      const found = new Map<string, number>()
      for (const sha256 of wanted) {
        const size = await stat(store.pathOf(sha256)).then(
          info => info.size,
          () => null,
        )
        if (size !== null) found.set(sha256, size)
      }
      return found
    },
  }
}

/**
 * Attachments inside a `.tildeling` file, and newly staged ones beside it until the file is written again.
 * Staged files must stay where they are until then.
 */
export function attachmentsInFile(path: string, atFirst: ReadonlyMap<string, number>): FileAttachments {
  let held = atFirst
  const staged = new Map<string, string>()
  const sizeOf = async (sha256: string) => {
    const stagedPath = staged.get(sha256)
    return stagedPath === undefined ? held.get(sha256) : (await stat(stagedPath)).size
  }
  return {
    refresh: now => {
      held = now
    },
    has: async sha256 => held.has(sha256) || staged.has(sha256),
    open: async sha256 => {
      const stagedPath = staged.get(sha256)
      return stagedPath === undefined
        ? readAttachmentStream(path, sha256)
        : createReadStream(stagedPath, { highWaterMark: 1024 * 1024 })
    },
    pathOf: sha256 => staged.get(sha256) ?? null,
    takeIn: async (stagedPath, sha256) => {
      if (!held.has(sha256)) staged.set(sha256, stagedPath)
    },
    sizes: async wanted => {
      const found = new Map<string, number>()
      for (const sha256 of wanted) {
        const size = await sizeOf(sha256)
        if (size !== undefined) found.set(sha256, size)
      }
      return found
    },
  }
}
