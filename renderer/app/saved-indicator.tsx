import { useRoundStore } from '#renderer/stores/round-store'

/** Whether everything is on disk. «Lagret» is said only when it is. */
export function SavedIndicator() {
  const saving = useRoundStore(store => store.saving > 0)
  const savedAt = useRoundStore(store => store.savedAt)
  const readOnly = useRoundStore(store => store.readOnly)
  if (readOnly !== null) return <span title={readOnly}>Bare lesing</span>
  if (saving) return <span>Lagrer …</span>
  if (savedAt === null) return <span>Alt er lagret</span>
  return <time dateTime={savedAt}>Lagret kl. {clockTime(new Date(savedAt))}</time>
}

function clockTime(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(time.getHours())}.${two(time.getMinutes())}.${two(time.getSeconds())}`
}
