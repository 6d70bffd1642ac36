import { type FormEvent, useMemo, useState } from 'react'
import { setWeights } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { selectScores, useRound } from '#renderer/stores/round-store'
import { canonicalJson } from '#shared/base/canonical-json'
import { fieldAt } from '#shared/round/fields'
import { weightsLockField } from '#shared/round/kinds/weight-entries'
import { selectWeightBasis, selectWeights } from '#shared/round/round-view'
import { AnchorsForm } from './anchors-form'
import { decimalText } from './number-text'
import { useOffice } from './use-office'
import type { ScoringTable } from './use-scoring-table'
import { draftOfWeights, proposalOf, type WeightDraft, type WeightMethod } from './weight-draft'
import { WeightLock } from './weight-lock'
import { WeightMoves } from './weight-moves'
import { WeightPairs } from './weight-pairs'
import { WeightTable } from './weight-table'
import { weightMethods } from './weight-words'
import './weights.css'

interface Props {
  readonly table: ScoringTable
}

const methods = (['points', 'equal', 'ranking', 'swing', 'order'] satisfies WeightMethod[]).map(value => ({
  value: value as WeightMethod,
  label: weightMethods[value].label,
}))

/** What each criterion counts for: equal until the committee says otherwise, and locked before marks are seen. */
export function WeightsPanel({ table: { criteria, applications, scheme } }: Props) {
  const readOnly = !useOffice()
  const weights = useRound(selectWeights)
  const basis = useRound(selectWeightBasis)
  const scores = useRound(selectScores)
  const wasLocked = useRound(fields => fieldAt(fields, weightsLockField) !== undefined)
  const stands = useMemo(() => draftOfWeights(weights, basis), [weights, basis])
  const [edited, setEdited] = useState<WeightDraft | null>(null)
  const [reason, setReason] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)
  const ids = useMemo(() => criteria.map(({ id }) => id as string), [criteria])
  const all = useMemo(() => [...scores.values()], [scores])

  const draft = edited ?? stands
  const proposal = useMemo(() => proposalOf(draft, ids), [draft, ids])
  const changed = edited !== null && canonicalJson(edited as never) !== canonicalJson(stands as never)
  const texts = ids.map(id => Number((draft.texts[id] ?? '').replace(',', '.')))
  const sum = texts.reduce((all, one) => all + (Number.isFinite(one) ? one : 0), 0)

  function change(part: Partial<WeightDraft>) {
    setEdited({ ...draft, ...part })
    setComplaint(null)
  }

  async function save() {
    if (!proposal.ok) return setComplaint(proposal.error)
    if (wasLocked && reason.trim() === '') {
      return setComplaint('Vektene har vært låst. Skriv hvorfor de endres.')
    }
    const { weights, basis } = proposal.value
    if (!(await setWeights(weights, basis, reason.trim()))) return
    setEdited(null)
    setReason('')
    setComplaint(null)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void save()
  }

  return (
    <form className="panel-scroll weights" aria-label="Vekter" onSubmit={submit}>
      <WeightLock disabled={readOnly || changed} />
      <div className="weight-method">
        <Select
          label="Slik settes vektene"
          value={draft.method}
          options={methods}
          disabled={readOnly}
          onChange={method => change({ method, texts: startTexts(method, draft, ids) })}
        />
        <p className="muted">{weightMethods[draft.method].how}</p>
      </div>
      {draft.method === 'order' ? (
        <WeightPairs
          criteria={criteria}
          pairs={draft.pairs}
          disabled={readOnly}
          onChange={pairs => change({ pairs })}
        />
      ) : null}
      <WeightTable
        criteria={criteria}
        column={weightMethods[draft.method].column}
        texts={draft.texts}
        shares={proposal.ok ? proposal.value.shares : null}
        disabled={readOnly}
        onChange={texts => change({ texts })}
      />
      {draft.method === 'points' ? (
        <p className="numbers muted">
          Sum {decimalText(sum, Number.isInteger(sum) ? 0 : 1)} poeng
          {sum === 100 ? '' : '. Summen trenger ikke å være 100.'}
        </p>
      ) : null}
      {draft.method === 'ranking' || draft.method === 'order' ? null : (
        <TextField
          label="Slingringsmonn i prosentpoeng (kan stå tomt)"
          description="Hvor mye hver andel kan være større eller mindre enn her. Under Fordeling vises hva som holder for alle slike vekter."
          className="weight-slack numbers"
          inputMode="decimal"
          value={draft.slack}
          disabled={readOnly}
          onChange={event => change({ slack: event.target.value })}
        />
      )}
      <AnchorsForm criteria={criteria} scheme={scheme} disabled={readOnly} />
      {/* Before the first lock nobody shall fit the weights to what they lead to. */}
      {wasLocked && changed && proposal.ok ? (
        <WeightMoves applications={applications} scores={all} weights={proposal.value.shares} />
      ) : null}
      {wasLocked && changed ? (
        <TextField
          label="Begrunnelse for endringen"
          multiline
          rows={2}
          maxLength={2000}
          value={reason}
          disabled={readOnly}
          onChange={event => {
            setReason(event.target.value)
            setComplaint(null)
          }}
        />
      ) : null}
      <div className="button-row">
        <Button type="submit" variant="primary" disabled={readOnly || !changed}>
          Lagre vektene
        </Button>
        {changed ? (
          <Button type="button" variant="tertiary" onClick={() => setEdited(null)}>
            Forkast endringene
          </Button>
        ) : null}
        {complaint === null ? null : (
          <p role="alert">
            <Status kind="stop">{complaint}</Status>
          </p>
        )}
      </div>
    </form>
  )
}

/** What the fields hold when another way is chosen: the numbers of that way, never those of the former. */
function startTexts(method: WeightMethod, before: WeightDraft, ids: readonly string[]): WeightDraft['texts'] {
  if (method === before.method) return before.texts
  const same = (text: (at: number) => string) => Object.fromEntries(ids.map((id, at) => [id, text(at)]))
  if (method === 'ranking') return same(at => String(at + 1))
  return method === 'swing' ? same(() => '100') : method === 'points' ? same(() => '1') : {}
}
