import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

const namePattern = /^[0-9a-f]{64}$/

/** Where attachments lie, each once, under its SHA-256. The name is never anything that a file said of itself. */
export class AttachmentStore {
  constructor(readonly folder: string) {}

  pathOf(sha256: string): string {
    if (!namePattern.test(sha256)) throw new Error('Not a SHA-256')
    return path.join(this.folder, sha256)
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    )
  }

  async read(sha256: string): Promise<Buffer | null> {
    return readFile(this.pathOf(sha256)).catch(() => null)
  }

  /** Takes in a file that lies staged under its hash; the bytes are on disk when it answers. */
  async takeIn(stagedPath: string, sha256: string): Promise<void> {
    if (await this.has(sha256)) return
    await mkdir(this.folder, { recursive: true })
    const whole = `${this.pathOf(sha256)}.part`
    await copyFile(stagedPath, whole)
    const file = await open(whole, 'r+')
    await file.sync()
    await file.close()
    if ((await hashFile(whole)) !== sha256) {
      await rm(whole, { force: true })
      throw new Error('The staged attachment changed while it was taken in')
    }
    await rename(whole, this.pathOf(sha256))
  }
}

/** SHA-256 of a file, read as a stream. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
