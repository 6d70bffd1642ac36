import { useEffect, useMemo } from 'react'
import { askForAllocation, forgetAllocation } from '#renderer/commands/allocation-commands'
import {
  type AllocationAnswer,
  type AllocationQuestion,
  dropDrafts,
  dropDraftWeights,
  type Rules,
  useAllocation,
} from '#renderer/stores/allocation-store'
import {
  selectFields,
  selectScheme,
  selectScores,
  selectScreenings,
  useRoundStore,
} from '#renderer/stores/round-store'
import type { Instance } from '#shared/allocation/instance'
import { grantYear } from '#shared/allocation/instance-from-round'
import { type PlainNames, plainNames } from '#shared/allocation/plain-names'
import type { MethodId } from '#shared/allocation/result'
import { ok } from '#shared/base/result'
import { candidatesOf } from '#shared/decision/candidates'
import { type Application, selectFrame, selectLocks, selectSetup } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { type AllocationRow, buildRows } from './allocation-rows'
import { type AllocationSums, sumAllocation } from './allocation-sums'
import { type BuiltQuestion, buildQuestion } from './build-question'
import { type Estimate, estimateAllocation, weighAnew, withScores } from './estimate'

/** Everything the screen shows. */
export interface AllocationView {
  readonly scheme: Scheme
  readonly year: string
  readonly readOnly: boolean
  readonly method: MethodId
  readonly compareWith: MethodId | null
  /** As written in the round, and as typed just now. */
  readonly savedFrameKroner: number | null
  readonly frameKroner: number | null
  readonly savedRules: Rules
  readonly rules: Rules
  readonly candidates: readonly Application[]
  readonly names: PlainNames
  /** Weights that are tried and not written; null where the round's hold. */
  readonly weights: Readonly<Record<string, number>> | null
  /** What the table shows: the answer to the question, a quick estimate of it, or nothing newer than before. */
  readonly shows: 'exact' | Estimate['by'] | 'former'
  readonly question: AllocationQuestion | null
  readonly instance: Instance | null
  readonly rows: readonly AllocationRow[]
  readonly sums: AllocationSums | null
  readonly main: AllocationAnswer
  readonly other: AllocationAnswer
  /** The table shows a former distribution, and has done so long enough that it must be said. */
  readonly isStale: boolean
}

/** Follows the round and what is typed, and asks for a new distribution whenever the answer could be another. */
export function useAllocationView(): AllocationView | null {
  const fields = useRoundStore(selectFields)
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const scheme = selectScheme(fields)
  const { method: written, rules: savedRules } = selectSetup(fields)
  const method = written as MethodId
  const savedFrameKroner = selectFrame(fields)
  const draftFrame = useAllocation(state => state.draftFrameKroner)
  const rules = useAllocation(state => state.draftRules) ?? savedRules
  const compareWith = useAllocation(state => state.compareWith)
  const main = useAllocation(state => state.main)
  const other = useAllocation(state => state.other)
  const frameKroner = draftFrame === undefined ? savedFrameKroner : draftFrame

  const candidates = useMemo(() => candidatesOf(fields, selectScreenings(fields)), [fields])
  const asSaved = useMemo(
    () => (scheme === null ? null : question(fields, scheme, { method, frameKroner, rules }, candidates)),
    [fields, scheme, method, frameKroner, rules, candidates],
  )
  const weights = useAllocation(state => state.draftWeights) ?? null
  const roundScores = selectScores(fields)
  const scores = useMemo(
    () => (weights === null ? roundScores : weighAnew(roundScores, weights)),
    [roundScores, weights],
  )
  const built = useMemo(() => withWeights(asSaved, weights, scores), [asSaved, weights, scores])
  const compared = compareWith === null || compareWith === method ? null : compareWith
  const savedOther = useMemo(() => {
    if (scheme === null || compared === null) return null
    return question(fields, scheme, { method: compared, frameKroner, rules }, candidates)
  }, [fields, scheme, compared, frameKroner, rules, candidates])
  const builtOther = useMemo(() => withWeights(savedOther, weights, scores), [savedOther, weights, scores])

  useAnswer('main', built)
  useAnswer('other', builtOther)
  useEffect(
    () => () => {
      dropDrafts()
      dropDraftWeights()
    },
    [],
  )

  const instance = built?.instance.ok ? built.instance.value : null
  const names = useMemo(() => {
    const groups = [...new Set(instance?.applications.flatMap(application => application.groups))]
    return plainNames(candidates, scheme ?? { priorities: [], targetGroups: [] }, groups)
  }, [candidates, scheme, instance])
  const year = scheme === null ? '' : grantYear(scheme)
  const isAnswered = built !== null && main.answered?.key === built.question.key
  const estimate = useMemo(
    () => (isAnswered || instance === null ? null : estimateAllocation(instance, method)),
    [isAnswered, instance, method],
  )
  const shown = built === null ? null : (estimate?.result ?? main.result)
  const shownOther = builtOther === null ? null : other.result
  const rows = useMemo(
    () =>
      buildRows({
        candidates,
        scores,
        locks: selectLocks(fields),
        year,
        instance,
        result: shown,
        other: shownOther,
        inText: names.inText,
      }),
    [candidates, fields, scores, year, instance, shown, shownOther, names],
  )
  const sums = useMemo(
    () => (shown === null || instance === null ? null : sumAllocation(shown, instance)),
    [shown, instance],
  )
  if (scheme === null) return null
  return {
    scheme,
    year,
    readOnly,
    method,
    compareWith: compared,
    savedFrameKroner,
    frameKroner,
    savedRules,
    rules,
    candidates,
    names,
    question: built?.question ?? null,
    instance,
    rows,
    sums,
    main,
    other,
    weights,
    shows: estimate?.by ?? (isAnswered ? 'exact' : 'former'),
    isStale:
      estimate === null &&
      ((main.isSlow && main.asked !== main.answered) || main.failure?.kind === 'cancelled'),
  }
}

type Choices = { method: MethodId; frameKroner: number | null; rules: Rules }

function question(
  fields: Parameters<typeof buildQuestion>[0],
  scheme: Scheme,
  { frameKroner, ...choices }: Choices,
  candidates: readonly Application[],
): BuiltQuestion | null {
  if (frameKroner === null || candidates.length === 0) return null
  return buildQuestion(fields, scheme, { ...choices, frameKroner })
}

/** The same question with other weights: the instance is not read anew, so that it can follow a slider. */
function withWeights(
  built: BuiltQuestion | null,
  weights: Readonly<Record<string, number>> | null,
  scores: Parameters<typeof withScores>[1],
): BuiltQuestion | null {
  if (built === null || weights === null) return built
  const key = `${built.question.key} ${JSON.stringify(weights)}`
  return {
    question: { ...built.question, weights, key },
    instance: built.instance.ok ? ok(withScores(built.instance.value, scores)) : built.instance,
  }
}

/** While a slider moves, the exact answer is asked for when it rests. */
const restMilliseconds = 150

function useAnswer(which: 'main' | 'other', built: BuiltQuestion | null): void {
  useEffect(() => {
    if (built === null) return forgetAllocation(which)
    const ask = () => askForAllocation(which, built.question, built.instance)
    if (built.question.weights === undefined) return ask()
    const timer = setTimeout(ask, restMilliseconds)
    return () => clearTimeout(timer)
  }, [which, built])
}
