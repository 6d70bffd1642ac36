import { quote } from '#shared/i18n/quote'
import { ask, attachmentNames, type Check, filledAttachments, inAttachment, isTableRow } from '../context'

/** Whether a document that the call asks for lies in the packet, by words in the names of the attachments. */
export const checkAttachment: Check<'attachment'> = (context, { label, keywords }) => {
  const attachments = filledAttachments(context)
  const wanted = ask(label)
  const match = attachments.find(({ name }) =>
    keywords.some(word => name.toLowerCase().includes(word.toLowerCase())),
  )
  if (match !== undefined) {
    return {
      met: true,
      message: `${quote(match.name)} er lagt ved.`,
      lookedAt: [inAttachment(match)],
      ask: wanted,
    }
  }
  const lookedAt = attachments.map(inAttachment)
  if (isTableRow(context)) {
    const message = `Vedlegg følger ikke med i et regneark. Kontroller at ${quote(label)} kom med søknaden.`
    return { met: null, message, lookedAt, ask: wanted }
  }
  const among =
    attachments.length === 0
      ? 'Søknaden har ingen vedlegg.'
      : `Vedleggene er ${attachmentNames(attachments)}.`
  return {
    met: false,
    message: `Fant ikke ${quote(label)}. ${among} Be søkeren ettersende det.`,
    lookedAt,
    ask: wanted,
  }
}
