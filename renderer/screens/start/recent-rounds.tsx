import { useEffect, useState } from 'react'
import { loadRecentRounds } from '#renderer/commands/recent-rounds'
import { openRecent } from '#renderer/commands/round-commands'
import { goTo } from '#renderer/stores/navigation-store'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import type { RecentRound } from '#shared/ipc/round-channels'
import { formatWholeNumber } from '#shared/money/format-kroner'
import { selectStanding } from '#shared/round/round-view'
import { openedText } from './opened-text'

/** The rounds that were worked on at this machine; each opens with a click or Enter. */
export function RecentRounds() {
  const openId = useRoundStore(store => store.roundId)
  const inOpenRound = useRound(fields => selectStanding(fields).length)
  const [rounds, setRounds] = useState<readonly RecentRound[] | null>(null)
  const [opening, setOpening] = useState<string | null>(null)

  // Read anew when another round has been opened or closed meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open round is what changes the list.
  useEffect(() => {
    let current = true
    void loadRecentRounds().then(list => current && setRounds(list))
    return () => {
      current = false
    }
  }, [openId])

  async function open(roundId: string) {
    if (roundId === openId) return goTo('applications')
    setOpening(roundId)
    await openRecent(roundId).finally(() => setOpening(null))
  }

  if (rounds === null) return null
  return (
    <section className="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">Siste runder</h2>
      {rounds.length === 0 ? (
        <p className="muted">
          Ingen runder er åpnet på denne maskinen ennå. Lag en ny, åpne en fil, eller se på eksempelrunden.
        </p>
      ) : (
        <ul>
          {rounds.map(round => (
            <li key={round.roundId}>
              <button
                type="button"
                className="recent-round"
                title={round.title}
                disabled={opening !== null}
                onClick={() => void open(round.roundId)}
              >
                <span className="recent-title">
                  {round.title}
                  {round.roundId === openId ? <span className="recent-open">Åpen nå</span> : null}
                </span>
                <span className="recent-scheme muted">{round.schemeName}</span>
                <span className="numbers">
                  {countText(round.roundId === openId ? inOpenRound : round.applications)}
                </span>
                <span className="recent-when muted numbers">
                  {opening === round.roundId ? 'Åpner …' : openedText(round.openedAt, new Date())}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function countText(applications: number): string {
  return `${formatWholeNumber(applications)} ${applications === 1 ? 'søknad' : 'søknader'}`
}
