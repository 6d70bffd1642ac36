import { Select } from '#renderer/components/select'
import type { Language } from '#shared/i18n/language'
import { type SamiLanguage, samiLanguages, samiNamesInNorwegian } from '#shared/i18n/sami-languages'
import type { Recipient } from '#shared/round/kinds/office-entries'
import type { Application } from '#shared/round/round-view'
import { SavedField } from './saved-field'

interface Props {
  readonly application: Application
  readonly recipient: Recipient
  readonly readOnly: boolean
  readonly onChange: (next: (held: Recipient) => Recipient) => Promise<boolean>
}

const formNames: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk' }

/** The form of Norwegian that the recipient is written to in, and a text in Sami besides. */
export function LanguageFields({ application, recipient, readOnly, onChange }: Props) {
  const own = application.packet.form.language ?? 'nb'
  const { sami } = recipient
  return (
    <fieldset>
      <legend>Språk</legend>
      <Select<Language | 'own'>
        label="Målform i brevet"
        value={recipient.language ?? 'own'}
        disabled={readOnly}
        options={[
          { value: 'own', label: `Som søknaden (${formNames[own]})` },
          { value: 'nb', label: 'Bokmål' },
          { value: 'nn', label: 'Nynorsk' },
        ]}
        onChange={language =>
          void onChange(({ language: _, ...held }) => (language === 'own' ? held : { ...held, language }))
        }
      />
      <Select<SamiLanguage | 'none'>
        label="Samisk tekst i tillegg"
        value={sami?.language ?? 'none'}
        disabled={readOnly}
        options={[
          { value: 'none', label: 'Ingen' },
          ...samiLanguages.map(language => ({ value: language, label: samiNamesInNorwegian[language] })),
        ]}
        onChange={language =>
          void onChange(({ sami: before, ...held }) =>
            language === 'none' ? held : { ...held, sami: { language, text: before?.text ?? '' } },
          )
        }
      />
      {sami === undefined ? null : (
        <SavedField
          name="recipient-sami"
          of={application.id}
          className="office-wide"
          label={`Tekst på ${samiNamesInNorwegian[sami.language].toLowerCase()}`}
          description="Programmet oversetter ikke. Teksten står under resultatet i brevet, merket med sitt eget språk."
          text={sami.text}
          rows={6}
          onSave={text =>
            onChange(held => (held.sami === undefined ? held : { ...held, sami: { ...held.sami, text } }))
          }
          readOnly={readOnly}
        />
      )}
    </fieldset>
  )
}
