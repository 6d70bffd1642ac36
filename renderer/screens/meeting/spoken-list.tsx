import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { dissentOn, proposeOn } from '#renderer/commands/meeting-commands'
import { Button, IconButton } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { SmallForm } from '#renderer/components/small-form'
import { TextField } from '#renderer/components/text-field'
import { useOffice } from '#renderer/screens/scoring/use-office'
import type { AgendaItem } from '#shared/assessment/agenda'
import { selectItemRecord } from '#shared/round/meeting-view'
import { selectMembers } from '#shared/round/round-view'
import type { MeetingView } from './use-meeting-view'

interface Props {
  readonly view: MeetingView
  readonly item: AgendaItem
  readonly what: 'proposal' | 'dissent'
}

const words = {
  proposal: { heading: 'Forslag', from: 'Forslag fra', text: 'Forslaget', add: 'Før inn forslag' },
  dissent: {
    heading: 'Protokolltilførsel',
    from: 'Tilførsel fra',
    text: 'Tilførselen',
    add: 'Før inn protokolltilførsel',
  },
} as const

/** What somebody wants on record under their own name: proposals (observers' too) and dissents. */
export function SpokenList({ view, item, what }: Props) {
  const isOffice = useOffice()
  const [open, setOpen] = useState(false)
  const { proposals, dissents } = selectItemRecord(view.fields, item.id)
  const { heading, add } = words[what]
  const rows = what === 'proposal' ? proposals : dissents.map(one => ({ ...one, id: one.name }))
  const remove = (id: string) =>
    what === 'proposal' ? proposeOn(item.id, null, id) : dissentOn(item.id, id, null)
  return (
    <section className="meeting-record" aria-label={heading}>
      <h3>{heading}</h3>
      {rows.length === 0 ? null : (
        <ul>
          {rows.map(({ id, name, text }) => (
            <li key={id}>
              <p>
                <strong>{name}:</strong> {text}
              </p>
              <IconButton
                label={`Fjern det som er ført inn fra ${name}`}
                disabled={!isOffice}
                onClick={() => void remove(id)}
              >
                <TrashIcon aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <RecordForm view={view} item={item} what={what} onDone={() => setOpen(false)} />
      ) : (
        <Button
          variant="tertiary"
          symbol={<PlusIcon aria-hidden />}
          disabled={!isOffice}
          onClick={() => setOpen(true)}
        >
          {add}
        </Button>
      )}
    </section>
  )
}

function RecordForm({ view, item, what, onDone }: Props & { readonly onDone: () => void }) {
  const people = selectMembers(view.fields).filter(
    ({ role }) => role !== 'secretariat' && (what === 'proposal' || role !== 'observer'),
  )
  const observers = people.filter(({ role }) => role === 'observer')
  const [name, setName] = useState(
    (what === 'proposal' ? (observers[0] ?? people[0]) : people[0])?.name ?? '',
  )
  const [text, setText] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)

  async function save() {
    if (text.trim() === '') return setComplaint('Skriv teksten. Den kommer ordrett i protokollen.')
    const written =
      what === 'proposal'
        ? await proposeOn(item.id, { name, text: text.trim() })
        : await dissentOn(item.id, name, text.trim())
    if (written) onDone()
  }

  return (
    <SmallForm save="Før inn" onSave={() => void save()} onCancel={onDone}>
      <Select
        label={words[what].from}
        value={name}
        options={people.map(person => ({
          value: person.name,
          label: person.role === 'observer' ? `${person.name} (observatør)` : person.name,
        }))}
        onChange={setName}
      />
      <TextField
        label={words[what].text}
        multiline
        rows={2}
        maxLength={20_000}
        spellCheck
        autoFocus
        value={text}
        error={complaint ?? undefined}
        onChange={event => {
          setText(event.target.value)
          setComplaint(null)
        }}
      />
    </SmallForm>
  )
}
