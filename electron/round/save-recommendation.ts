import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { methodName } from '#shared/allocation/methods'
import type { SolveMip } from '#shared/allocation/mip'
import type { MethodId } from '#shared/allocation/result'
import { computeFundedShares } from '#shared/allocation/robustness'
import type { ApplicationId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import { buildRecommendation, type RecommendationInput } from '#shared/document/recommendation'
import { type RecommendationOfRound, recommendationOfRound } from '#shared/document/recommendation-from-round'
import type { Fields } from '#shared/round/fields'
import type { Decision } from '#shared/round/kinds/decision-entries'
import { selectFrozen, selectProposals, selectRecommended, selectSetup } from '#shared/round/round-view'
import { allocateRound, instanceOfRound } from './allocate-round'
import { proposeFromAllocation } from './freeze-decisions'
import { screenWholeRound } from './organisations'
import type { SavedDocument } from './render-documents'
import { schemeOf } from './round-reading'
import { makeFolder, saveWhole } from './save-whole'

/** Weightings behind the recommendation's «uansett vekter»; the seed is fixed, so the same round says the same. */
const seed = 1

/**
 * What is recommended: what a body has recommended, else the decisions that people have proposed, and where none is,
 * what the round's method (or the one named) calculates. Refused where nothing can be calculated.
 */
export async function recommendationOf(
  fields: Fields,
  options: { readonly method?: MethodId; readonly today: string; readonly solve: SolveMip },
): Promise<Result<RecommendationInput, readonly string[]>> {
  const method = options.method ?? (selectSetup(fields).method as MethodId)
  const written = new Map([...selectProposals(fields), ...selectFrozen(fields)])
  const made = selectRecommended(fields)
  // What a body has recommended is the recommendation; later proposals and decisions do not change it.
  const standing = made.size > 0 ? made : written
  const decisions = new Map<ApplicationId, Decision>(options.method === undefined ? standing : [])
  const meeting = options.method === undefined ? ([...made.values()].at(-1)?.meeting ?? null) : null
  if (decisions.size === 0) {
    const allocated = await allocateRound(fields, { method }, options.solve)
    if (!allocated.ok) return allocated
    for (const { applicationId, decision } of proposeFromAllocation(fields, allocated.value.result, '')) {
      decisions.set(applicationId as ApplicationId, decision)
    }
  }
  if (decisions.size === 0) return err(['Det er ingen søknader å innstille på. Importer søknader først.'])
  return ok(
    recommendationOfRound({
      fields,
      scheme: schemeOf(fields),
      today: options.today,
      methodName: methodName(method),
      decisions,
      meeting,
      screenings: screenWholeRound(fields),
      robustness: await robustnessOf(fields, options.solve),
    }),
  )
}

/** How the applications stand over all weightings; those that lack a mark are held outside. Null where all do. */
async function robustnessOf(fields: Fields, solve: SolveMip): Promise<RecommendationOfRound['robustness']> {
  const instance = instanceOfRound(fields, { method: 'ranked' })
  if (!instance.ok) return null
  const criteria = new Set(Object.values(instance.value.marks).flatMap(row => Object.keys(row)))
  const isMarked = (id: string) => Object.keys(instance.value.marks[id] ?? {}).length === criteria.size
  const applications = instance.value.applications.filter(({ id }) => isMarked(id))
  if (criteria.size === 0 || applications.length === 0) return null
  const marked = { ...instance.value, applications }
  const shares = await computeFundedShares({ instance: marked, seed, method: 'ranked' }, solve)
  if (!shares.ok) return null
  const { samples, shares: fundedShares } = shares.value
  return { samples, methodName: methodName('ranked'), fundedShares }
}

/** Makes and saves the recommendation as PDF. */
export async function saveRecommendation(
  input: RecommendationInput,
  renderer: PdfRenderer,
  file: string,
): Promise<SavedDocument> {
  const bytes = await renderer.render(buildRecommendation(input))
  await makeFolder(path.dirname(path.resolve(file)))
  const sha256 = await saveWhole(bytes, file)
  return { path: file, applicationId: null, outcome: null, language: 'nb', sha256 }
}
