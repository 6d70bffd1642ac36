import type { Handle } from '#electron/ipc/handle'
import { ok } from '#shared/base/result'
import type { AllocationDesk } from './allocation-desk'

/** Answers the window's questions about distributions of the open round. */
export function registerAllocationChannels(handle: Handle, desk: AllocationDesk): void {
  handle('allocation:compute', ({ jobId = 'compute', alternatives, ...choices }) =>
    desk.work('allocate', jobId, choices, alternatives === undefined ? {} : { alternatives }),
  )
  handle('allocation:explain', ({ jobId, applicationIds, ...choices }) =>
    desk.explain(jobId, choices, applicationIds),
  )
  handle('allocation:compare', ({ jobId, before, after }) => desk.compare(jobId, before, after))
  handle('allocation:withdrawals', ({ jobId, ...choices }) => desk.work('withdrawals', jobId, choices, {}))
  handle('allocation:frontier', ({ jobId, points, ...choices }) =>
    desk.work('frontier', jobId, choices, points === undefined ? {} : { points }),
  )
  handle('allocation:cancel', ({ jobId }) => {
    desk.cancel(jobId)
    return ok(null)
  })
}
