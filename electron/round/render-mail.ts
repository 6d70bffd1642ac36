import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailDraft } from '#shared/document/mail-draft'

/**
 * An e-mail draft with one PDF, as the bytes of an `.eml` file that mail programs open ready to send (X-Unsent). The
 * same draft, letter and day give the same bytes.
 */
export async function renderMail(
  draft: MailDraft,
  attachment: { readonly fileName: string; readonly bytes: Uint8Array },
  date: string,
): Promise<Uint8Array> {
  const identity = createHash('sha256').update(draft.to).update(attachment.bytes).digest('hex').slice(0, 32)
  const mail = new MailComposer({
    ...(draft.to === '' ? {} : { to: { name: draft.toName, address: draft.to } }),
    subject: draft.subject,
    text: draft.text,
    date: new Date(`${date}T12:00:00Z`),
    messageId: `<${identity}@tildeling>`,
    headers: { 'X-Unsent': '1' },
    attachments: [
      {
        filename: attachment.fileName,
        content: Buffer.from(attachment.bytes),
        contentType: 'application/pdf',
      },
    ],
    ...{ baseBoundary: identity },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Uint8Array(await mail.compile().build())
}
