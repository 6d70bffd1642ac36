import type { ApplicationId } from '#shared/base/ids'
import type { Result } from '#shared/base/result'
import type { OrganisationTable } from '#shared/intake/organisations'
import type { ApplicationForm } from '#shared/round/application-form'
import type { AllocationSetup } from '#shared/round/kinds/allocation-entries'
import type { Application } from '#shared/round/round-view'
import { computeFrame } from '#shared/scheme/compute-frame'
import type { Scheme } from '#shared/scheme/scheme'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { partiesOf } from '#shared/screening/parties'
import { decodeInstance, type Instance, type InstanceError } from './instance'

/** What an allocation of a round is computed from. */
export interface RoundToAllocate {
  readonly scheme: Scheme
  readonly frameKroner: number
  /** The applications that can be given money: standing, and not dismissed. */
  readonly candidates: readonly Application[]
  readonly scores: ReadonlyMap<ApplicationId, ApplicationScore>
  readonly locks: ReadonlyMap<ApplicationId, 'fund' | 'never'>
  readonly setup: Pick<AllocationSetup, 'rules'>
  /** Those that the screening has not cleared. */
  readonly unclear?: ReadonlySet<ApplicationId>
  /** Amounts set by hand, for the method `manual`. */
  readonly amounts?: ReadonlyMap<ApplicationId, Readonly<Record<string, number>>>
  /** The known organisations, from which an applicant's side and area are read. */
  readonly organisations: OrganisationTable
}

/**
 * The grant year whose money a round distributes: the last year that the frame's layers are of, or the scheme's last
 * where the frame has no layers. A call may run into the year after its money's (Sør-Rogaland 2024/25 does).
 */
export function grantYear({ years, frame }: Pick<Scheme, 'years' | 'frame'>): string {
  const layers = frame.layers.map(({ year }) => year)
  return String(Math.max(...(layers.length > 0 ? layers : years)))
}

/**
 * What an application asks for of this round's money, in whole kroner: the amount for the grant year, or for its
 * first year where it asks for none in the grant year. Later years of a multi-year application are another
 * round's to give.
 */
export function askedOfRound(
  form: ApplicationForm,
  year: string,
): { readonly year: string; readonly requestedKroner: number; readonly minimumKroner: number } {
  const { requested, minimum } = form.budget
  const asked = requested[year] === undefined ? (Object.keys(requested).sort()[0] ?? year) : year
  const requestedKroner = requested[asked] ?? 0
  const least = minimum?.[asked] ?? requestedKroner
  return { year: asked, requestedKroner, minimumKroner: Math.min(least, requestedKroner) }
}

/**
 * The groups that rules can speak of: side, area, applicant, priorities and target groups. Side and area are those of
 * the applicant as the known organisations, the form and the name tell; where nothing tells, there is no such group.
 */
export function groupsOf(
  application: Application,
  organisations: OrganisationTable,
  scheme: Pick<Scheme, 'priorities'>,
): readonly string[] {
  const { form } = application.packet
  const { applicant, priorities = [], targetGroups = [] } = form
  const [party] = partiesOf(form, organisations, application.organisation)
  return [
    ...(party?.side ? [`side:${party.side}`] : []),
    ...(party?.known?.areaIds ?? []).map(area => `area:${area}`),
    `applicant:${party?.known?.orgNumber ?? applicant.orgNumber ?? applicant.name}`,
    ...priorities.map(priority => `priority:${priorityId(priority, scheme)}`),
    ...targetGroups.map(target => `target:${target}`),
  ]
}

/** An applicant may name a priority by its id, by its short name or in the call's words: one group for all three. */
function priorityId(written: string, { priorities }: Pick<Scheme, 'priorities'>): string {
  return priorities.find(({ id, label, text }) => [id, label, text].includes(written))?.id ?? written
}

/**
 * The instance that a method computes on. An application without any mark has benefit 0. Fails when the rules do
 * not fit, with a line per rule.
 */
