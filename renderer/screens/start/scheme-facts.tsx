import type { Scheme } from '#shared/scheme/scheme'

/** What the call says, and what it leaves to the secretariat to find out. */
export function SchemeFacts({ scheme }: { readonly scheme: Scheme }) {
  const { name, body, intake, ambiguities } = scheme
  const deadlines = intake.rounds.map(({ label }) => label).join('; ')
  return (
    <section className="scheme-facts" aria-label="Om ordningen">
      <dl>
        <dt>Utlysning</dt>
        <dd>{name}</dd>
        <dt>Organ</dt>
        <dd>{body.name}</dd>
        <dt>Frist</dt>
        <dd>{deadlines === '' ? rollingText(scheme) : deadlines}</dd>
      </dl>
      {ambiguities.length > 0 ? (
        <>
          <h3>Spørsmål til sekretariatet</h3>
          <p className="muted">
            Dette sier ikke utlysningen klart. Finn svaret før søknadene vurderes; programmet gjetter ikke.
          </p>
          <ol>
            {ambiguities.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  )
}

function rollingText({ intake }: Scheme): string {
  if (intake.mode === 'fixed') return 'Ikke oppgitt'
  return intake.leadDays === null
    ? 'Løpende'
    : `Løpende, ${intake.leadDays} dager før møtet som behandler søknaden`
}
