import { useMemo } from 'react'
import { readFound, search } from '#renderer/commands/search-commands'
import { Dialog } from '#renderer/components/dialog'
import { Progress } from '#renderer/components/progress'
import { TextField } from '#renderer/components/text-field'
import { showSearch, useSearchStore } from '#renderer/stores/search-store'
import type { Application } from '#shared/round/round-view'
import { FoundList } from './found-list'
import { foundText, silentReasons } from './search-words'
import './search.css'

/** Search in everything that the applicants sent: fields and attachments. */
export function SearchDialog({ applications }: { readonly applications: readonly Application[] }) {
  const { query, terms, results, read, all, silent } = useSearchStore()
  const byId = useMemo(
    () => new Map<string, Application>(applications.map(one => [one.id, one])),
    [applications],
  )
  return (
    <Dialog title="Søk i søknadene" open onClose={() => showSearch(false)}>
      <div className="search">
        <TextField
          label="Søk i skjemaer og vedlegg"
          description="Alle ordene må finnes i søknaden. Sett «anførselstegn» rundt ord som skal stå etter hverandre."
          type="search"
          maxLength={500}
          value={query}
          autoFocus
          onFocus={event => event.target.select()}
          onChange={event => search(event.target.value)}
        />
        {read < all ? <Progress label="Leser vedleggene" done={read} of={all} /> : null}
        <p role="status" className="search-count muted">
          {results === null ? '' : foundText(results)}
          {results !== null && read < all ? ' Vedlegg som ikke er lest ennå, er ikke med.' : ''}
        </p>
        <div className="search-results">
          {results === null ? null : (
            <FoundList results={results} applications={byId} key={terms.join('\n')} />
          )}
          {silent.length === 0 ? null : (
            <details className="search-silent">
              <summary>{`Vedlegg det ikke kan søkes i (${silent.length})`}</summary>
              <ul>
                {silent.map(({ applicationId, sha256, name, state }) => (
                  <li key={`${applicationId} ${sha256}`}>
                    <button
                      type="button"
                      className="search-place"
                      onClick={() =>
                        readFound(applicationId, { kind: 'attachment', sha256, name, page: null })
                      }
                    >
                      <span className="numbers">{`Søknad ${byId.get(applicationId)?.number ?? ''}`}</span>
                      <span>{`${name}: ${silentReasons[state]}`}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </Dialog>
  )
}
