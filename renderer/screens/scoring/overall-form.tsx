import { useEffect, useRef, useState } from 'react'
import { giveOverall } from '#renderer/commands/assessment-commands'
import { beforeWindowCloses } from '#renderer/commands/closing'
import { useRound } from '#renderer/stores/round-store'
import { type ApplicationId, asId, type MemberId } from '#shared/base/ids'
import { selectOverall } from '#shared/round/round-view'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'

interface Props {
  readonly applicationId: string
  readonly memberId: string
  readonly scheme: Scheme
  readonly disabled: boolean
}

const restMilliseconds = 1500

/** One member's view of the whole application: a category and the reasons in words. Give it a `key` of its place. */
export function OverallForm({ applicationId, memberId, scheme, disabled }: Props) {
  const written = useRound(selectOverall)
    .get(asId<ApplicationId>(applicationId))
    ?.get(asId<MemberId>(memberId))
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, written })
  latest.current = { draft, written }

  function save(categoryId: string | null, text: string) {
    const nothing = categoryId === null && text === ''
    return giveOverall(memberId, applicationId, nothing ? null : { categoryId, text })
  }

  function commit() {
    const { draft, written } = latest.current
    if (draft === null || draft.trim() === (written?.text ?? '')) return
    return save(written?.categoryId ?? null, draft.trim())
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field leaves what was last written, whenever it goes.
  useEffect(() => {
    const stop = beforeWindowCloses(async () => void (await commit()))
    return () => {
      stop()
      void commit()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the rest anew.
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void commit(), restMilliseconds)
    return () => clearTimeout(timer)
  }, [draft])

  return (
    <li className="mark-row overall-form">
      <div className="mark-criterion">
        <h3>Samlet vurdering</h3>
        <p className="muted">Velg det som passer best, og skriv hvorfor. Poengene under er bare til hjelp.</p>
        <fieldset className="overall-categories" disabled={disabled}>
          <legend className="only-screen-reader">Samlet vurdering av søknaden</legend>
          {overallCategories(scheme).map(({ id, label }) => (
            <label key={id}>
              <input
                type="radio"
                name={`overall ${applicationId} ${memberId}`}
                checked={written?.categoryId === id}
                onChange={() => void save(id, (draft ?? written?.text ?? '').trim())}
              />
              {label}
            </label>
          ))}
          {written?.categoryId ? (
            <button
              type="button"
              className="certainty-word"
              onClick={() => void save(null, (draft ?? written.text).trim())}
            >
              fjern valget
            </button>
          ) : null}
        </fieldset>
      </div>
      <textarea
        className="comment-field"
        aria-label="Begrunnelse for den samlede vurderingen"
        placeholder="Begrunnelse"
        rows={4}
        maxLength={20_000}
        disabled={disabled}
        value={draft ?? written?.text ?? ''}
        onChange={event => setDraft(event.target.value)}
        onBlur={() => {
          void commit()
          setDraft(null)
        }}
      />
    </li>
  )
}
