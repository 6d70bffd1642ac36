import { useState } from 'react'
import { agreeOnOverall } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Select } from '#renderer/components/select'
import { TextField } from '#renderer/components/text-field'
import { useRound } from '#renderer/stores/round-store'
import type { Member } from '#shared/round/kinds/member-entries'
import { type Application, selectAgreedOverall, selectOverall } from '#shared/round/round-view'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'
import { useOffice } from './use-office'
import { memberIdOf } from './use-scoring-table'

interface Props {
  readonly application: Application
  readonly members: readonly Member[]
  readonly scheme: Scheme
  readonly named: boolean
}

/** The members' views of the whole application, and the one the committee agrees on. Give it a `key` of its place. */
export function OverallTogether({ application, members, scheme, named }: Props) {
  const isOffice = useOffice()
  const views = useRound(selectOverall).get(application.id)
  const agreed = useRound(selectAgreedOverall).get(application.id) ?? null
  const [draft, setDraft] = useState<string | null>(null)
  const categories = overallCategories(scheme)
  const given = members.flatMap(member => {
    const view = views?.get(memberIdOf(member))
    return view === undefined ? [] : [{ member, view }]
  })
  const label = (wanted: string | null) =>
    categories.find(({ id }) => id === wanted)?.label ?? 'Uten kategori'
  const groups = [...categories.map(({ id }) => id as string | null), null]
    .map(id => [id, given.filter(({ view }) => view.categoryId === id)] as const)
    .filter(([, group]) => group.length > 0)
  const text = draft ?? agreed?.text ?? ''

  function save(categoryId: string, words: string, disagreed: readonly string[]) {
    void agreeOnOverall(
      application.id,
      categoryId === '' ? null : { categoryId, text: words.trim(), disagreed: [...disagreed] },
    )
  }

  return (
    <section className="overall-together" aria-label="Samlet vurdering">
      <h3>Samlet vurdering</h3>
      {groups.length === 0 ? <p className="muted">Ingen har skrevet en samlet vurdering ennå.</p> : null}
      <ul>
        {groups.map(([id, group]) => (
          <li key={id ?? ''}>
            <strong>{label(id)}</strong>: <span className="numbers">{group.length}</span>
            {named ? ` (${group.map(({ member }) => member.name).join(', ')})` : ''}
            <ul>
              {group
                .filter(({ view }) => view.text !== '')
                .map(({ member, view }) => (
                  <li key={member.id} className="muted">
                    {named ? `${member.name}: ` : '– '}
                    {view.text}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <Select
        label="Utvalget er enig om"
        value={agreed?.categoryId ?? ''}
        disabled={!isOffice}
        options={[
          { value: '', label: 'Ikke avklart' },
          ...categories.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={categoryId => save(categoryId, text, agreed?.disagreed ?? [])}
      />
      {agreed === null ? null : (
        <>
          <TextField
            label="Utvalgets begrunnelse"
            description="Følger med til forslaget til vedtak."
            multiline
            rows={3}
            maxLength={20_000}
            value={text}
            disabled={!isOffice}
            onChange={event => setDraft(event.target.value)}
            onBlur={() => {
              if (draft !== null && draft.trim() !== agreed.text)
                save(agreed.categoryId, draft, agreed.disagreed)
              setDraft(null)
            }}
          />
          <details>
            <summary>
              {agreed.disagreed.length === 0 ? 'Alle var enige' : `${agreed.disagreed.length} var uenige`}
            </summary>
            {members.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={`${name} var uenig`}
                checked={agreed.disagreed.includes(id)}
                disabled={!isOffice}
                onChange={disagrees => {
                  const others = agreed.disagreed.filter(one => one !== id)
                  save(agreed.categoryId, agreed.text, disagrees ? [...others, id] : others)
                }}
              />
            ))}
          </details>
          <Button variant="tertiary" disabled={!isOffice} onClick={() => save('', '', [])}>
            Fjern enigheten
          </Button>
        </>
      )}
    </section>
  )
}
