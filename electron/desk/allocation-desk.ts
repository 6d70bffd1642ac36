import {
  type AllocationChoices,
  criterionPartsOf,
  instanceOfRound,
  methodOf,
} from '#electron/round/allocate-round'
import { schemeOf } from '#electron/round/round-reading'
import type { Analyst } from '#electron/work/analyst'
import { SolveCancelled } from '#electron/work/solve'
import type {
  AnalysisAnswers,
  AnalysisKind,
  AnalysisOf,
  AnalysisProgress,
  Distribution,
} from '#shared/allocation/analysis'
import { err, ok, type Result } from '#shared/base/result'
import type { AllocationRequest } from '#shared/ipc/allocation-channels'
import type { RoundFailure } from '#shared/ipc/round-channels'
import type { Fields } from '#shared/round/fields'
import type { RoundDesk } from './round-desk'

type Tell = (jobId: string, progress: AnalysisProgress) => void
type Rest<Kind extends AnalysisKind> = Omit<AnalysisOf<Kind>, 'kind' | keyof Distribution>

/** Distributes the open round, and works on its distributions, by the window's choices. */
export class AllocationDesk {
  constructor(
    private readonly desk: RoundDesk,
    private readonly analyst: Analyst,
    private readonly tell: Tell,
  ) {}

  /** One kind of work on one distribution of the open round. */
  async work<Kind extends 'allocate' | 'withdrawals' | 'frontier'>(
    kind: Kind,
    jobId: string,
    choices: AllocationRequest,
    rest: Rest<Kind>,
  ): Promise<Result<AnalysisAnswers[Kind], RoundFailure>> {
    return this.withFields(async fields => {
      const distribution = distributionOf(fields, choices)
      if (!distribution.ok) return distribution
      return this.run(jobId, { kind, ...distribution.value, ...rest } as unknown as AnalysisOf<Kind>)
    })
  }

  explain(
    jobId: string,
    choices: AllocationRequest,
    applicationIds?: readonly string[],
  ): Promise<Result<AnalysisAnswers['explain'], RoundFailure>> {
    return this.withFields(async fields => {
      const distribution = distributionOf(fields, choices)
      if (!distribution.ok) return distribution
      return this.run<'explain'>(jobId, {
        kind: 'explain',
        ...distribution.value,
        criteria: criterionPartsOf(fields, plain(choices)),
        highestMark: schemeOf(fields).scale.max,
        ...(applicationIds === undefined ? {} : { applicationIds }),
      })
    })
  }

  compare(
    jobId: string,
    from: AllocationRequest,
    to: AllocationRequest,
  ): Promise<Result<AnalysisAnswers['compare'], RoundFailure>> {
    return this.withFields(async fields => {
      const before = distributionOf(fields, from)
      if (!before.ok) return before
      const after = distributionOf(fields, to)
      if (!after.ok) return after
      return this.run<'compare'>(jobId, { kind: 'compare', before: before.value, after: after.value })
    })
  }

  cancel(jobId: string): void {
    this.analyst.cancel(jobId)
  }

  private async withFields<T>(
    work: (fields: Fields) => Promise<Result<T, RoundFailure>>,
  ): Promise<Result<T, RoundFailure>> {
    const { round } = this.desk
    return round.ok ? work(round.value.document.state.fields) : round
  }

  private async run<Kind extends AnalysisKind>(
    jobId: string,
    request: AnalysisOf<Kind>,
  ): Promise<Result<AnalysisAnswers[Kind], RoundFailure>> {
    try {
      const answer = await this.analyst.run<Kind>(jobId, request, progress => this.tell(jobId, progress))
      return answer.ok ? answer : refused([answer.error.message])
    } catch (cause) {
      if (!(cause instanceof SolveCancelled)) throw cause
      return err({ kind: 'cancelled', message: 'Beregningen ble avbrutt.' })
    }
  }
}

function distributionOf(fields: Fields, request: AllocationRequest): Result<Distribution, RoundFailure> {
  const choices = plain(request)
  const instance = instanceOfRound(fields, choices)
  if (!instance.ok) return refused(instance.error)
  return ok({ instance: instance.value, method: methodOf(fields, choices) })
}

/** The choices without what is left out. */
function plain({ method, frameKroner, rules, locks, weights }: AllocationRequest): AllocationChoices {
  return {
    ...(method === undefined ? {} : { method }),
    ...(frameKroner === undefined ? {} : { frameKroner }),
    ...(rules === undefined ? {} : { rules }),
    ...(locks === undefined ? {} : { locks }),
    ...(weights === undefined ? {} : { weights }),
  }
}

function refused(lines: readonly string[]): Result<never, RoundFailure> {
  return err({ kind: 'refused', message: lines.join('\n') })
}
