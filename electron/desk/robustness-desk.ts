import { instanceOfRound } from '#electron/round/allocate-round'
import { roundWeighting } from '#electron/round/round-weighting'
import type { RobustnessPool } from '#electron/work/compute-robustness'
import type { RobustnessResult } from '#shared/allocation/robustness-result'
import { err, ok, type Result } from '#shared/base/result'
import type {
  RobustnessFailure,
  RobustnessProgress,
  RobustnessRequest,
} from '#shared/ipc/robustness-channels'
import type { RoundDesk } from './round-desk'

/** Answers the window's questions about robustness of the open round, and stops them one by one. */
export class RobustnessDesk {
  private readonly underWay = new Map<string, AbortController>()

  constructor(
    private readonly desk: RoundDesk,
    private readonly pool: RobustnessPool,
    private readonly progress: (progress: RobustnessProgress) => void,
  ) {}

  async compute(request: RobustnessRequest): Promise<Result<RobustnessResult, RobustnessFailure>> {
    const { round } = this.desk
    if (!round.ok) return round
    const { jobId, frameKroner, rules, locks, weights, ...asked } = request
    const { fields } = round.value.document.state
    const instance = instanceOfRound(fields, {
      method: 'ranked',
      ...(frameKroner === undefined ? {} : { frameKroner }),
      ...(rules === undefined ? {} : { rules }),
      ...(locks === undefined ? {} : { locks }),
      ...(weights === undefined ? {} : { weights }),
    })
    if (!instance.ok) return err({ kind: 'refused', message: instance.error.join('\n') })
    const { method, bounds, chosen, samples, seed, uncertainMarks } = asked
    const controller = new AbortController()
    this.cancel(jobId)
    this.underWay.set(jobId, controller)
    try {
      const result = await this.pool.compute(
        {
          instance: instance.value,
          ...roundWeighting(fields, weights),
          ...(bounds === undefined ? {} : { bounds }),
          ...(method === undefined ? {} : { method }),
          ...(chosen === undefined ? {} : { chosen }),
          ...(samples === undefined ? {} : { samples }),
          ...(seed === undefined ? {} : { seed }),
          ...(uncertainMarks === undefined ? {} : { uncertainMarks }),
        },
        { signal: controller.signal, progress: (done, all) => this.progress({ jobId, done, all }) },
      )
      if (result.ok) return ok(result.value)
      const { error } = result
      if (error.kind === 'cancelled') return err({ kind: 'cancelled', message: error.message })
      const bad = error.kind === 'weights-conflict' ? { bounds: error.bounds } : {}
      return err({ kind: 'refused', message: error.message, ...bad })
    } finally {
      if (this.underWay.get(jobId) === controller) this.underWay.delete(jobId)
    }
  }

  /** Stops the question of that name, also one that waits for its turn; nothing where there is none. */
  cancel(jobId: string): void {
    this.underWay.get(jobId)?.abort()
  }
}
