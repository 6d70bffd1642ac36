import { openMarks } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { useRound } from '#renderer/stores/round-store'
import { openScoringView } from '#renderer/stores/scoring-view-store'
import { selectOpened, selectWeightsLockedAt } from '#shared/round/round-view'
import { useOffice } from './use-office'

/** What should be done before marks are looked at together, and whether members may see each other's. */
export function TogetherBar() {
  const isOffice = useOffice()
  const lockedAt = useRound(selectWeightsLockedAt)
  const opened = useRound(selectOpened)
  if (!isOffice) return null
  return (
    <div className="member-bar together-bar">
      {lockedAt === null ? (
        <>
          <Status kind="warn">Vektene er ikke låst, og poengene er sett.</Status>
          <Button variant="tertiary" onClick={() => openScoringView('weights')}>
            Gå til vektene
          </Button>
        </>
      ) : null}
      <Status kind={opened ? 'note' : 'idle'}>
        {opened
          ? 'Alle medlemmene kan se hverandres poeng.'
          : 'Et medlem ser de andres poeng først når medlemmet har levert.'}
      </Status>
      <Button variant="tertiary" onClick={() => void openMarks(!opened)}>
        {opened ? 'Skjul dem igjen' : 'Åpne poengene for alle'}
      </Button>
    </div>
  )
}
