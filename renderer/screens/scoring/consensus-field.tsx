import { type KeyboardEvent, useEffect, useState } from 'react'
import { agreeOn } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { useRound } from '#renderer/stores/round-store'
import { type ApplicationId, asId, type CriterionId } from '#shared/base/ids'
import type { Member } from '#shared/round/kinds/member-entries'
import { selectConsensus, selectContested } from '#shared/round/round-view'
import type { Scale } from './mark-keys'
import { markText, readDecimal } from './number-text'
import { useOffice } from './use-office'

interface Props {
  readonly applicationId: string
  readonly criterionId: string
  readonly label: string
  readonly scale: Scale
  readonly members: readonly Member[]
}

/** The number the committee agrees on, in place of the mean, and who did not agree. */
export function ConsensusField({ applicationId, criterionId, label, scale, members }: Props) {
  const readOnly = !useOffice()
  const agreed = useRound(selectConsensus)
    .get(asId<ApplicationId>(applicationId))
    ?.get(asId<CriterionId>(criterionId))
  const isContested = useRound(selectContested).get(asId<ApplicationId>(applicationId))?.has(criterionId)
  const shown = agreed === undefined ? '' : markText(agreed.mark)
  const [text, setText] = useState(shown)
  const [complaint, setComplaint] = useState<string | null>(null)

  useEffect(() => {
    setText(shown)
    setComplaint(null)
  }, [shown])

  function commit() {
    if (text.trim() === shown) return
    if (text.trim() === '') return void agreeOn(applicationId, criterionId, null)
    const mark = readDecimal(text)
    if (mark === null || mark < scale.min || mark > scale.max) {
      return setComplaint(`Skriv et tall fra ${scale.min} til ${scale.max}.`)
    }
    setComplaint(null)
    void agreeOn(applicationId, criterionId, { mark, disagreed: agreed?.disagreed ?? [] })
  }

  function key(event: KeyboardEvent) {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') {
      setText(shown)
      setComplaint(null)
    }
  }

  function disagree(memberId: string, disagrees: boolean) {
    if (agreed === undefined) return
    const others = agreed.disagreed.filter(id => id !== memberId)
    const disagreed = disagrees ? [...others, memberId] : others
    void agreeOn(applicationId, criterionId, { mark: agreed.mark, disagreed })
  }

  return (
    <div className="consensus">
      <TextField
        label={
          <>
            Enighet om<span className="only-screen-reader"> poeng for {label}</span>
          </>
        }
        className="consensus-number numbers"
        inputMode="decimal"
        value={text}
        disabled={readOnly}
        error={complaint ?? undefined}
        onChange={event => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={key}
      />
      {isContested ? (
        <Status kind="warn">To ulike tall er skrevet. Gjennomsnittet gjelder til ett er valgt.</Status>
      ) : null}
      {agreed === undefined ? null : (
        <>
          <Button
            variant="tertiary"
            disabled={readOnly}
            onClick={() => void agreeOn(applicationId, criterionId, null)}
          >
            Bruk gjennomsnittet
          </Button>
          <details>
            <summary>
              {agreed.disagreed.length === 0 ? 'Alle var enige' : `${agreed.disagreed.length} var uenige`}
            </summary>
            {members.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={`${name} var uenig`}
                checked={agreed.disagreed.includes(id)}
                disabled={readOnly}
                onChange={disagrees => disagree(id, disagrees)}
              />
            ))}
          </details>
        </>
      )}
    </div>
  )
}
