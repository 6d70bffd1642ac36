import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import type { Result } from '#shared/base/result'
import type { DocumentPreview } from '#shared/ipc/round-channels'
import { awardFollowed, type FollowUp } from '#shared/round/kinds/follow-up-entries'
import { inTurn, turnsTaken } from './in-turn'
import { write } from './write'

interface Name {
  readonly applicationId: string
  readonly followUpId: string
}

/** Writes what was decided on an award after it was frozen; null where it was written by mistake. */
export function followAward(name: Name, followUp: FollowUp | null): Promise<boolean> {
  return inTurn(() => write(awardFollowed({ ...name, followUp })))
}

/** The letter on it as it would be printed now. */
export async function previewFollowUp(
  name: Name,
): Promise<Result<DocumentPreview, { readonly message: string }>> {
  await turnsTaken()
  return windowApi.followupsPreview(name)
}

/** Saves the letter where the person chooses; the person is told how it went. */
export async function saveFollowUp(name: Name): Promise<void> {
  await turnsTaken()
  const reply = await windowApi.followupsSave(name)
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null) showNotice('success', `Lagret som «${reply.value.fileName}».`)
}
