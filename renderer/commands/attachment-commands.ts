import { windowApi } from '#renderer/app/window-api'
import { err, ok, type Result } from '#shared/base/result'

/** The bytes of an attachment of the open round; a failure is the line a person reads. */
export async function readAttachment(sha256: string): Promise<Result<Uint8Array, string>> {
  const reply = await windowApi.attachmentsRead({ sha256 })
  return reply.ok ? ok(reply.value) : err(reply.error.message)
}
