import { useMemo, useState } from 'react'
import { Checkbox } from '#renderer/components/checkbox'
import { Status } from '#renderer/components/status'
import { useHighlight } from '#renderer/components/use-highlight'
import { useReadingStore } from '#renderer/stores/reading-store'
import { selectScheme, useRound } from '#renderer/stores/round-store'
import type { Packet } from '#shared/round/packet'
import { type FormField, formSections } from './form-fields'
import { formTables } from './form-tables'
import { readableForm } from './readable-form'
import { sourceNote } from './source-text'
import './form.css'

// The title stands above the tabs, and the least amount beside the amount that is asked for.
const shownElsewhere: ReadonlySet<string> = new Set(['title', 'budget.minimum'])

interface Props {
  readonly packet: Packet
  readonly applicationId: string
}

const noTerms: readonly string[] = []

/** The whole application as it was read, with where each field was found. */
export function FormView({ packet: sent, applicationId }: Props) {
  const scheme = useRound(selectScheme)
  const packet = useMemo(() => ({ ...sent, form: readableForm(sent.form, scheme) }), [sent, scheme])
  const [showSources, setShowSources] = useState(false)
  const place = useReadingStore(store => store.place)
  const visit = useReadingStore(store => store.visit)
  const here = place?.applicationId === applicationId && place.attachment === null
  const root = useHighlight<HTMLDivElement>(here ? place.terms : noTerms, visit)
  return (
    <div className="form-view" ref={root}>
      <div className="form-sources">
        <p className="muted">{`Lest fra ${packet.file}`}</p>
        {packet.sources === undefined ? null : (
          <Checkbox label="Vis hvor hvert felt er lest" checked={showSources} onChange={setShowSources} />
        )}
      </div>
      {formSections.map(({ title, fields }) => (
        <Section key={title} title={title} fields={fields} packet={packet} showSources={showSources} />
      ))}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly fields: readonly FormField[]
  readonly packet: Packet
  readonly showSources: boolean
}

function Section({ title, fields, packet, showSources }: SectionProps) {
  const shown = fields.filter(({ path }) => !shownElsewhere.has(path))
  const filled = shown.filter(({ text }) => text(packet.form) !== null)
  const empty = shown.filter(field => !filled.includes(field))
  return (
    <section className="form-section">
      <h3>{title}</h3>
      {filled.length > 0 ? (
        <dl>
          {filled.map(field => (
            <Field key={field.path} field={field} packet={packet} showSource={showSources} />
          ))}
        </dl>
      ) : null}
      {empty.length > 0 ? (
        <p className="form-empty muted">{`Ikke oppgitt: ${empty.map(({ label }) => label.toLocaleLowerCase('nb')).join(', ')}`}</p>
      ) : null}
    </section>
  )
}

interface FieldProps {
  readonly field: FormField
  readonly packet: Packet
  readonly showSource: boolean
}

function Field({ field: { path, label, text }, packet, showSource }: FieldProps) {
  const note = sourceNote(packet.sources, path)
  const minimumNote = path === 'budget.requested' ? sourceNote(packet.sources, 'budget.minimum') : null
  const Table = formTables[path]
  return (
    <div className={Table === undefined ? 'form-field' : 'form-field form-field-wide'}>
      <dt title={note === null ? undefined : `Lest fra ${note.text}`}>{label}</dt>
      <dd>
        {Table === undefined ? (
          <span className="form-text">{text(packet.form)}</span>
        ) : (
          <Table form={packet.form} />
        )}
        {[note, minimumNote].map(one =>
          one === null || (one.certain && !showSource) ? null : (
            <span key={one.text} className="form-source">
              {one.certain ? (
                <span className="muted">{`Lest fra ${one.text}`}</span>
              ) : (
                <Status kind="warn">{`Usikker lesing, kontroller mot skjemaet: ${one.text}`}</Status>
              )}
            </span>
          ),
        )}
      </dd>
    </div>
  )
}
