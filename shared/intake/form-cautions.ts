import { type ApplicationForm, minimumKroner, requestedKroner } from '#shared/round/application-form'
import type { Attachment } from '#shared/round/packet'
import type { Caution } from './problem'

/** Below this a request was more likely written in thousands than meant as it stands. */
const smallRequest = 5_000

/** What a person should look at in a form that could be read: amounts, period and files that do not go together. */
export function formCautions(form: ApplicationForm, attachments: readonly Attachment[]): readonly Caution[] {
  const cautions: Caution[] = []
  const requested = requestedKroner(form)
  if (requested === 0) cautions.push({ kind: 'nothing-requested' })
  else if (requested < smallRequest) cautions.push({ kind: 'small-request', amount: requested })
  if (minimumKroner(form) > requestedKroner(form)) cautions.push({ kind: 'minimum-above-requested' })
  const { from, to } = form.period ?? {}
  if (from !== undefined && to !== undefined && to < from) cautions.push({ kind: 'period-backwards' })
  const agreed = form.agreement?.file
  if (agreed !== undefined && agreed !== '' && !attachments.some(file => sameFile(file.name, agreed))) {
    cautions.push({ kind: 'missing-attachment', name: agreed })
  }
  for (const file of attachments) {
    if (file.bytes === 0) cautions.push({ kind: 'empty-attachment', name: file.name })
  }
  return cautions
}

/** The name an attachment is shown under: its place in the packet, without the folder that all attachments lie in. */
export function attachmentName(pathInPacket: string): string {
  return pathInPacket.normalize('NFC').replace(/^vedlegg\//i, '')
}

/** Whether a form's reference to a file (`vedlegg/avtale.pdf`) means the attachment of this name. */
export function sameFile(attachment: string, reference: string): boolean {
  return attachmentName(attachment).toLowerCase() === attachmentName(reference).toLowerCase()
}
