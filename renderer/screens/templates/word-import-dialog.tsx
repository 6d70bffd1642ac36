// biome-ignore-all lint/suspicious/noArrayIndexKey: a paragraph is known by its place alone.
import { useMemo, useState } from 'react'
import { changeTemplate } from '#renderer/commands/template-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Dialog } from '#renderer/components/dialog'
import { Select } from '#renderer/components/select'
import { showNotice } from '#renderer/stores/notice-store'
import {
  addWordLetter,
  type FieldChoices,
  guessFields,
  type LeftOut,
  offerParagraphs,
  wordCautionTexts,
} from '#shared/document/template-from-word'
import type { Language } from '#shared/i18n/language'
import { type MergeField, mergeFieldNames } from '#shared/i18n/merge-fields'
import type { ChosenWordLetter } from '#shared/ipc/template-channels'

const leftOutTexts: Readonly<Record<LeftOut, string>> = {
  head: 'står i brevhodet',
  title: 'erstattes av brevets overskrift',
  signature: 'erstattes av underskriften',
}
const styleTexts = { heading: 'Overskrift', paragraph: 'Avsnitt', list: 'Punkt' } as const

interface Props {
  readonly chosen: ChosenWordLetter
  readonly onClose: () => void
}

/** What of a Word letter becomes part of the template, and what each of its merge fields means. */
export function WordImportDialog({ chosen, onClose }: Props) {
  const { file, letter } = chosen
  const offered = useMemo(() => offerParagraphs(letter), [letter])
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    () => new Set(offered.flatMap(({ leftOut }, at) => (leftOut === null ? [at] : []))),
  )
  const [fields, setFields] = useState<FieldChoices>(() => guessFields(letter))
  const [language, setLanguage] = useState<Language>('nb')
  const cautions = wordCautionTexts(letter)

  async function takeIn() {
    const isWritten = await changeTemplate(now =>
      addWordLetter(now, letter, { paragraphs: taken, fields, language }),
    )
    if (!isWritten) return
    showNotice(
      'success',
      `Tekstene fra «${file}» er lagt inn etter resultatet i brevet. Flytt dem dit de skal stå.`,
    )
    onClose()
  }

  return (
    <Dialog
      title={`Brevet «${file}»`}
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" disabled={taken.size === 0} onClick={() => void takeIn()}>
            Legg inn i malen
          </Button>
        </>
      }
    >
      {offered.length === 0 ? <p>Dokumentet har ingen tekst.</p> : null}
      {cautions.map(line => (
        <p key={line} className="muted">
          {line}
        </p>
      ))}
      <Select<Language>
        label="Brevet er skrevet på"
        value={language}
        options={[
          { value: 'nb', label: 'Bokmål' },
          { value: 'nn', label: 'Nynorsk' },
        ]}
        onChange={setLanguage}
      />
      {letter.fields.length === 0 ? null : (
        <fieldset className="word-fields">
          <legend>Flettefelt</legend>
          {letter.fields.map(name => (
            <Select<MergeField | 'own'>
              key={name}
              label={`«${name}»`}
              value={fields[name] ?? 'own'}
              options={[
                { value: 'own', label: 'Eget felt, fylles ut i malen' },
                ...Object.entries(mergeFieldNames).map(([value, label]) => ({
                  value: value as MergeField,
                  label,
                })),
              ]}
              onChange={to => setFields(now => ({ ...now, [name]: to === 'own' ? null : to }))}
            />
          ))}
        </fieldset>
      )}
      <fieldset className="word-paragraphs">
        <legend>Tekster</legend>
        {offered.map(({ style, text, leftOut }, at) => (
          <Checkbox
            key={at}
            label={text.length > 160 ? `${text.slice(0, 159)}…` : text}
            description={
              leftOut === null ? styleTexts[style] : `${styleTexts[style]}, ${leftOutTexts[leftOut]}`
            }
            checked={taken.has(at)}
            onChange={isOn =>
              setTaken(now => new Set(isOn ? [...now, at] : [...now].filter(other => other !== at)))
            }
          />
        ))}
      </fieldset>
    </Dialog>
  )
}
