import { FilesIcon } from '@navikt/aksel-icons'
import { useRef, useState } from 'react'
import { Button } from '#renderer/components/button'
import type { Language } from '#shared/i18n/language'
import { composeMissing } from '#shared/screening/compose-missing'
import type { Screening } from '#shared/screening/screen-application'
import { missingText } from './missing-text'

interface Props {
  readonly title: string
  readonly language: Language
  readonly screening: Screening
}

/** What to ask the applicant for, to be copied into an e-mail. */
export function MissingPanel({ title, language, screening }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const text = missingText(title, composeMissing(screening, language), language)

  function copy() {
    field.current?.select()
    // The window has no permission to write to the clipboard by itself; what is selected can be copied.
    if (document.execCommand('copy')) setCopied(text)
  }

  return (
    <section className="screening-group" aria-label="Spør søkeren om">
      <h3>Spør søkeren om</h3>
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
          <div className="form-actions">
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
