import { useEffect, useState } from 'react'
import { setAgenda, setQuorumRule } from '#renderer/commands/meeting-commands'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { useOffice } from '#renderer/screens/scoring/use-office'
import { orderAgenda } from '#shared/assessment/agenda'
import { type AgendaBasis, agendaBases } from '#shared/round/kinds/meeting-entries'
import { selectQuorumRule } from '#shared/round/meeting-view'
import { basisWords, orderText } from './item-words'
import { agendaMeasures, type MeetingView } from './use-meeting-view'

/** The order of the agenda, and how many must take part. */
export function MeetingRules({ view: { fields, agenda, presence } }: { readonly view: MeetingView }) {
  const isOffice = useOffice()
  const rule = selectQuorumRule(fields)
  const bases = agendaBases.filter(basis => basis !== 'hand' || agenda.basis === 'hand')

  function order(basis: AgendaBasis) {
    if (basis !== 'hand') void setAgenda(orderAgenda(fields, basis, agendaMeasures(fields)))
  }

  return (
    <div className="meeting-rules">
      <Select<AgendaBasis>
        label="Rekkefølge"
        value={agenda.basis}
        options={bases.map(value => ({ value, label: basisWords[value] }))}
        disabled={!isOffice}
        onChange={order}
      />
      <p className="muted">{orderText(agenda)}</p>
      <CommittedField
        label="Vedtaksført med minst"
        text={rule === null ? '' : String(rule.atLeast)}
        inputMode="numeric"
        disabled={!isOffice}
        complain={text =>
          text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100)
            ? null
            : 'Skriv et tall fra 1 til 100.'
        }
        onCommit={text =>
          void setQuorumRule(text === '' ? null : { atLeast: Number(text), source: rule?.source ?? '' })
        }
      />
      {rule === null ? (
        <Status kind="note">
          {`Utlysningen har ingen regel. Sett antallet av de ${presence.seats} med stemmerett.`}
        </Status>
      ) : (
        <CommittedField
          label="Hvor regelen står"
          text={rule.source}
          disabled={!isOffice}
          onCommit={source => void setQuorumRule({ ...rule, source })}
        />
      )}
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly text: string
  readonly inputMode?: 'numeric'
  readonly disabled: boolean
  readonly complain?: (text: string) => string | null
  readonly onCommit: (text: string) => void
}

/** A short text that is written when the person leaves the field or presses Enter. */
function CommittedField({ label, text, complain, onCommit, ...rest }: FieldProps) {
  const [draft, setDraft] = useState(text)
  const complaint = complain?.(draft.trim()) ?? null
  useEffect(() => setDraft(text), [text])
  const commit = () => {
    if (complaint === null && draft.trim() !== text) onCommit(draft.trim())
  }
  return (
    <TextField
      {...rest}
      label={label}
      className={rest.inputMode === 'numeric' ? 'meeting-count numbers' : 'meeting-source'}
      maxLength={1000}
      value={draft}
      error={complaint ?? undefined}
      onChange={event => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(text)
      }}
    />
  )
}
