import { useEffect, useState } from 'react'
import { previewTemplate } from '#renderer/commands/template-commands'
import { EmptyState } from '#renderer/components/empty-state'
import { Select } from '#renderer/components/select'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import { LacksBox } from '#renderer/screens/documents/lacks-box'
import type { Preview } from '#renderer/screens/documents/use-preview'
import { selectFields, useRound, useRoundStore } from '#renderer/stores/round-store'
import type { Language } from '#shared/i18n/language'
import { outcomeWords } from '#shared/i18n/round-words'
import { type Outcome, outcomes } from '#shared/round/kinds/decision-entries'
import { selectStanding } from '#shared/round/round-view'
import type { LetterTemplate } from '#shared/scheme/letter-template'

interface Props {
  readonly template: LetterTemplate
  readonly language: Language
}

const pauseMilliseconds = 300

/** The letter as the template makes it, for any application and any outcome, decided or not. */
export function TemplatePreview({ template, language }: Props) {
  const applications = useRound(selectStanding)
  const fields = useRoundStore(selectFields)
  const [wanted, setWanted] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<Outcome | 'own'>('own')
  const [form, setForm] = useState<Language | 'own'>('own')
  const [made, setMade] = useState<Preview>({ kind: 'making' })
  const application = applications.find(({ id }) => id === wanted) ?? applications[0]
  const id = application?.id ?? null

  // The text that is edited is the one that is shown.
  useEffect(() => setForm(language), [language])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the letter is written from the round.
  useEffect(() => {
    if (id === null) return
    let current = true
    const timer = setTimeout(async () => {
      const reply = await previewTemplate({
        applicationId: id,
        template,
        outcome: outcome === 'own' ? null : outcome,
        language: form === 'own' ? null : form,
      })
      if (!current) return
      setMade(
        reply.ok ? { kind: 'made', preview: reply.value } : { kind: 'failed', message: reply.error.message },
      )
    }, pauseMilliseconds)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [id, template, outcome, form, fields])

  if (application === undefined) {
    return (
      <EmptyState title="Ingen søknad å vise brevet med">
        Importer søknadene først. Malen kan skrives før det.
      </EmptyState>
    )
  }
  return (
    <div className="document-preview">
      <div className="template-trial">
        <Select
          label="Søknad"
          value={application.id}
          options={applications.map(({ id: value, number, packet }) => ({
            value,
            label: `${number} ${packet.form.title}`,
          }))}
          onChange={setWanted}
        />
        <Select<Outcome | 'own'>
          label="Vis som"
          value={outcome}
          options={[
            { value: 'own', label: 'Slik det er vedtatt' },
            ...outcomes.map(value => ({ value, label: outcomeWords[value] })),
          ]}
          onChange={setOutcome}
        />
        <Select<Language | 'own'>
          label="Målform"
          value={form}
          options={[
            { value: 'own', label: 'Mottakerens' },
            { value: 'nb', label: 'Bokmål' },
            { value: 'nn', label: 'Nynorsk' },
          ]}
          onChange={setForm}
        />
      </div>
      {made.kind === 'made' ? (
        <>
          <LacksBox
            lacks={made.preview.lacks.map(text => ({ text, place: 'scheme', field: null }))}
            onGo={() => {}}
          />
          <PdfViewer bytes={made.preview.pdf} title="Brevet med denne malen" />
        </>
      ) : made.kind === 'failed' ? (
        <EmptyState title="Brevet kan ikke vises">{made.message}</EmptyState>
      ) : (
        <EmptyState title="Lager forhåndsvisning …" />
      )}
    </div>
  )
}
