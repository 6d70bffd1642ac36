import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
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
  /** To the next application. */
  readonly onNext: () => void
}

const restMilliseconds = 1500

/** One member's view of the whole application: a category and the reasons in words. Give it a `key` of its place. */
export function OverallForm({ applicationId, memberId, scheme, disabled, onNext }: Props) {
  const words = useRef<HTMLTextAreaElement>(null)
  const choices = useRef<HTMLFieldSetElement>(null)
  const categories = overallCategories(scheme)
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

  /** On the categories: a digit chooses, K goes to the words, Enter to the next application. */
  function keyOnChoice(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const chosen = /^[1-9]$/.test(event.key) ? categories[Number(event.key) - 1] : undefined
    if (chosen !== undefined) void save(chosen.id, (draft ?? written?.text ?? '').trim())
    else if (event.key.toLowerCase() === 'k') words.current?.focus()
    else if (event.key === 'Enter') onNext()
    else return
    event.preventDefault()
  }

  function keyOnWords(event: KeyboardEvent) {
    if (event.key === 'Escape') firstChoice(choices.current)?.focus()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onNext()
    else return
    event.preventDefault()
  }

  return (
    <li className="mark-row overall-form">
      <div className="mark-criterion">
        <h3>Samlet vurdering</h3>
        <p className="muted">Velg det som passer best, og skriv hvorfor. Poengene under er bare til hjelp.</p>
        <fieldset className="overall-categories" disabled={disabled} ref={choices}>
          <legend className="only-screen-reader">Samlet vurdering av søknaden</legend>
          {categories.map(({ id, label }, place) => (
            <label key={id}>
              <input
                onKeyDown={keyOnChoice}
                type="radio"
                name={`overall ${applicationId} ${memberId}`}
                checked={written?.categoryId === id}
                onChange={() => void save(id, (draft ?? written?.text ?? '').trim())}
              />
              <span className="numbers muted">{place + 1}</span> {label}
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
        ref={words}
        onKeyDown={keyOnWords}
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

/** Where the keyboard goes in a form for a whole application: the category that is chosen, else the first. */
export function firstChoice(within: Element | null): HTMLInputElement | null {
  return (
    within?.querySelector<HTMLInputElement>('input[type=radio]:checked') ??
    within?.querySelector<HTMLInputElement>('input[type=radio]') ??
    null
  )
}
