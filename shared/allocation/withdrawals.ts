import type { Result } from '#shared/base/result'
import { listInWords } from '#shared/i18n/list-in-words'
import type { Instance } from './instance'
import { type AllocationError, type AllocationResult, awardsById } from './result'
import { kronerText } from './text'
import { withLock } from './what-if'

/** What one on the reserve list gets of the money that another frees. */
export interface Successor {
  readonly applicationId: string
  readonly from: number
  readonly to: number
  readonly extra: number
}

/** What follows if one that was to get money declines; everybody else keeps at least what they were to get. */
export interface Withdrawal {
  readonly applicationId: string
  readonly freed: number
  /** Those that fall with it because they depend on it. */
  readonly alsoOut: readonly string[]
  /** Who gets the money, largest sum first; empty where nobody can use it. */
  readonly successors: readonly Successor[]
  /** Kroner left in all frames together afterwards. */
  readonly remainder: number
  /** Why the rules cannot hold with the others kept as they are; null where they can. */
  readonly problem: string | null
  readonly text: string
}

export type Compute = (instance: Instance) => Promise<Result<AllocationResult, AllocationError>>

/**
 * The reserve list for every possible withdrawal, in one go: for each application that gets something, the same
 * method run again without it (and without those that depend on it), on the same frame, with what the others were
 * given as their least amount. `onDone` is told how many are worked out.
 */
export async function reserveByWithdrawal(
  instance: Instance,
  result: AllocationResult,
  compute: Compute,
  onDone: (done: number, all: number) => void = () => {},
): Promise<readonly Withdrawal[]> {
  const funded = result.awards.filter(({ outcome }) => outcome !== 'none')
  const found: Withdrawal[] = []
  for (const { applicationId } of funded) {
    found.push(await withdraw(instance, result, applicationId, compute))
    onDone(found.length, funded.length)
  }
  return found
}

async function withdraw(
  instance: Instance,
  result: AllocationResult,
  applicationId: string,
  compute: Compute,
): Promise<Withdrawal> {
  const awards = awardsById(result)
  const isFunded = (id: string) => (awards.get(id)?.outcome ?? 'none') !== 'none'
  const out = dependentsOf(instance, applicationId)
  const alsoOut = [...out].filter(id => id !== applicationId && isFunded(id))
  const freed = [applicationId, ...alsoOut].reduce((sum, id) => sum + (awards.get(id)?.award ?? 0), 0)
  let kept: Instance = { ...instance, rules: { ...instance.rules, onMisfit: 'skip' } }
  for (const id of out) kept = withLock(kept, id, 'never')
  for (const id of awards.keys()) if (isFunded(id) && !out.has(id)) kept = withLock(kept, id, 'fund')
  kept = {
    ...kept,
    applications: kept.applications.map(application => {
      const award = awards.get(application.id)
      if (award === undefined || award.outcome === 'none' || out.has(application.id)) return application
      const divisible = award.outcome === 'reduced'
      return { ...application, divisible, ...(divisible ? { minimum: award.awardByYear } : {}) }
    }),
  }
  const again = await compute(kept)
  const base = { applicationId, freed, alsoOut }
  if (!again.ok) {
    const problem = again.error.message
    const text = `Trekker søknad ${applicationId} seg, blir ${kronerText(freed)} ledig, men de andre kan ikke bli stående som de er. ${problem}`
    return { ...base, successors: [], remainder: result.remainder + freed, problem, text }
  }
  const successors = again.value.awards
    .map((award): Successor => {
      const from = out.has(award.applicationId) ? 0 : (awards.get(award.applicationId)?.award ?? 0)
      return { applicationId: award.applicationId, from, to: award.award, extra: award.award - from }
    })
    .filter(({ extra }) => extra > 0)
    .sort((a, b) => b.extra - a.extra || (a.applicationId < b.applicationId ? -1 : 1))
  const { remainder } = again.value
  return { ...base, successors, remainder, problem: null, text: withdrawalText(base, successors, remainder) }
}

/** The application and all that depend on it, by way of others too. */
function dependentsOf({ rules }: Instance, applicationId: string): ReadonlySet<string> {
  const out = new Set([applicationId])
  for (const id of out) for (const [from, to] of rules.requires) if (to === id) out.add(from)
  return out
}

function withdrawalText(
  { applicationId, freed, alsoOut }: Pick<Withdrawal, 'applicationId' | 'freed' | 'alsoOut'>,
  successors: readonly Successor[],
  remainder: number,
): string {
  const falls =
    alsoOut.length === 0 ? '' : ` Da faller også søknad ${listInWords(alsoOut)}, som forutsetter den.`
  const start = `Trekker søknad ${applicationId} seg, blir ${kronerText(freed)} ledig.${falls}`
  if (successors.length === 0) return `${start} Ingen på reservelisten kan bruke beløpet.`
  const who = successors.map(({ applicationId: id, from, to, extra }) =>
    from === 0 ? `søknad ${id} får ${kronerText(to)}` : `søknad ${id} får ${kronerText(extra)} mer`,
  )
  const list = listInWords(who)
  return `${start} ${list.charAt(0).toUpperCase()}${list.slice(1)}. Igjen i rammen: ${kronerText(remainder)}.`
}
