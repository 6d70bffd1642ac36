import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { decodeText, windowsSigns } from '#shared/intake/decode-text'
import { isPathTrick } from '#shared/intake/entry-name'
import { fileKind } from '#shared/intake/file-kind'
import { htmlText } from '#shared/intake/html-text'
import { intakeLimits } from '#shared/intake/limits'
import { readMailText } from '#shared/intake/mail-text'
import type { Caution, Rejection } from '#shared/intake/problem'
import { readMoment } from '#shared/intake/read-value'
import { readContainer } from './read-container'
import { none } from './read-file'
import type { LastResort } from './read-loose'
import type { FileReading, ReadContext } from './reading'
import { fileInMemory, readWhole, type SourceFile, sizeText } from './source-file'

/**
 * Reads an e-mail: what is attached to it as a packet of its own, with the mail's date as the time it came in; and
 * where nothing attached is an application, the text of the mail itself.
 */
export async function readEmail(file: SourceFile, context: ReadContext): Promise<FileReading> {
  const { bytes, attachments, nesting } = intakeLimits.email
  // A mail in a mail counts as a zip in a zip does.
  const { depth } = intakeLimits.archive
  if (context.depth > depth) return none(file, { kind: 'too-deep', limit: depth }, false)
  if (file.bytes > bytes)
    return none(file, { kind: 'too-large', what: 'e-posten', limit: sizeText(bytes) }, false)
  let email: Email
  try {
    email = await PostalMime.parse(await readWhole(file), {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: nesting,
      maxRfc822NestingDepth: 0,
    })
  } catch {
    return none(file, { kind: 'unreadable' }, false)
  }
  if (email.attachments.length > attachments) {
    return none(file, { kind: 'too-many', what: 'vedlegg i e-posten', limit: attachments }, false)
  }
  const date = email.date === undefined ? null : readMoment(email.date)
  const files = attachedFiles(email)
  const text = textOf(email)
  if (email.attachments.length === 1 && email.attachments.some(isSealed)) return none(file, sealedMail, false)
  if ([text, ...namelessTexts(email)].some(isStillCoded)) return none(file, { kind: 'unreadable' }, false)
  if (files.length === 0 && text === '') return none(file, { kind: 'not-a-packet' }, false)
  const defaults = { ...context.defaults, ...(date === null ? {} : { submittedAt: date }) }
  await readContainer(file.name, files, { ...context, defaults }, text === '' ? null : lastResortOf(text))
  return { kind: 'done' }
}

/** The mail's own text, and, where an application is sent on in it, all of it; each is read only if need be. */
function lastResortOf(text: string): LastResort {
  const named = (content: string) => fileInMemory('e-posten.txt', Buffer.from(content))
  const { own, whole, quotedSent } = readMailText(text)
  const sent: Caution = { kind: 'second-value', field: 'submittedAt', value: quotedSent ?? '' }
  return {
    file: named(text),
    ways: [
      { file: named(own), cautions: [] },
      ...(whole === null ? [] : [{ file: named(whole), cautions: quotedSent === null ? [] : [sent] }]),
    ],
  }
}

function namelessTexts(email: Email): readonly string[] {
  return email.attachments
    .filter(one => (one.filename ?? '') === '' && !isMail(one))
    .map(({ content }) => bytesOf(content))
    .filter(bytes => fileKind(bytes.subarray(0, 8_192)) === 'text')
    .map(decodeText)
}

/** Whether a text still holds the codes that mails travel in: the part of the head that names them is damaged. */
function isStillCoded(text: string): boolean {
  return /=C[23]=[89AB][0-9A-F]|=E2=80=[89AB][0-9A-F]|\p{L}=(?:[CE]5|[CE]6|[DF]8)|[^\s=]=\r?\n/u.test(text)
}

/** Whether what is attached is a mail of its own: one that was sent on. */
function isMail({ mimeType }: Attachment): boolean {
  return mimeType === 'message/rfc822'
}

/** Whether a mail is nothing but one sealed or signed envelope, as S/MIME makes them. */
function isSealed({ mimeType, filename }: Attachment): boolean {
  return /^application\/(?:x-)?pkcs7-mime$/.test(mimeType) || /\.p7m$/i.test(filename ?? '')
}

const sealedMail: Rejection = {
  kind: 'old-format',
  format: 'kryptert eller signert e-post (S/MIME)',
  advice: 'Åpne e-posten i postprogrammet, lagre vedleggene, og importer dem.',
}

/** What a file without a name is called by, so that it can be opened when it is saved. */
const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'text/plain': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
}

function attachedFiles(email: Email): SourceFile[] {
  const names = new Set<string>()
  return email.attachments.map((attachment, index) => {
    const ending = endings[attachment.mimeType] ?? ''
    const plain = windowsSigns(attachment.filename || `vedlegg-${index + 1}${ending}`)
      .normalize('NFC')
      .replace(/[/\\]/g, '_')
    const name =
      names.has(plain) || isPathTrick(plain)
        ? `vedlegg-${index + 1}-${plain.replace(/[^\p{L}\p{N}. _-]/gu, '_')}`
        : plain
    names.add(name)
    return fileInMemory(name, bytesOf(attachment.content))
  })
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

/** The text of a mail; from its markup, without it, where it carries no plain text. */
export function textOf(email: Pick<Email, 'text' | 'html'>): string {
  const plain = email.text?.trim() ?? ''
  return windowsSigns(plain === '' ? htmlText(email.html ?? '') : (email.text ?? ''))
}
