import { useRoundStore } from '#renderer/stores/round-store'
import { localMoment } from '#shared/i18n/norwegian-time'

/** Whether everything is on disk. «Lagret» is said only when it is. */
export function SavedIndicator() {
  const saving = useRoundStore(store => store.saving > 0)
  const savedAt = useRoundStore(store => store.savedAt)
  const readOnly = useRoundStore(store => store.readOnly)
  if (readOnly !== null) return <span title={readOnly}>Bare lesing</span>
  if (saving) return <span>Lagrer …</span>
  if (savedAt === null) return <span>Alt er lagret</span>
  return <time dateTime={savedAt}>Lagret kl. {localMoment(savedAt)?.clock?.replaceAll(':', '.')}</time>
}
