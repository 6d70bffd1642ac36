import { useState } from 'react'
import { removeMember, saveMembers } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Dialog } from '#renderer/components/dialog'
import { Select } from '#renderer/components/select'
import { TextField } from '#renderer/components/text-field'
import type { Side } from '#shared/round/application-form'
import type { Member } from '#shared/round/kinds/member-entries'
import type { Scheme } from '#shared/scheme/scheme'
import { type DraftFault, draftOf, type MemberDraft, mayVote, memberOf } from './member-draft'
import { roleWords, sideWords } from './member-words'

interface Props {
  /** A member on the list, or the beginning of a new one. */
  readonly start: Member | MemberDraft
  readonly members: readonly Member[]
  readonly scheme: Scheme
  readonly hasMarks: boolean
  readonly onClose: () => void
}

const roles = Object.entries(roleWords).map(([value, label]) => ({ value: value as Member['role'], label }))
const sides = [
  { value: '' as Side | '', label: 'Ikke oppgitt' },
  ...Object.entries(sideWords).map(([value, label]) => ({ value: value as Side, label })),
]

/** A member is put on the list, changed or taken off it. */
export function MemberDialog({ start, members, scheme, hasMarks, onClose }: Props) {
  const known = members.some(member => member.id === start.id)
  const [draft, setDraft] = useState(() => draftOf(start as Member))
  const [faults, setFaults] = useState<DraftFault>({})
  const [removing, setRemoving] = useState(false)

  function change(part: Partial<MemberDraft>) {
    setDraft({ ...draft, ...part })
    setFaults({})
  }

  async function save() {
    const taken = new Set(members.map(({ id }) => id).filter(id => !known || id !== start.id))
    const member = memberOf(draft, taken)
    if (!member.ok) setFaults(member.error)
    else if (await saveMembers([member.value])) onClose()
  }

  async function remove() {
    if (hasMarks && !removing) setRemoving(true)
    else if (await removeMember(start.id)) onClose()
  }

  return (
    <Dialog
      title={known ? 'Endre medlem' : 'Nytt medlem'}
      open
      onClose={onClose}
      actions={
        <>
          {known ? (
            <Button data-color="danger" variant="tertiary" onClick={() => void remove()}>
              {removing ? 'Ja, ta bort' : 'Ta bort'}
            </Button>
          ) : null}
          <Button onClick={onClose}>Avbryt</Button>
          <Button variant="primary" onClick={() => void save()}>
            Lagre
          </Button>
        </>
      }
    >
      <form
        className="member-form"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label="Navn"
          autoFocus
          maxLength={200}
          value={draft.name}
          error={faults.name}
          onChange={event => change({ name: event.target.value })}
        />
        <TextField
          label="Id"
          description="Står i lister med poeng."
          maxLength={100}
          disabled={known}
          value={draft.id}
          error={faults.id}
          onChange={event => change({ id: event.target.value })}
        />
        <TextField
          label="Organisasjon"
          description="Skriv også enheten, så tilknytninger kan vises."
          maxLength={300}
          value={draft.organisation}
          onChange={event => change({ organisation: event.target.value })}
        />
        <TextField
          label="Organisasjonsnummer (kan stå tomt)"
          value={draft.orgNumber}
          error={faults.orgNumber}
          onChange={event => change({ orgNumber: event.target.value })}
        />
        <Select label="Side" value={draft.side} options={sides} onChange={side => change({ side })} />
        <Select
          label="Rolle"
          value={draft.role}
          options={roles}
          onChange={role =>
            change({ role, voting: mayVote(role) && (role !== 'deputy' ? true : draft.voting) })
          }
        />
        <Checkbox
          label="Stemmerett"
          description="Bare den som har stemmerett, gir poeng som teller."
          checked={draft.voting && mayVote(draft.role)}
          disabled={!mayVote(draft.role)}
          onChange={voting => change({ voting })}
        />
        {scheme.seats.length === 0 ? null : (
          <Select
            label="Plass etter utlysningen"
            value={draft.seatId ?? ''}
            options={[
              { value: '', label: 'Finn etter side og stemmerett' },
              ...scheme.seats.map(({ id, label }) => ({ value: id as string, label })),
            ]}
            onChange={seatId => change({ seatId })}
          />
        )}
        {draft.role === 'deputy' ? (
          <Select
            label="Vara for"
            value={draft.deputyFor ?? ''}
            options={[
              { value: '', label: 'Hele utvalget' },
              ...members
                .filter(({ id, role }) => id !== draft.id && role !== 'secretariat' && role !== 'deputy')
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={deputyFor => change({ deputyFor })}
          />
        ) : null}
        <TextField
          label="Perioden begynner (kan stå tomt)"
          type="date"
          value={draft.termFrom ?? ''}
          onChange={event => change({ termFrom: event.target.value })}
        />
        <TextField
          label="Perioden slutter (kan stå tomt)"
          type="date"
          value={draft.termTo ?? ''}
          onChange={event => change({ termTo: event.target.value })}
        />
        {/* Lets Enter save from any field. */}
        <button type="submit" hidden />
      </form>
      {removing ? (
        <p role="alert">
          Medlemmet har gitt poeng. De blir liggende i journalen, men teller ikke med når medlemmet er tatt
          bort.
        </p>
      ) : null}
    </Dialog>
  )
}