export function buildInstance(round: RoundToAllocate): Result<Instance, readonly InstanceError[]> {
  const year = grantYear(round.scheme)
  const { step, purposes, ...rules } = round.setup.rules as Record<string, unknown>
  return decodeInstance({
    frames: { [year]: round.frameKroner },
    layers: layersOfRound(round.scheme, round.frameKroner, purposes),
    ...(step === undefined ? {} : { step }),
    applications: round.candidates.map(application => {
      const { requestedKroner, minimumKroner } = askedOfRound(application.packet.form, year)
      return {
        id: application.id,
        requested: { [year]: requestedKroner },
        minimum: { [year]: minimumKroner },
        benefit: round.scores.get(application.id)?.score ?? 0,
        groups: groupsOf(application, round.organisations, round.scheme),
        lock: round.locks.get(application.id) ?? null,
        flags: [
          ...((round.scores.get(application.id)?.score ?? null) === null ? ['unscored'] : []),
          ...(round.unclear?.has(application.id) ? ['unclear'] : []),
        ],
      }
    }),
    rules,
    utilities: utilitiesOf(round),
    marks: Object.fromEntries(
      round.candidates.map(({ id }) => [
        id,
        Object.fromEntries(
          (round.scores.get(id)?.criteria ?? []).flatMap(({ criterionId, value }) =>
            value === null ? [] : [[criterionId, value]],
          ),
        ),
      ]),
    ),
    memberMarks: Object.fromEntries(
      round.candidates.map(({ id }) => [
        id,
        Object.fromEntries(
          (round.scores.get(id)?.criteria ?? []).flatMap(({ criterionId, consensus, marks }) =>
            consensus !== null || marks.length === 0
              ? []
              : [[criterionId, Object.fromEntries(marks.map(({ memberId, mark }) => [memberId, mark]))]],
          ),
        ),
      ]),
    ),
    ownMarks: Object.fromEntries(
      round.candidates.map(({ id }) => [
        id,
        Object.fromEntries(
          (round.scores.get(id)?.criteria ?? []).flatMap(({ criterionId, marks }) =>
            marks.length === 0
              ? []
              : [[criterionId, Object.fromEntries(marks.map(({ memberId, mark }) => [memberId, mark]))]],
          ),
        ),
      ]),
    ),
    amounts: Object.fromEntries(round.amounts ?? []),
  })
}

/**
 * The layers of the scheme's frame, oldest first, where the round shares out the whole of it and it has several; what
 * was granted before is taken from the layer it names, else from the oldest with room. `purposes` (in the rules)
 * names the groups that a layer is for: `{ "<layer>": ["target:…"] }`. Empty where another frame was chosen: then
 * nothing says which money it is.
 */
function layersOfRound(
  scheme: Pick<Scheme, 'frame' | 'years'>,
  frameKroner: number,
  purposes: unknown,
): readonly unknown[] {
  const { layers, commitments } = scheme.frame
  if (layers.length < 2 || computeFrame(scheme).availableKroner !== frameKroner) return []
  const groupsByLayer = new Map(Object.entries(purposes ?? {}))
  const sorted = [...layers].sort((a, b) => a.year - b.year)
  const committed = new Map(sorted.map(({ id }) => [id, 0]))
  for (const { amountKroner, layerId } of commitments) {
    let left = amountKroner
    for (const { id, amountKroner: holds } of sorted) {
      if (layerId !== null && layerId !== id) continue
      const taken = Math.min(left, (holds ?? 0) - (committed.get(id) ?? 0))
      committed.set(id, (committed.get(id) ?? 0) + taken)
      left -= taken
    }
  }
  return sorted.map(({ id, label, amountKroner }) => ({
    id,
    label,
    year: grantYear(scheme),
    amount: amountKroner ?? 0,
    committed: committed.get(id) ?? 0,
    groups: groupsByLayer.get(id) ?? [],
  }))
}

/** Each member's own score of each application: the same weighted mean, over that member's marks alone. */
function utilitiesOf({ candidates, scores }: RoundToAllocate): Record<string, Record<string, number>> {
  const utilities: Record<string, Record<string, number>> = {}
  for (const { id } of candidates) {
    const sums = new Map<string, { value: number; weight: number }>()
    for (const { marks, weight } of scores.get(id)?.criteria ?? []) {
      for (const { memberId, mark } of marks) {
        const sum = sums.get(memberId) ?? { value: 0, weight: 0 }
        sums.set(memberId, { value: sum.value + weight * mark, weight: sum.weight + weight })
      }
    }
    for (const [memberId, { value, weight }] of sums) {
      if (weight === 0) continue
      const own = utilities[memberId] ?? {}
      own[id] = value / weight
      utilities[memberId] = own
    }
  }
  return utilities
}
