import { useEffect, useMemo, useRef, useState } from 'react'
import { deleteScheme, exportScheme, saveScheme } from '#renderer/commands/scheme-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { dropDraft, setDraft, useSchemeStore } from '#renderer/stores/scheme-store'
import type { Json } from '#shared/base/canonical-json'
import type { ListedScheme } from '#shared/ipc/scheme-channels'
import { CopyDialog } from './copy-dialog'
import { DeleteDialog } from './delete-dialog'
import { checkDraft } from './faults'
import { Fields } from './field-view'
import { focusPlace } from './focus-place'
import { SchemeFormProvider } from './scheme-form'
import { owns, sectionOf, sections } from './sections'

interface Props {
  readonly listed: Exclude<ListedScheme, { readonly origin: 'broken' }>
}

/** One scheme in its parts; one's own can be changed and saved when nothing is wrong with it. */
export function SchemeDetail({ listed: { id, origin, scheme } }: Props) {
  const draft = useSchemeStore(store => store.drafts[id])
  const shown = draft ?? (scheme as unknown as Json)
  const checked = useMemo(() => checkDraft(shown), [shown])
  const [sectionId, setSectionId] = useState(sections[0]?.id ?? '')
  const [asking, setAsking] = useState<'copy' | 'delete' | null>(null)
  const [busy, setBusy] = useState(false)
  const [sought, setSought] = useState<{ readonly path: string } | null>(null)
  const fieldsRef = useRef<HTMLElement>(null)
  const { faults } = checked
  const readOnly = origin === 'shipped'
  const isChanged = draft !== undefined
  const section = sections.find(one => one.id === sectionId)
  const form = { draft: shown, faults, readOnly, onChange: (next: Json) => setDraft(id, next) }

  useEffect(() => {
    if (sought !== null && fieldsRef.current !== null) focusPlace(fieldsRef.current, sought.path)
  }, [sought])

  function goToFault(path: string) {
    setSectionId(sectionOf(path)?.id ?? sectionId)
    setSought({ path })
  }

  async function save() {
    if (checked.scheme === null) return
    setBusy(true)
    await saveScheme(checked.scheme)
    setBusy(false)
  }

  return (
    <div className="scheme-detail">
      <header className="scheme-head">
        <div className="scheme-title">
          <h2 title={scheme.name}>{scheme.name}</h2>
          <SaveState readOnly={readOnly} isChanged={isChanged} faults={faults.length} />
        </div>
        <div className="scheme-actions">
          {readOnly ? null : <Button onClick={() => setAsking('delete')}>Slett…</Button>}
          <Button onClick={() => void exportScheme(id)} disabled={isChanged}>
            Eksporter…
          </Button>
          <Button variant={readOnly ? 'primary' : 'secondary'} onClick={() => setAsking('copy')}>
            Kopier til egen ordning
          </Button>
          {readOnly ? null : (
            <>
              <Button onClick={() => dropDraft(id)} disabled={!isChanged}>
                Forkast endringer
              </Button>
              <Button
                variant="primary"
                busy={busy}
                disabled={!isChanged || checked.scheme === null}
                onClick={() => void save()}
              >
                Lagre
              </Button>
            </>
          )}
        </div>
      </header>
      {faults.length === 0 ? null : (
        <ul className="scheme-faults" aria-label="Må rettes før ordningen kan lagres">
          {faults.map(({ path, place, advice }) => (
            <li key={`${path} ${advice}`}>
              <button type="button" onClick={() => goToFault(path)}>
                {place}
              </button>
              : {advice}
            </li>
          ))}
        </ul>
      )}
      <div className="scheme-parts">
        <nav className="scheme-sections" aria-label="Deler av ordningen">
          <ul>
            {sections.map(one => {
              const count = faults.filter(({ path }) => owns(one, path)).length
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-current={one.id === sectionId || undefined}
                    onClick={() => setSectionId(one.id)}
                  >
                    <span>{one.name}</span>
                    {count === 0 ? null : (
                      <span className="scheme-count">{count === 1 ? '1 feil' : `${count} feil`}</span>
                    )}
                  </button>
                </li>
              )
            })}
          </ul>
        </nav>
        <section
          className="scheme-fields"
          key={sectionId}
          ref={fieldsRef}
          aria-label={section?.name}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
          tabIndex={0}
        >
          <SchemeFormProvider value={form}>
            <Fields fields={section?.fields ?? []} path={[]} />
          </SchemeFormProvider>
        </section>
      </div>
      <CopyDialog
        scheme={checked.scheme ?? scheme}
        open={asking === 'copy'}
        onClose={() => setAsking(null)}
      />
      <DeleteDialog
        name={scheme.name}
        open={asking === 'delete'}
        onClose={() => setAsking(null)}
        onDelete={() => void deleteScheme(id, scheme.name)}
      />
    </div>
  )
}

interface SaveStateProps {
  readonly readOnly: boolean
  readonly isChanged: boolean
  readonly faults: number
}

function SaveState({ readOnly, isChanged, faults }: SaveStateProps) {
  if (readOnly)
    return <p className="muted">Følger med programmet og kan ikke endres. Kopier den for å endre.</p>
  if (faults > 0) {
    return (
      <Status kind="stop">{`Ikke lagret: ${faults === 1 ? '1 feil' : `${faults} feil`} må rettes først`}</Status>
    )
  }
  return isChanged ? (
    <Status kind="warn">Endringene er ikke lagret</Status>
  ) : (
    <Status kind="good">Lagret</Status>
  )
}
