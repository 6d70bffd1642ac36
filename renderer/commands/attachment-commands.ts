import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { err, ok, type Result } from '#shared/base/result'
import type { DocumentView } from '#shared/intake/document-view'
import type { Attachment } from '#shared/round/packet'

/** The bytes of an attachment of the open round; a failure is the line a person reads. */
export async function readAttachment(sha256: string): Promise<Result<Uint8Array, string>> {
  const reply = await windowApi.attachmentsRead({ sha256 })
  return reply.ok ? ok(reply.value) : err(reply.error.message)
}

/** An attachment as blocks to draw; a failure is the line a person reads. */
export async function viewAttachment({ sha256, name }: Attachment): Promise<Result<DocumentView, string>> {
  const reply = await windowApi.attachmentsView({ sha256, name })
  return reply.ok ? ok(reply.value) : err(reply.error.message)
}

/** Saves an attachment as it came where the person chooses. */
export async function saveAttachmentCopy({ sha256, name }: Attachment): Promise<void> {
  const reply = await windowApi.attachmentsSaveCopy({ sha256, name })
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null) showNotice('success', `Vedlegget er lagret som «${reply.value.fileName}».`)
}
