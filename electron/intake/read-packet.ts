import { isLitter } from '#shared/intake/entry-name'
import type { BuiltForm } from '#shared/intake/form-builder'
import { attachmentName, formCautions } from '#shared/intake/form-cautions'
import { intakeLimits } from '#shared/intake/limits'
import { readSoknadJson } from '#shared/intake/soknad-json'
import type { ApplicationForm } from '#shared/round/application-form'
import type { Attachment } from '#shared/round/packet'
import { isLocked } from './locked-file'
import type { ReadContext } from './reading'
import { readWhole, type SourceFile, sizeText } from './source-file'

/** Whether an entry is the form of a packet. */
export function isPacketForm(name: string): boolean {
  return /^(?:.*\/)?soknad\.json$/i.test(name)
}

/** Reads one packet: its `soknad.json` and the files beside it. `root` is the folder they lie in, '' or ending in '/'. */
export async function readJsonPacket(
  place: string,
  form: SourceFile,
  root: string,
  beside: readonly SourceFile[],
  context: ReadContext,
): Promise<void> {
  const { sink } = context
  if (form.bytes > intakeLimits.jsonBytes) {
    const limit = sizeText(intakeLimits.jsonBytes)
    sink.reject(place, null, { kind: 'too-large', what: 'soknad.json', limit })
    return
  }
  const read = readSoknadJson(await readWhole(form))
  if (!read.ok) {
    sink.reject(place, null, read.error.kind === 'empty-file' ? { kind: 'bad-json' } : read.error)
    return
  }
  const attachments = await stageAttachments(place, root, beside, context)
  if (attachments === null) return
  emitPacket(place, null, { form: read.value }, attachments, context)
  for (const file of beside) {
    if (isLitter(file.name) || !(await isLocked(file))) continue
    const name = attachmentName(file.name.slice(root.length))
    sink.caution(`${place}/${file.name.slice(root.length)}`, null, { kind: 'encrypted-attachment', name })
  }
}

/** Puts the files that came with a form aside; null when there are too many, which has then been reported. */
export async function stageAttachments(
  place: string,
  root: string,
  files: readonly SourceFile[],
  { sink, staging }: ReadContext,
): Promise<readonly Attachment[] | null> {
  const kept = files.filter(file => !isLitter(file.name))
  if (kept.length > intakeLimits.attachmentsPerPacket) {
    sink.reject(place, null, { kind: 'too-many', what: 'vedlegg', limit: intakeLimits.attachmentsPerPacket })
    return null
  }
  const attachments: Attachment[] = []
  for (const file of kept) {
    const name = attachmentName(file.name.slice(root.length)).slice(0, 500)
    if (file.bytes > intakeLimits.attachmentBytes) {
      const limit = sizeText(intakeLimits.attachmentBytes)
      sink.reject(`${place}/${file.name.slice(root.length)}`, null, { kind: 'attachment-too-large', limit })
      continue
    }
    sink.tick(0)
    attachments.push(await staging.add(file, name, sink.tick))
  }
  return attachments
}

/** Hands over an application with what should be looked at in it. */
export function emitPacket(
  place: string,
  part: string | null,
  built: { form: ApplicationForm } & Partial<Pick<BuiltForm, 'sources' | 'cautions'>>,
  attachments: readonly Attachment[],
  { sink, defaults }: ReadContext,
): void {
  const { sources, cautions = [] } = built
  const { submittedAt = defaults.submittedAt } = built.form
  const form = { ...built.form, ...(submittedAt === undefined ? {} : { submittedAt }) }
  const packet = {
    file: place,
    form,
    attachments: [...attachments],
    ...(sources === undefined ? {} : { sources }),
  }
  sink.packet({ file: place, part, packet })
  for (const caution of [...cautions, ...formCautions(form, attachments)]) sink.caution(place, part, caution)
}
