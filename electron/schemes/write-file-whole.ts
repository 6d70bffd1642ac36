import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Writes a text beside its place and moves it there when it is on disk: the file is the old or the new, never half. */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w')
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
  // Windows keeps no folder open for this; there the rename itself is what there is.
  if (process.platform === 'win32') return
  const folder = await open(path.dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}
