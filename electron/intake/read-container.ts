import { guarded } from './failure'
import { type LastResort, readLoose } from './read-loose'
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
  lastResort: LastResort | null = null,
): Promise<void> {
  if (entries.length === 0 && lastResort === null) {
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
  if (loose.length === 0 && (lastResort === null || forms.length > 0)) return
  const inside = { ...context, depth: context.depth + 1 }
  const within = (file: SourceFile) => ({ ...file, name: `${place}/${file.name}` })
  const named = loose.map(within)
  if (forms.length > 0) await readLoose(named, inside, { root: `${place}/` })
  else {
    const last = lastResort === null ? {} : { lastResort: placed(lastResort, within) }
    await readLoose(named, inside, { root: `${place}/`, container: place, ...last })
  }
}

function placed({ file, ways }: LastResort, within: (file: SourceFile) => SourceFile): LastResort {
  return { file: within(file), ways: ways.map(way => ({ ...way, file: within(way.file) })) }
}
