import { PlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { changeTemplate } from '#renderer/commands/template-commands'
import { Button } from '#renderer/components/button'
import { TextField } from '#renderer/components/text-field'
import type { Language } from '#shared/i18n/language'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import { withField, withNewField, withoutField } from './template-edits'
import { chipName, offeredFields } from './template-names'
import { TemplateText } from './template-text'

interface Props {
  readonly template: LetterTemplate
  readonly language: Language
  readonly readOnly: boolean
}

/** Merge fields of the secretariat's own: a text that is written once and used in several places. */
export function OwnFieldsEditor({ template, language, readOnly }: Props) {
  const [name, setName] = useState('')
  function add() {
    const wanted = name.trim()
    if (wanted === '') return
    void changeTemplate(now => withNewField(now, wanted))
    setName('')
  }
  return (
    <div className="template-fields">
      <p className="muted">
        Det som står i flere tekster, for eksempel fakturaadressen, skrives ett sted her og settes inn som
        felt.
      </p>
      {template.ownFields.map(field => (
        <div key={`${field.id} ${language}`} className="template-sentence">
          <TemplateText
            name={`field-${field.id}/${language}`}
            label={field.name}
            text={field[language]}
            offered={offeredFields(template).filter(({ id }) => id !== field.id)}
            nameOf={chipName(template)}
            readOnly={readOnly}
            onSave={text =>
              changeTemplate(now => withField(now, field.id, one => ({ ...one, [language]: text })))
            }
          />
          <Button
            variant="tertiary"
            disabled={readOnly}
            aria-label={`Fjern feltet ${field.name}`}
            onClick={() => void changeTemplate(now => withoutField(now, field.id))}
          >
            Fjern feltet
          </Button>
        </div>
      ))}
      <form
        className="template-add"
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label="Nytt felt"
          value={name}
          maxLength={100}
          disabled={readOnly}
          onChange={({ target }: { target: { value: string } }) => setName(target.value)}
        />
        <Button type="submit" symbol={<PlusIcon aria-hidden />} disabled={readOnly || name.trim() === ''}>
          Legg til felt
        </Button>
      </form>
    </div>
  )
}
