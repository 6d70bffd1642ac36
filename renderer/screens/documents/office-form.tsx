import { changeOffice } from '#renderer/commands/document-commands'
import { Checkbox } from '#renderer/components/checkbox'
import { DateField } from '#renderer/components/date-field'
import { Select } from '#renderer/components/select'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import type { Office } from '#shared/round/kinds/office-entries'
import { selectOffice } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { officeOf, withSignatory } from './office-defaults'
import { SavedField } from './saved-field'

type Appealable = Office['appeal']['appealable']

const appealOptions: readonly { readonly value: Appealable; readonly label: string }[] = [
  { value: 'undecided', label: 'Ikke avgjort' },
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nei' },
]

const senderFields: readonly (readonly [keyof Office['sender'], string, string])[] = [
  ['name', 'sender-name', 'Navn'],
  ['unit', 'sender-unit', 'Enhet'],
  ['line', 'sender-line', 'Adresse'],
  ['postalCode', 'sender-postal-code', 'Postnummer'],
  ['city', 'sender-city', 'Poststed'],
  ['phone', 'sender-phone', 'Telefon'],
  ['email', 'sender-email', 'E-post'],
  ['orgNumber', 'sender-org-number', 'Organisasjonsnummer'],
]

/** Sender, references, signatures and appeal: the same in every letter of the round. */
export function OfficeForm({ scheme }: { readonly scheme: Scheme }) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const written = useRound(selectOffice)
  const initial = officeOf(scheme)
  const office = written ?? initial
  const change = (next: (office: Office) => Office) => changeOffice(initial, next)
  const field = (key: 'caseNumber' | 'caseOfficer' | 'place', name: string, label: string) => (
    <SavedField
      name={name}
      label={label}
      text={office[key]}
      onSave={text => change(now => ({ ...now, [key]: text.trim() }))}
      readOnly={readOnly}
    />
  )
  return (
    <section className="office-form" aria-label="Avsender">
      <fieldset>
        <legend>Avsender</legend>
        {senderFields.map(([key, name, label]) => (
          <SavedField
            key={key}
            name={name}
            label={label}
            text={office.sender[key]}
            onSave={text => change(now => ({ ...now, sender: { ...now.sender, [key]: text.trim() } }))}
            readOnly={readOnly}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Sak og brev</legend>
        {field('caseNumber', 'case-number', 'Saksnummer')}
        {field('caseOfficer', 'case-officer', 'Saksbehandler')}
        {field('place', 'place', 'Sted')}
        <DateField
          id="letter-date"
          label="Brevets dato"
          date={office.letterDate}
          onCommit={letterDate => void change(now => ({ ...now, letterDate }))}
          readOnly={readOnly}
        />
      </fieldset>
      <fieldset>
        <legend>Underskrift</legend>
        <div className="office-wide">
          <Checkbox
            label="Godkjent elektronisk, uten underskrift"
            description="Uten dette kreves to som underskriver."
            checked={office.approvedElectronically}
            disabled={readOnly}
            onChange={approvedElectronically => void change(now => ({ ...now, approvedElectronically }))}
          />
        </div>
        {[0, 1].flatMap(place =>
          (['name', 'title'] as const).map(key => (
            <SavedField
              key={`${place} ${key}`}
              name={`signatory-${key}-${place}`}
              label={`${key === 'name' ? 'Navn' : 'Tittel'}, ${place === 0 ? 'første' : 'andre'}`}
              text={office.signatories[place]?.[key] ?? ''}
              onSave={text =>
                change(now => ({
                  ...now,
                  signatories: withSignatory(now.signatories, place, { [key]: text.trim() }),
                }))
              }
              readOnly={readOnly}
            />
          )),
        )}
      </fieldset>
      <fieldset>
        <legend>Klage</legend>
        <div id="appealable" tabIndex={-1}>
          <Select<Appealable>
            label="Kan vedtaket påklages?"
            value={office.appeal.appealable}
            options={appealOptions}
            disabled={readOnly}
            onChange={appealable => void change(now => ({ ...now, appeal: { ...now.appeal, appealable } }))}
          />
        </div>
        {office.appeal.appealable === 'yes' ? (
          <SavedField
            name="appeal-body"
            label="Klageinstans"
            text={office.appeal.body}
            onSave={body => change(now => ({ ...now, appeal: { ...now.appeal, body: body.trim() } }))}
            readOnly={readOnly}
            complain={text => (text.trim() === '' ? 'Skriv hvem som behandler klager.' : undefined)}
          />
        ) : office.appeal.appealable === 'undecided' ? (
          <p className="muted office-wide">Så lenge dette ikke er avgjort, er alle brev kladder.</p>
        ) : null}
      </fieldset>
    </section>
  )
}
