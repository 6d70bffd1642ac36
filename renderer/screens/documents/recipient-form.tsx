import { changeRecipient } from '#renderer/commands/document-commands'
import { Button } from '#renderer/components/button'
import { useRoundStore } from '#renderer/stores/round-store'
import { recipientOf } from '#shared/document/letter-from-round'
import type { Recipient } from '#shared/round/kinds/office-entries'
import { type Application, selectRecipients } from '#shared/round/round-view'
import { LanguageFields } from './language-fields'
import { SavedField } from './saved-field'

interface Props {
  readonly application: Application
  readonly recipient: Recipient | null
}

type TextKey = Exclude<keyof Recipient, 'language' | 'sami'>

const recipientFields: readonly (readonly [TextKey, string, string])[] = [
  ['name', 'recipient-name', 'Mottaker'],
  ['contact', 'recipient-contact', 'Kontaktperson'],
  ['line', 'recipient-line', 'Adresse'],
  ['postalCode', 'recipient-postal-code', 'Postnummer'],
  ['city', 'recipient-city', 'Poststed'],
  ['reference', 'recipient-reference', 'Deres referanse'],
]

/** Who the letter goes to, where it is another than the application says, or more of it is known. */
export function RecipientForm({ application, recipient }: Props) {
  const { id } = application
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const shown = recipient ?? recipientOf(application)

  const change = (next: (held: Recipient) => Recipient) =>
    changeRecipient(id, () => {
      const held = selectRecipients(useRoundStore.getState().state.fields).get(id)
      return next(held ?? recipientOf(application))
    })

  function save(key: TextKey, text: string): Promise<boolean> {
    if (key === 'name' && text.trim() === '') return Promise.resolve(false)
    return change(held => ({ ...held, [key]: text.trim() }))
  }

  return (
    <section className="office-form recipient-form" aria-label="Mottaker">
      <fieldset>
        <legend>{recipient === null ? 'Mottakeren slik søknaden oppgir den' : 'Mottaker'}</legend>
        {recipientFields.map(([key, name, label]) => (
          <SavedField
            key={key}
            name={name}
            of={id}
            label={label}
            text={shown[key]}
            onSave={text => save(key, text)}
            readOnly={readOnly}
            complain={text => complaintOf(key, text.trim())}
          />
        ))}
      </fieldset>
      <LanguageFields application={application} recipient={shown} readOnly={readOnly} onChange={change} />
      {recipient === null ? null : (
        <Button disabled={readOnly} onClick={() => void changeRecipient(id, () => null)}>
          Bruk det søknaden oppgir
        </Button>
      )}
    </section>
  )
}

function complaintOf(key: TextKey, text: string): string | undefined {
  if (key === 'name' && text === '') return 'Skriv hvem brevet går til.'
  if (key === 'postalCode' && text === '') return 'Postnummeret mangler.'
  if (key === 'postalCode' && !/^\d{4}$/.test(text)) return 'Et norsk postnummer har fire sifre.'
  if (key === 'city' && text === '') return 'Poststedet mangler.'
  return undefined
}
