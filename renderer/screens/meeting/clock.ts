import type { Span } from '#shared/round/kinds/meeting-entries'

/** Seconds in some spans; one that runs is counted until `now` (milliseconds). A span that ends before it begins is none. */
export function secondsIn(spans: readonly Span[], now: number): number {
  const milliseconds = spans.reduce((sum, { from, to }) => {
    const end = to === null ? now : Date.parse(to)
    return sum + Math.max(0, end - Date.parse(from))
  }, 0)
  return Math.floor(milliseconds / 1000)
}

/** A stretch of time as a clock shows it: "4.05", "1.02.09". */
export function durationText(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours === 0 ? `${minutes}.${two(seconds % 60)}` : `${hours}.${two(minutes)}.${two(seconds % 60)}`
}
