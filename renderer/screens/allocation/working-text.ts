import { methodName } from '#shared/allocation/methods'
import type { AllocationResult } from '#shared/allocation/result'
import { formatKroner } from '#shared/money/format-kroner'

/** The heading and the lines of a distribution as they can be read aloud or put into the minutes. */
export function workingLines(
  result: AllocationResult,
  inText: (text: string) => string,
): { readonly heading: string; readonly lines: readonly string[]; readonly ending: string } {
  const kroner = (amount: number) => formatKroner(amount, 'kr')
  const frame = Object.values(result.frames).reduce((sum, amount) => sum + amount, 0)
  const count = result.awards.length === 1 ? '1 søknad' : `${result.awards.length} søknader`
  return {
    heading: `«${methodName(result.method)}» på en ramme på ${kroner(frame)}, ${count}.`,
    lines: result.trace.map(({ text }) => inText(text)),
    ending: `Tildelt ${kroner(result.spent)} + rest ${kroner(result.remainder)} = ramme ${kroner(frame)}.`,
  }
}
