import { useState } from 'react'
import { readFound } from '#renderer/commands/search-commands'
import { Button } from '#renderer/components/button'
import type { Application } from '#shared/round/round-view'
import type { FoundApplication, SearchHit } from '#shared/round/search-text'
import { piecesOf, placeName } from './search-words'

interface Props {
  readonly results: readonly FoundApplication[]
  readonly applications: ReadonlyMap<string, Application>
}

const atFirst = 40
const hitsAtFirst = 3

/** What was found, application by application; the first ones at once, more when they are asked for. */
export function FoundList({ results, applications }: Props) {
  const [shown, setShown] = useState(atFirst)
  return (
    <>
      <ul className="search-found" aria-label="Søknader som ble funnet">
        {results.slice(0, shown).map(found => {
          const application = applications.get(found.applicationId)
          return application === undefined ? null : (
            <li key={found.applicationId}>
              <Found found={found} application={application} />
            </li>
          )
        })}
      </ul>
      {results.length > shown ? (
        <Button onClick={() => setShown(shown + 100)}>{`Vis flere (${results.length - shown} igjen)`}</Button>
      ) : null}
    </>
  )
}

function Found({
  found,
  application,
}: {
  readonly found: FoundApplication
  readonly application: Application
}) {
  const [all, setAll] = useState(false)
  const { number, packet, withdrawn } = application
  const hits = all ? found.hits : found.hits.slice(0, hitsAtFirst)
  return (
    <section aria-label={`Søknad ${number}`}>
      <h3>
        <span className="muted numbers">{number}</span> {packet.form.title}
        <span className="muted">{` · ${packet.form.applicant.name}${withdrawn === null ? '' : ' · trukket'}`}</span>
      </h3>
      <ul>
        {hits.map(hit => (
          <li key={`${placeName(hit.place)} ${hit.snippet}`}>
            <button
              type="button"
              className="search-place"
              onClick={() => readFound(found.applicationId, hit.place)}
            >
              <strong>{placeName(hit.place)}</strong>
              <Snippet hit={hit} />
            </button>
          </li>
        ))}
      </ul>
      {found.hits.length > hits.length ? (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {`Vis ${found.hits.length - hits.length} steder til`}
        </Button>
      ) : null}
      {all && found.places > found.hits.length ? (
        <p className="muted">{`${found.places - found.hits.length} steder til er ikke vist. Søk med flere ord.`}</p>
      ) : null}
    </section>
  )
}

function Snippet({ hit: { snippet, marks } }: { readonly hit: SearchHit }) {
  return (
    <span>
      {piecesOf(snippet, marks).map(({ at, text, marked }) =>
        marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </span>
  )
}
