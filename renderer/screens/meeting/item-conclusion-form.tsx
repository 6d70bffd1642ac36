import { useState } from 'react'
import { concludeItem } from '#renderer/commands/meeting-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { SmallForm } from '#renderer/components/small-form'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { useOffice } from '#renderer/screens/scoring/use-office'
import type { AgendaItem } from '#shared/assessment/agenda'
import type { ItemConclusion } from '#shared/round/kinds/meeting-entries'
import { selectItemRecord } from '#shared/round/meeting-view'
import { conclusionText, voteComplaint } from './item-words'
import type { MeetingView } from './use-meeting-view'

interface Props {
  readonly view: MeetingView
  readonly item: AgendaItem
}

/** How the body comes to its decision in the item. */
export function ItemConclusionForm({ view, item }: Props) {
  const isOffice = useOffice()
  const [voting, setVoting] = useState(false)
  const { conclusion } = selectItemRecord(view.fields, item.id)
  return (
    <section className="meeting-record" aria-label="Beslutning">
      <h3>Beslutning</h3>
      {conclusion === null ? null : (
        <p className="button-row">
          <Status kind="good">{conclusionText(conclusion)}</Status>
          <Button variant="tertiary" disabled={!isOffice} onClick={() => void concludeItem(item.id, null)}>
            Ta tilbake
          </Button>
        </p>
      )}
      {voting ? (
        <VoteForm
          view={view}
          conclusion={conclusion}
          onCancel={() => setVoting(false)}
          onSave={vote => void concludeItem(item.id, vote).then(saved => saved && setVoting(false))}
        />
      ) : (
        <div className="button-row">
          <Button
            disabled={!isOffice || conclusion?.kind === 'consensus'}
            onClick={() => void concludeItem(item.id, { kind: 'consensus' })}
          >
            Enstemmig
          </Button>
          <Button disabled={!isOffice} onClick={() => setVoting(true)}>
            Votering…
          </Button>
        </div>
      )}
    </section>
  )
}

interface VoteProps {
  readonly view: MeetingView
  readonly conclusion: ItemConclusion | null
  readonly onSave: (conclusion: ItemConclusion) => void
  readonly onCancel: () => void
}

const counts = [
  ['for', 'For'],
  ['against', 'Mot'],
  ['abstained', 'Avsto'],
] as const

function VoteForm({ view, conclusion, onSave, onCancel }: VoteProps) {
  const voters = view.presence.voting.length
  const before = conclusion?.kind === 'vote' ? conclusion : null
  const [texts, setTexts] = useState({
    for: String(before?.for ?? voters),
    against: String(before?.against ?? 0),
    abstained: String(before?.abstained ?? 0),
  })
  const [castingVote, setCastingVote] = useState(before?.castingVote ?? false)
  const vote = {
    for: Number(texts.for),
    against: Number(texts.against),
    abstained: Number(texts.abstained),
    castingVote,
  }
  const isWritten = Object.values(texts).every(text => /^\d{1,3}$/.test(text))
  const complaint = isWritten ? voteComplaint(vote, voters) : 'Skriv antallet stemmer med sifre.'

  return (
    <SmallForm
      label="Votering"
      save="Før inn voteringen"
      isBlocked={complaint !== null}
      onSave={() => {
        if (complaint === null) onSave({ kind: 'vote', ...vote })
      }}
      onCancel={onCancel}
    >
      <div className="meeting-votes">
        {counts.map(([key, label], at) => (
          <TextField
            key={key}
            label={label}
            className="numbers"
            inputMode="numeric"
            maxLength={3}
            autoFocus={at === 0}
            value={texts[key]}
            onChange={event => setTexts({ ...texts, [key]: event.target.value.trim() })}
          />
        ))}
      </div>
      <Checkbox label="Møtelederens stemme avgjorde" checked={castingVote} onChange={setCastingVote} />
      {complaint === null ? (
        <p className="muted">{voters} stemmer i saken.</p>
      ) : (
        <Status kind="stop">{complaint}</Status>
      )}
    </SmallForm>
  )
}
