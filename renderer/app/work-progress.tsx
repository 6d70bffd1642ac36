import { useEffect, useState } from 'react'
import { cancelWork } from '#renderer/commands/work-commands'
import { Progress } from '#renderer/components/progress'
import { useWorkStore } from '#renderer/stores/work-store'
import { workText } from './work-text'
import './work-progress.css'

/** Long work that is under way, below every screen, with a way out where there is one. */
export function WorkProgress() {
  const progress = useWorkStore(store => store.progress)
  const [cancelling, setCancelling] = useState(false)
  const running = progress !== null
  useEffect(() => {
    if (!running) setCancelling(false)
  }, [running])
  if (progress === null) return null

  function cancel() {
    setCancelling(true)
    void cancelWork()
  }

  const { done, all } = progress
  return (
    <section className="work-progress" aria-label="Arbeid som pågår">
      <Progress
        label={cancelling ? 'Avbryter …' : workText(progress)}
        {...(all > 0 && !cancelling ? { done, of: all } : {})}
        {...(cancelling ? {} : { onCancel: cancel })}
      />
    </section>
  )
}
