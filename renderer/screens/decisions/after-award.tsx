import { useEffect, useState } from 'react'
import { followAward, previewFollowUp, saveFollowUp } from '#renderer/commands/follow-up-commands'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { Dialog } from '#renderer/components/dialog'
import { EmptyState } from '#renderer/components/empty-state'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import { useRound } from '#renderer/stores/round-store'
import { repaidOf, unconfirmedYears } from '#shared/decision/check-follow-up'
import { formatNumericDate } from '#shared/i18n/format-date'
import { listInWords } from '#shared/i18n/list-in-words'
import type { DocumentPreview } from '#shared/ipc/round-channels'
import { formatKroner } from '#shared/money/format-kroner'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'
import { selectFollowUps } from '#shared/round/round-view'
import { FollowUpDialog } from './follow-up-dialog'

interface Props {
  readonly id: string
  readonly bodyName: string
  readonly decision: FrozenDecision
  readonly readOnly: boolean
}

type Held = FollowUp & { readonly id: string }

/** What was decided on the award afterwards: changed use, money claimed back, years confirmed; each with its letter. */
export function AfterAward({ id, bodyName, decision, readOnly }: Props) {
  const all = [...useRound(selectFollowUps)].flatMap(([application, held]) =>
    application === id ? held : [],
  )
  const [edited, setEdited] = useState<{
    readonly kind: FollowUp['kind']
    readonly held: Held | null
  } | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const waiting = unconfirmedYears(decision, all)
  const repaid = repaidOf(all)

  return (
    <section className="after-award" aria-label="Etter vedtaket">
      <h3>Etter vedtaket</h3>
      {waiting.length === 0 ? null : (
        <p className="muted">Beløpet for {listInWords(waiting)} er ikke bekreftet ennå.</p>
      )}
      {repaid === 0 ? null : <p className="numbers">Krevd tilbake i alt: {formatKroner(repaid)}</p>}
      {all.length === 0 ? null : (
        <ul className="save-lines">
          {all.map(held => (
            <li key={held.id}>
              <strong>{summary(held)}</strong>
              <span className="after-award-buttons">
                <Button variant="tertiary" onClick={() => setShown(held.id)}>
                  Se brevet
                </Button>
                <Button
                  variant="tertiary"
                  disabled={readOnly}
                  onClick={() => setEdited({ kind: held.kind, held })}
                >
                  Endre …
                </Button>
                <Button
                  variant="tertiary"
                  disabled={readOnly}
                  onClick={() => void followAward({ applicationId: id, followUpId: held.id }, null)}
                >
                  Fjern
                </Button>
              </span>
              {held.kind === 'repayment' ? (
                <DateField
                  label="Betalt tilbake"
                  date={held.paidOn}
                  readOnly={readOnly}
                  onCommit={paidOn => {
                    const { id: followUpId, ...followUp } = held
                    void followAward({ applicationId: id, followUpId }, { ...followUp, paidOn })
                  }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <div className="after-award-buttons">
        <Button disabled={readOnly} onClick={() => setEdited({ kind: 'use-change', held: null })}>
          Endret bruk …
        </Button>
        <Button disabled={readOnly} onClick={() => setEdited({ kind: 'repayment', held: null })}>
          Tilbakebetaling …
        </Button>
        {waiting.length === 0 ? null : (
          <Button disabled={readOnly} onClick={() => setEdited({ kind: 'confirmation', held: null })}>
            Bekreft beløp …
          </Button>
        )}
      </div>
      {edited === null ? null : (
        <FollowUpDialog
          id={id}
          kind={edited.kind}
          held={edited.held}
          bodyName={bodyName}
          decision={decision}
          others={all.filter(other => other.id !== edited.held?.id)}
          onClose={() => setEdited(null)}
        />
      )}
      {shown === null ? null : (
        <LetterDialog applicationId={id} followUpId={shown} onClose={() => setShown(null)} />
      )}
    </section>
  )
}

function summary(held: Held): string {
  const day = formatNumericDate(held.decidedOn)
  switch (held.kind) {
    case 'use-change':
      return `${day}: ${held.consents ? 'samtykke til' : 'avslag på'} endret bruk`
    case 'repayment':
      return `${day}: ${formatKroner(held.kroner)} kreves tilbake innen ${formatNumericDate(held.dueOn)}`
    case 'confirmation':
      return `${day}: ${formatKroner(held.kroner)} bekreftet for ${held.year}`
  }
}

function LetterDialog(name: {
  readonly applicationId: string
  readonly followUpId: string
  readonly onClose: () => void
}) {
  const { applicationId, followUpId, onClose } = name
  const [made, setMade] = useState<DocumentPreview | string | null>(null)
  useEffect(() => {
    let current = true
    void previewFollowUp({ applicationId, followUpId }).then(reply => {
      if (current) setMade(reply.ok ? reply.value : reply.error.message)
    })
    return () => {
      current = false
    }
  }, [applicationId, followUpId])
  return (
    <Dialog
      title="Brevet"
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Lukk
          </Button>
          <Button
            variant="primary"
            disabled={made === null || typeof made === 'string'}
            onClick={() => void saveFollowUp({ applicationId, followUpId })}
          >
            Lagre brevet …
          </Button>
        </>
      }
    >
      <div className="after-award-letter">
        {made === null ? (
          <EmptyState title="Lager brevet …" />
        ) : typeof made === 'string' ? (
          <EmptyState title="Brevet kan ikke lages ennå">{made}</EmptyState>
        ) : (
          <PdfViewer bytes={made.pdf} title="Brevet" />
        )}
      </div>
    </Dialog>
  )
}
