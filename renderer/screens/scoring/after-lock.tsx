import type { ReactNode } from 'react'
import { Button } from '#renderer/components/button'
import { goTo } from '#renderer/stores/navigation-store'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { openScoringView, seeUnlocked, useScoringView } from '#renderer/stores/scoring-view-store'
import { secretariat } from '#shared/journal/entry'
import { selectWeightsLockedAt } from '#shared/round/round-view'
import './after-lock.css'

/** Whether the weights are locked, or somebody has chosen to see the marks all the same. */
export function useMaySeeMarks(): boolean {
  const lockedAt = useRound(selectWeightsLockedAt)
  const roundId = useRoundStore(store => store.roundId)
  const isOffice = useRoundStore(store => store.actor === secretariat)
  const seen = useScoringView(store => store.seenUnlocked === roundId)
  return lockedAt !== null || seen || !isOffice
}

/** What the marks come to is covered until the weights are locked: nobody shall say that they were set after them. */
export function AfterLock({ content }: { readonly content: ReactNode }) {
  const roundId = useRoundStore(store => store.roundId)
  if (useMaySeeMarks()) return content
  return (
    <div className="after-lock">
      <h3>Vektene er ikke låst</h3>
      <p>
        Lås dem før noen ser poengene samlet. Da viser protokollen at vektene var bestemt først. Like vekter
        låses på samme måte.
      </p>
      <div className="button-row">
        <Button
          variant="primary"
          onClick={() => {
            openScoringView('weights')
            goTo('scoring')
          }}
        >
          Gå til vektene
        </Button>
        <Button variant="tertiary" onClick={() => roundId !== null && seeUnlocked(roundId)}>
          Vis poengene likevel
        </Button>
      </div>
    </div>
  )
}
