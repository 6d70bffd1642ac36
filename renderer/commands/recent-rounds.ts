import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import type { RecentRound } from '#shared/ipc/round-channels'

/** The rounds that were worked on at this machine, latest first; none when the list could not be had. */
export async function loadRecentRounds(): Promise<readonly RecentRound[]> {
  const reply = await windowApi.roundsRecent()
  if (reply.ok) return reply.value
  showNotice('failure', reply.error.message)
  return []
}
