import { FloppydiskIcon, PlusIcon } from '@navikt/aksel-icons'
import { useEffect, useMemo, useState } from 'react'
import { previewMissing, saveMissing } from '#renderer/commands/screening-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { DateField } from '#renderer/components/date-field'
import { Dialog } from '#renderer/components/dialog'
import { EmptyState } from '#renderer/components/empty-state'
import { TextField } from '#renderer/components/text-field'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import { showNotice } from '#renderer/stores/notice-store'
import { addDays } from '#shared/i18n/calendar'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { quote } from '#shared/i18n/quote'
import type { DocumentPreview } from '#shared/ipc/round-channels'
import type { Application } from '#shared/round/round-view'
import { composeMissing } from '#shared/screening/compose-missing'
import type { Screening } from '#shared/screening/screen-application'
import { askedIn, type ListedPoint, listOf, withChange, withPoint } from './missing-list'
import { savedLettersText } from './saved-letters-text'

interface Props {
  readonly application: Application
  readonly screening: Screening
  readonly onClose: () => void
}

type Shown = { readonly preview: DocumentPreview } | { readonly message: string } | null

/** The days an applicant has to answer until somebody writes another day. */
export const daysToAnswer = 14

/** The letter that asks one applicant for what is missing: the list to change, the day to answer by, and the page. */
export function MissingLetterDialog({ application, screening, onClose }: Props) {
  const { id, number, packet } = application
  const [list, setList] = useState<readonly ListedPoint[]>(() =>
    listOf(composeMissing(screening, packet.form.language ?? 'nb')),
  )
  const [replyBy, setReplyBy] = useState<string>(() => addDays(norwegianDay(new Date()), daysToAnswer))
  const [saving, setSaving] = useState(false)
  const asked = useMemo(() => askedIn(list), [list])
  const shown = usePreview(id, asked, replyBy)

  async function save() {
    setSaving(true)
    const saved = await saveMissing([{ applicationId: id, missing: asked }], replyBy).finally(() =>
      setSaving(false),
    )
    if (saved === null) return
    const { kind, text } = savedLettersText(saved)
    showNotice(kind, text)
    if (saved.failures.length === 0) onClose()
  }

  return (
    <Dialog
      title={`Mangelbrev til søknad ${number}`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Lukk</Button>
          <Button
            variant="primary"
            symbol={<FloppydiskIcon aria-hidden />}
            busy={saving}
            disabled={asked.length === 0}
            onClick={() => void save()}
          >
            Lagre mangelbrevet …
          </Button>
        </>
      }
    >
      <div className="missing-letter">
        <div className="missing-letter-form">
          <DateField
            id="missing-reply-by"
            label="Svarfrist"
            required
            date={replyBy}
            onCommit={day => day !== null && setReplyBy(day)}
          />
          <h3>Dette ber brevet om</h3>
          {list.length === 0 ? (
            <p className="muted">Kontrollen fant ingenting å be søkeren om. Legg til det som mangler.</p>
          ) : null}
          <ul className="missing-points">
            {list.map((point, index) => (
              <li key={point.key}>
                <Point
                  point={point}
                  number={index + 1}
                  onChange={change => setList(withChange(list, point.key, change))}
                />
              </li>
            ))}
          </ul>
          <Button symbol={<PlusIcon aria-hidden />} onClick={() => setList(withPoint(list))}>
            Legg til punkt
          </Button>
        </div>
        <div className="missing-letter-page">
          <Preview shown={shown} empty={asked.length === 0} />
        </div>
      </div>
    </Dialog>
  )
}

interface PointProps {
  readonly point: ListedPoint
  readonly number: number
  readonly onChange: (change: Partial<Omit<ListedPoint, 'key'>>) => void
}

function Point({ point, number, onChange }: PointProps) {
  return (
    <>
      <Checkbox
        label={`Punkt ${number}`}
        checked={point.included}
        onChange={included => onChange({ included })}
      />
      {point.included ? (
        <>
          <TextField
            aria-label={`Tekst i punkt ${number}`}
            multiline
            rows={2}
            maxLength={2000}
            spellCheck
            value={point.text}
            onChange={event => onChange({ text: event.target.value })}
          />
          {point.quote === null ? null : <p className="muted">{quote(point.quote)}</p>}
          <Checkbox
            label="Søknaden kan ikke vurderes uten dette"
            checked={point.needed}
            onChange={needed => onChange({ needed })}
          />
        </>
      ) : (
        <p className="muted">{point.text}</p>
      )}
    </>
  )
}

function Preview({ shown, empty }: { readonly shown: Shown; readonly empty: boolean }) {
  if (empty)
    return <EmptyState title="Brevet ber ikke om noe ennå">Velg eller skriv minst ett punkt.</EmptyState>
  if (shown === null) return <EmptyState title="Lager forhåndsvisning …" />
  if ('message' in shown) return <EmptyState title="Brevet kan ikke vises">{shown.message}</EmptyState>
  const { preview } = shown
  return (
    <>
      {preview.lacks.length === 0 ? null : (
        <div className="missing-lacks" role="status">
          <p>Brevet er en kladd. Fyll ut dette under Dokumenter → Avsender og møte:</p>
          <ul>
            {preview.lacks.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <PdfViewer bytes={preview.pdf} title="Mangelbrevet" />
    </>
  )
}

const pauseMilliseconds = 400

/** The page as it would be printed, made anew a moment after the list or the day has changed. */
function usePreview(applicationId: string, asked: ReturnType<typeof askedIn>, replyBy: string): Shown {
  const [shown, setShown] = useState<Shown>(null)
  const basis = JSON.stringify([asked, replyBy])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `basis` is the list and the day by their content.
  useEffect(() => {
    if (asked.length === 0) return
    let current = true
    const timer = setTimeout(async () => {
      const reply = await previewMissing(applicationId, asked, replyBy)
      if (current) setShown(reply.ok ? { preview: reply.value } : { message: reply.error.message })
    }, pauseMilliseconds)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [applicationId, basis])
  return shown
}
