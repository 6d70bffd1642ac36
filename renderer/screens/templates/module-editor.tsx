import { TrashIcon } from '@navikt/aksel-icons'
import { changeTemplate } from '#renderer/commands/template-commands'
import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { SavedField } from '#renderer/screens/documents/saved-field'
import { letterPartContents, letterTextNames } from '#shared/document/letter-text-names'
import type { Language } from '#shared/i18n/language'
import { type LetterTextKey, letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { letterTextsNn } from '#shared/i18n/letter-texts-nn'
import type { LetterPart, LetterTemplate, TextModule } from '#shared/scheme/letter-template'
import { ConditionFields } from './condition-fields'
import { withModule, withWording } from './template-edits'
import { chipName, offeredFields } from './template-names'
import { TemplateText } from './template-text'

interface Common {
  readonly template: LetterTemplate
  readonly language: Language
  readonly readOnly: boolean
}

/** The sentences of a part, each in the program's words until somebody writes others. */
export function PartEditor({ part, ...common }: Common & { readonly part: LetterPart | 'frame' }) {
  const { template, language, readOnly } = common
  const standard = language === 'nn' ? letterTextsNn : letterTextsNb
  return (
    <div className="template-fields">
      <p className="muted">
        {part === 'frame'
          ? 'Ledetekstene i brevhodet og det som står nederst på sidene. Hvor det står, er fast, så adressen treffer konvoluttvinduet.'
          : letterPartContents[part]}
      </p>
      {letterTextNames[part].map(([key, name]) => {
        const own = template.wording[language][key]
        return (
          <div key={`${key} ${language}`} className="template-sentence">
            <TemplateText
              name={`${key}/${language}`}
              label={name}
              text={own ?? standard[key]}
              offered={offeredFields(template, key)}
              nameOf={chipName(template, key)}
              readOnly={readOnly}
              onSave={text =>
                changeTemplate(now => withWording(now, language, key, wordingOf(key, text, standard)))
              }
            />
            {own === undefined ? null : (
              <Button
                variant="tertiary"
                disabled={readOnly}
                aria-label={`Bruk standardteksten for ${name}`}
                onClick={() => void changeTemplate(now => withWording(now, language, key, null))}
              >
                Bruk standardteksten
              </Button>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Null where the text is the program's own. */
function wordingOf(
  key: LetterTextKey,
  text: string,
  standard: Readonly<Record<LetterTextKey, string>>,
): string | null {
  return text === standard[key] ? null : text
}

const styles = [
  { value: 'paragraph', label: 'Avsnitt' },
  { value: 'list', label: 'Punktliste, ett punkt per linje' },
  { value: 'heading', label: 'Overskrift' },
] as const

/** A text of the secretariat's own: what it says in both forms of Norwegian, how it looks and when it is printed. */
export function TextEditor({
  module,
  onRemove,
  ...common
}: Common & { readonly module: TextModule; readonly onRemove: () => void }) {
  const { template, language, readOnly } = common
  const { id } = module
  const change = (next: (module: TextModule) => TextModule) =>
    changeTemplate(now => withModule(now, id, next))
  return (
    <div className="template-fields">
      <SavedField
        name="template-module-name"
        of={id}
        label="Navn på teksten"
        text={module.name}
        readOnly={readOnly}
        complain={text => (text.trim() === '' ? 'Skriv et navn.' : undefined)}
        onSave={async name =>
          name.trim() === '' ? false : change(now => ({ ...now, name: name.trim().slice(0, 200) }))
        }
      />
      <Select<TextModule['style']>
        label="Form"
        value={module.style}
        options={styles}
        disabled={readOnly}
        onChange={style => void change(now => ({ ...now, style }))}
      />
      <TemplateText
        key={`${id} ${language}`}
        name={`${id}/${language}`}
        label={language === 'nn' ? 'Tekst på nynorsk' : 'Tekst på bokmål'}
        text={module[language]}
        offered={offeredFields(template)}
        nameOf={chipName(template)}
        readOnly={readOnly}
        onSave={text => change(now => ({ ...now, [language]: text }))}
      />
      <ConditionFields
        when={module.when}
        readOnly={readOnly}
        onChange={when => void change(now => ({ ...now, when }))}
      />
      <div className="template-buttons">
        <Button
          variant="tertiary"
          symbol={<TrashIcon aria-hidden />}
          disabled={readOnly}
          onClick={onRemove}
          data-color="danger"
        >
          Fjern teksten
        </Button>
      </div>
    </div>
  )
}
