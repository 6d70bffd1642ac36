import type { Instance } from './instance'
import type { AllocationResult } from './result'
import { kronerText, percentText, pointsText } from './text'
import { withFrames } from './what-if'
import type { Compute } from './withdrawals'

/** What a frame that is larger by so many kroner would give. */
export interface NextKroner {
  readonly year: string
  readonly kroner: number
  /** Objective value more than now; below 0 is possible for methods that do not seek the best. */
  readonly gain: number
  readonly benefitGain: number
  readonly spentMore: number
  readonly gains: readonly string[]
  readonly losses: readonly string[]
  readonly text: string
}

/** The value of the next 100 000 kroner, or of another sum, in each frame by itself. */
export async function valueOfNextKroner(
  instance: Instance,
  result: AllocationResult,
  compute: Compute,
  kroner = 100_000,
): Promise<readonly NextKroner[]> {
  const years = Object.keys(instance.frames).sort()
  const values: NextKroner[] = []
  for (const year of years) {
    const frame = (instance.frames[year] ?? 0) + kroner
    if (!Number.isSafeInteger(frame)) continue
    const more = await compute(withFrames(instance, { ...instance.frames, [year]: frame }))
    if (!more.ok) continue
    const after = new Map(more.value.awards.map(({ applicationId, award }) => [applicationId, award]))
    const change = ({ applicationId, award }: AllocationResult['awards'][number]) =>
      (after.get(applicationId) ?? 0) - award
    const gains = result.awards.filter(award => change(award) > 0).map(award => award.applicationId)
    const losses = result.awards.filter(award => change(award) < 0).map(award => award.applicationId)
    const gain = more.value.objectiveValue - result.objectiveValue
    const value = {
      year,
      kroner,
      gain,
      benefitGain: more.value.benefit - result.benefit,
      spentMore: more.value.spent - result.spent,
      gains,
      losses,
    }
    const where = years.length > 1 ? ` i ${year}` : ''
    values.push({ ...value, text: textOf(value, result, where) })
  }
  return values
}

function textOf(value: Omit<NextKroner, 'text'>, result: AllocationResult, where: string): string {
  const start = `De neste ${kronerText(value.kroner)}${where}`
  if (value.gains.length === 0 && value.losses.length === 0) return `${start} endrer ingenting.`
  const amount =
    result.objective === 'benefit' || result.objectiveValue === 0
      ? `${pointsText(Math.abs(value.gain))} poeng`
      : `${percentText(Math.abs(value.gain) / result.objectiveValue)} av den samlede nytten`
  const loses = value.losses.length === 0 ? '' : `, ${value.losses.length} får mindre`
  return `${start} gir ${amount} ${value.gain < 0 ? 'mindre' : 'mer'}: ${value.gains.length} får mer${loses}.`
}
