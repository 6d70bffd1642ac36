import { useState } from 'react'
import { setAnchors } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { TextField } from '#renderer/components/text-field'
import { useRound } from '#renderer/stores/round-store'
import { selectOwnAnchors } from '#shared/round/round-view'
import { type AssessmentCriterion, markableCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import { anchorLines, anchorsFor, readAnchors } from './anchors'

interface Props {
  readonly criteria: readonly AssessmentCriterion[]
  readonly scheme: Scheme
  readonly disabled: boolean
}

/** What the marks mean, written by the secretariat for criteria where the call does not say. */
export function AnchorsForm({ criteria, scheme, disabled }: Props) {
  const written = useRound(selectOwnAnchors)
  const all = markableCriteria(criteria).filter(one => anchorsFor(one, scheme, undefined) === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const criterion = all.find(({ id }) => id === chosen) ?? all[0]
  if (criterion === undefined) return null
  const stands = written.get(criterion.id)
  const text = draft ?? (stands === undefined ? '' : anchorLines(stands))
  const { anchors, faults } = readAnchors(text, scheme.scale)
  return (
    <details className="anchors-form">
      <summary>
        Hva poengene betyr ({written.size} av {all.length} kriterier beskrevet)
      </summary>
      <p className="muted">
        Utlysningen sier ikke hva hvert poeng betyr. Det som skrives her, vises ved feltet for alle, merket
        som skrevet av sekretariatet.
      </p>
      <Select
        label="Kriterium"
        value={criterion.id}
        options={all.map(({ id, label }) => ({ value: id as string, label }))}
        onChange={id => {
          setChosen(id)
          setDraft(null)
        }}
      />
      <TextField
        label="Én linje for hvert poeng"
        description={`For eksempel «${scheme.scale.max} = Svært godt beskrevet og dokumentert».`}
        multiline
        rows={scheme.scale.max - scheme.scale.min + 1 > 8 ? 8 : scheme.scale.max - scheme.scale.min + 1}
        value={text}
        disabled={disabled}
        error={faults.length === 0 ? undefined : `Denne linjen kan ikke leses: ${faults[0]}`}
        onChange={event => setDraft(event.target.value)}
      />
      <Button
        type="button"
        disabled={disabled || draft === null || faults.length > 0}
        onClick={async () => {
          if (await setAnchors(criterion.id, anchors.length === 0 ? null : anchors)) setDraft(null)
        }}
      >
        Lagre betydningen
      </Button>
    </details>
  )
}
