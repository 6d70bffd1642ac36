import { guarded } from './failure'
import { readLoose } from './read-loose'
import { isPacketForm, readJsonPacket } from './read-packet'
import type { ReadContext } from './reading'
import type { SourceFile } from './source-file'

/**
 * Reads what lies together in a zip or an e-mail: packets with `soknad.json` first, each with the files of its own
 * folder, then the rest as loose files. A damaged zip is refused whole; nothing of it is half taken in.
 */
export async function readContainer(
  place: string,
  entries: readonly SourceFile[],
  context: ReadContext,
): Promise<void> {
  if (entries.length === 0) {
    context.sink.reject(place, null, { kind: 'empty-folder' })
    return
  }
  const forms = entries.filter(entry => isPacketForm(entry.name))
  const roots = forms.map(form => form.name.slice(0, form.name.lastIndexOf('/') + 1))
  const claimed = new Map<string, SourceFile[]>(roots.map(root => [root, []]))
  const loose: SourceFile[] = []
  for (const entry of entries) {
    if (isPacketForm(entry.name)) continue
    const root = roots.filter(start => entry.name.startsWith(start)).sort((a, b) => b.length - a.length)[0]
    if (root === undefined) loose.push(entry)
    else claimed.get(root)?.push(entry)
  }
  for (const [index, form] of forms.entries()) {
    const root = roots[index] ?? ''
    const name = root === '' ? place : `${place}/${root.slice(0, -1)}`
    context.sink.begin(name)
    if (context.skip.has(name)) continue
    await guarded(name, context, () => readJsonPacket(name, form, root, claimed.get(root) ?? [], context))
  }
  if (loose.length > 0) {
    const inside = { ...context, depth: context.depth + 1 }
    const named = loose.map(file => ({ ...file, name: `${place}/${file.name}` }))
    await readLoose(
      named,
      inside,
      forms.length === 0 ? { root: `${place}/`, container: place } : { root: `${place}/` },
    )
  }
}
