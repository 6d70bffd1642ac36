import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { err, ok, type Result } from '#shared/base/result'

/** Why a sealed file could not be opened. */
export interface UnsealError {
  readonly kind: 'wrong-passphrase' | 'damaged'
  readonly message: string
}

const mark = 'age-encryption.org/v1'

/** Whether a file is sealed, by its first bytes and not by its name. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === mark
  } catch {
    return false
  } finally {
    await file.close()
  }
}

/** Seals a file with a passphrase (age, scrypt) beside its place, and moves it there when it is whole and on disk. */
export async function sealFile(plain: string, sealed: string, passphrase: string): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  const part = `${sealed}.${randomUUID().slice(0, 8)}.part`
  try {
    await pipeline(
      Readable.fromWeb((await encrypter.encrypt(readable(plain))) as unknown as NodeStream),
      createWriteStream(part),
    )
    const file = await open(part, 'r+')
    await file.sync()
    await file.close()
    await rename(part, sealed)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

/**
 * Opens a sealed file with the first of the passphrases that fits, and answers which; nothing is left behind where
 * none does.
 */
export async function unsealFile(
  sealed: string,
  plain: string,
  passphrases: readonly string[],
): Promise<Result<string, UnsealError>> {
  for (const passphrase of passphrases) {
    const source = createReadStream(sealed)
    try {
      const decrypter = new Decrypter()
      decrypter.addPassphrase(passphrase)
      const opened = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>)
      await pipeline(Readable.fromWeb(opened as unknown as NodeStream), createWriteStream(plain))
      return ok(passphrase)
    } catch (cause) {
      source.destroy()
      if (String(cause).includes('no identity matched')) continue
      await rm(plain, { force: true })
      return err(damaged(sealed))
    }
  }
  return err(wrongPassphrase(sealed))
}

function readable(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}

function wrongPassphrase(path: string): UnsealError {
  return {
    kind: 'wrong-passphrase',
    message: `Feil passord for «${path}». Kontroller passordet og prøv på nytt.`,
  }
}

function damaged(path: string): UnsealError {
  return {
    kind: 'damaged',
    message: `«${path}» er forseglet, men er skadet eller avkortet. Be om en ny fil.`,
  }
}
