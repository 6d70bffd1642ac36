import { PauseIcon, PlayIcon } from '@navikt/aksel-icons'
import { useEffect, useState } from 'react'
import { noteMeetingTime, startClock, stopClock } from '#renderer/commands/meeting-commands'
import { Button } from '#renderer/components/button'
import { useOffice } from '#renderer/screens/scoring/use-office'
import { selectAllSpans, selectItemRecord, selectRunningItems } from '#shared/round/meeting-view'
import { selectMeeting } from '#shared/round/round-view'
import { durationText, secondsIn } from './clock'
import type { MeetingView } from './use-meeting-view'

/** The time on this item and on all; only its beginnings and ends are written to the round. */
export function MeetingClock({ view: { fields, item } }: { readonly view: MeetingView }) {
  const isOffice = useOffice()
  const runs = selectRunningItems(fields).length > 0
  const now = useNow(runs)
  const meeting = selectMeeting(fields)
  const isBegun = selectAllSpans(fields).length > 0
  const isEnded = (meeting?.endsAt ?? '').trim() !== ''
  if (item === null) return null

  async function begin() {
    if (item === null) return
    await noteMeetingTime('startsAt')
    await startClock(item.id)
  }

  return (
    <div className="meeting-clock">
      <p className="numbers">
        <span className="muted">Saken</span>{' '}
        <strong>{durationText(secondsIn(selectItemRecord(fields, item.id).spans, now))}</strong>
        <span className="muted">Møtet</span>{' '}
        <strong>{durationText(secondsIn(selectAllSpans(fields), now))}</strong>
      </p>
      {runs ? (
        <Button symbol={<PauseIcon aria-hidden />} disabled={!isOffice} onClick={() => void stopClock()}>
          Stans klokken
        </Button>
      ) : (
        <Button
          symbol={<PlayIcon aria-hidden />}
          disabled={!isOffice}
          onClick={() => void (isBegun ? startClock(item.id) : begin())}
        >
          {isBegun ? 'Start klokken' : 'Start møtet'}
        </Button>
      )}
      {isBegun && !isEnded ? (
        <Button
          variant="tertiary"
          disabled={!isOffice}
          onClick={() => void stopClock().then(() => noteMeetingTime('endsAt'))}
        >
          Avslutt møtet
        </Button>
      ) : null}
    </div>
  )
}

/** The time, followed second by second while a clock runs. */
function useNow(runs: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!runs) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [runs])
  return now
}
