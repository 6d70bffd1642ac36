import { write } from '#renderer/commands/write'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { organisationTable, useRoundStore } from '#renderer/stores/round-store'
import { applicantIdentified, outsideTable } from '#shared/round/kinds/application-entries'
import type { Application } from '#shared/round/round-view'
import { readApplicant } from './organisation-text'
import './applicant-organisation.css'

const open = 'open'

/** Who the applicant is among the known organisations, with side, area and language; or the choice, where it is open. */
export function ApplicantOrganisation({ application }: { readonly application: Application }) {
  const { id, packet, organisation = null } = application
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const reading = readApplicant(packet.form, organisationTable(), organisation)
  const { state, facts, why, choices } = reading
  return (
    <div className="applicant-organisation">
      {state === 'open' ? <Status kind="warn">{`Søkeren må velges. ${why}`}</Status> : null}
      {facts.length > 0 ? <span>{facts.join(' · ')}</span> : null}
      {state === 'outside' ? <span className="muted">Ikke blant de kjente organisasjonene</span> : null}
      {choices.length > 0 ? (
        <Select
          aria-label="Hvem søkeren er"
          value={organisation ?? open}
          disabled={readOnly}
          options={[
            { value: open, label: 'Velg organisasjon' },
            ...choices.map(({ orgNumber, label }) => ({ value: orgNumber, label })),
            { value: outsideTable, label: 'En annen, som ikke står her' },
          ]}
          onChange={value =>
            void write(
              applicantIdentified({ applicationId: id, organisation: value === open ? null : value }),
            )
          }
        />
      ) : null}
    </div>
  )
}
