import { goToItem, startClock, stopClock } from '#renderer/commands/meeting-commands'
import { useCommand } from '#renderer/commands/use-command'
import { selectRunningItems } from '#shared/round/meeting-view'
import type { MeetingView } from './use-meeting-view'

export const noteFieldId = 'meeting-note'

/** Lets the menu steer the meeting while it is on the screen. */
export function useMeetingCommands({ fields, item, next, previous }: MeetingView): void {
  useCommand('meeting:next', {
    run: () => (next === null ? undefined : goToItem(next.id)),
    enabled: () => next !== null,
  })
  useCommand('meeting:previous', {
    run: () => (previous === null ? undefined : goToItem(previous.id)),
    enabled: () => previous !== null,
  })
  useCommand('meeting:timer', {
    run: async () => {
      if (selectRunningItems(fields).length > 0) await stopClock()
      else if (item !== null) await startClock(item.id)
    },
  })
  useCommand('meeting:note', { run: () => document.getElementById(noteFieldId)?.focus() })
}
