import type { Handle } from '#electron/ipc/handle'
import { ok } from '#shared/base/result'
import type { RobustnessDesk } from './robustness-desk'

/** Answers the window's questions about how much a distribution of the open round hangs on the weights. */
export function registerRobustnessChannels(handle: Handle, desk: RobustnessDesk): void {
  handle('robustness:compute', request => desk.compute(request))
  handle('robustness:cancel', ({ jobId }) => {
    desk.cancel(jobId)
    return ok(null)
  })
}
