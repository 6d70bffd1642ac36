import { type FormEvent, useEffect, useId, useState } from 'react'
import { createRound } from '#renderer/commands/round-commands'
import { loadSchemes } from '#renderer/commands/scheme-commands'
import { write } from '#renderer/commands/write'
import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { TextField } from '#renderer/components/text-field'
import { useSchemeStore } from '#renderer/stores/scheme-store'
import { intakeSet } from '#shared/round/kinds/round-created'
import type { Scheme } from '#shared/scheme/scheme'
import { chosenFrame, firstFrameChoice } from './frame-choice'
import { FrameField } from './frame-field'
import { SchemeFacts } from './scheme-facts'
import { ownSchemes, schemeLabel, shippedSchemes, suggestedTitle } from './shipped-schemes'
import './new-round.css'

interface Props {
  readonly onClose: () => void
}

/** Scheme, title, deadline and frame of a new round. What the call leaves open is asked of the secretariat. */
export function NewRoundForm({ onClose }: Props) {
  const own = ownSchemes(useSchemeStore(store => store.listed) ?? [])
  const schemes = [...shippedSchemes(), ...own]
  const [schemeId, setSchemeId] = useState(schemes[0]?.id ?? '')
  const scheme = schemes.find(({ id }) => id === schemeId)
  useEffect(() => void loadSchemes(), [])
  if (scheme === undefined) return null
  return (
    <div className="new-round">
      <Select
        label="Ordning"
        value={schemeId}
        options={schemes.map(one => ({
          value: one.id,
          label: own.includes(one) ? `${one.name} (egen)` : schemeLabel(one),
        }))}
        onChange={setSchemeId}
      />
      {/* Another scheme begins with its own title and frame. */}
      <RoundFields key={schemeId} scheme={scheme} onClose={onClose} />
    </div>
  )
}

function RoundFields({ scheme, onClose }: Props & { readonly scheme: Scheme }) {
  const formId = useId()
  const { rounds } = scheme.intake
  const [title, setTitle] = useState(suggestedTitle(scheme))
  const [deadline, setDeadline] = useState(latestRound(scheme))
  const [choice, setChoice] = useState(firstFrameChoice(scheme))
  const [own, setOwn] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const frame = chosenFrame(scheme, choice, own)
  const titleError = title.trim() === '' ? 'Skriv hva runden skal hete.' : null

  async function create(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (titleError !== null || !frame.ok || busy) return
    setBusy(true)
    const created = await createRound(scheme.id, title.trim(), frame.value)
    if (created && deadline !== latestRound(scheme)) await write(intakeSet({ intakeRoundId: deadline }))
    setBusy(false)
    if (created) onClose()
  }

  return (
    <>
      <form className="new-round-fields" id={formId} onSubmit={create} noValidate>
        <TextField
          label="Tittel"
          value={title}
          maxLength={300}
          error={tried ? titleError : null}
          onChange={event => setTitle(event.target.value)}
        />
        {rounds.length > 1 ? (
          <Select
            label="Søknadsfrist"
            value={deadline}
            options={rounds.map(({ id, label }) => ({ value: id, label }))}
            onChange={setDeadline}
          />
        ) : null}
        <FrameField
          scheme={scheme}
          choice={choice}
          onChoice={setChoice}
          own={own}
          onOwn={setOwn}
          error={tried && !frame.ok ? frame.error : null}
        />
      </form>
      <SchemeFacts scheme={scheme} />
      <div className="dialog-actions new-round-actions">
        <Button onClick={onClose}>Avbryt</Button>
        <Button variant="primary" type="submit" form={formId} busy={busy}>
          Lag runden
        </Button>
      </div>
    </>
  )
}

/** A new round is run with the latest deadline of its scheme unless the secretariat chooses another. */
function latestRound({ intake }: Scheme): string {
  return [...intake.rounds].sort((a, b) => a.deadline.localeCompare(b.deadline)).at(-1)?.id ?? ''
}
