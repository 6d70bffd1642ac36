import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import { Button, IconButton } from '#renderer/components/button'
import { goTo } from '#renderer/stores/navigation-store'
import { selectApplication } from '#renderer/stores/selection-store'
import type { Application } from '#shared/round/round-view'
import type { Screening } from '#shared/screening/screen-application'
import { Conclude } from './conclude'
import { FindingCard } from './finding-card'
import { MissingPanel } from './missing-panel'
import { neighbour, type ScreeningRow } from './screening-row'
import { findingsOf, severityGroups } from './screening-words'
import { Treatment } from './treatment'

interface Props {
  readonly rows: readonly ScreeningRow[]
  readonly application: Application
  readonly screening: Screening
}

/** One application against every requirement of the call. */
export function ScreeningDetail({ rows, application, screening }: Props) {
  const { packet, number, id } = application
  const before = neighbour(rows, id, -1)
  const after = neighbour(rows, id, 1)
  return (
    <section className="screening-detail" aria-label={`Kontroll av søknad ${number}`}>
      <header className="screening-heading">
        <div className="screening-title">
          <h2 title={packet.form.title}>
            <span className="muted numbers">{number}</span> {packet.form.title}
          </h2>
          <p className="muted">{packet.form.applicant.name}</p>
        </div>
        <Button variant="tertiary" onClick={() => goTo('applications')}>
          Les søknaden
        </Button>
        <IconButton
          label="Forrige søknad (Alt + ↑)"
          disabled={before === null}
          onClick={() => selectApplication(before)}
        >
          <ChevronUpIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Neste søknad (Alt + ↓)"
          disabled={after === null}
          onClick={() => selectApplication(after)}
        >
          <ChevronDownIcon aria-hidden />
        </IconButton>
      </header>
      <div className="screening-scroll">
        <Conclude applicationId={id} screening={screening} />
        <Treatment applicationId={id} />
        {severityGroups.map(({ severity, title, meaning }) => {
          const findings = findingsOf(screening.findings, severity)
          return findings.length === 0 ? null : (
            <section key={severity} className="screening-group" aria-label={title}>
              <h3>
                {title} <span className="muted">{meaning}</span>
              </h3>
              <ul>
                {findings.map(finding => (
                  <FindingCard key={finding.requirementId} applicationId={id} finding={finding} />
                ))}
              </ul>
            </section>
          )
        })}
        <MissingPanel application={application} screening={screening} />
      </div>
    </section>
  )
}
