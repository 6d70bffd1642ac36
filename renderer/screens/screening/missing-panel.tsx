import { EnvelopeClosedIcon, FilesIcon } from '@navikt/aksel-icons'
import { useRef, useState } from 'react'
import { forgetRequest } from '#renderer/commands/screening-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { formatDate } from '#shared/i18n/format-date'
import { type Application, selectRequests } from '#shared/round/round-view'
import { composeMissing } from '#shared/screening/compose-missing'
import type { Screening } from '#shared/screening/screen-application'
import { MissingLetterDialog } from './missing-letter-dialog'
import { missingText } from './missing-text'

interface Props {
  readonly application: Application
  readonly screening: Screening
}

/** What to ask the applicant for: a letter of it, or a text to be copied into an e-mail. */
export function MissingPanel({ application, screening }: Props) {
  const { id, packet } = application
  const { title, language = 'nb' } = packet.form
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const [writing, setWriting] = useState(false)
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const request = useRound(selectRequests).get(id)
  const text = missingText(title, composeMissing(screening, language), language)

  function copy() {
    field.current?.select()
    // The window has no permission to write to the clipboard by itself; what is selected can be copied.
    if (document.execCommand('copy')) setCopied(text)
  }

  return (
    <section className="screening-group" aria-label="Spør søkeren om">
      <h3>Spør søkeren om</h3>
      {request === undefined ? null : (
        <p className="missing-request">
          <Status kind="note">{`Mangelbrev er laget, med svarfrist ${formatDate(request.replyBy)}.`}</Status>
          <Button variant="tertiary" disabled={readOnly} onClick={() => void forgetRequest(id)}>
            Fjern merknaden
          </Button>
        </p>
      )}
      <div className="button-row">
        <Button
          variant="primary"
          symbol={<EnvelopeClosedIcon aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {request === undefined ? 'Lag mangelbrev …' : 'Lag nytt mangelbrev …'}
        </Button>
      </div>
      {writing ? (
        <MissingLetterDialog
          application={application}
          screening={screening}
          onClose={() => setWriting(false)}
        />
      ) : null}
      {text === '' ? (
        <p className="muted">Det er ingenting å be søkeren om.</p>
      ) : (
        <>
          <textarea
            ref={field}
            className="missing-text"
            readOnly
            aria-label="Tekst til søkeren"
            rows={Math.min(14, text.split('\n').length + 2)}
            value={text}
          />
          <div className="button-row">
            <Button symbol={<FilesIcon aria-hidden />} onClick={copy}>
              Kopier teksten
            </Button>
            <span role="status" className="muted">
              {copied === text ? 'Teksten er kopiert.' : ''}
            </span>
          </div>
        </>
      )}
    </section>
  )
}
