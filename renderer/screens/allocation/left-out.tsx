import { useMemo } from 'react'
import { Status } from '#renderer/components/status'
import { selectFields, selectScreenings, useRoundStore } from '#renderer/stores/round-store'
import { type Application, selectApplications } from '#shared/round/round-view'

interface Left {
  readonly application: Application
  readonly kind: 'idle' | 'stop'
  readonly why: string
  readonly more: string
}

/** The applications that are no part of the distribution, and why. */
export function LeftOut() {
  const fields = useRoundStore(selectFields)
  const left = useMemo(() => {
    const screenings = selectScreenings(fields)
    return selectApplications(fields).flatMap((application): Left[] => {
      const { id, withdrawn } = application
      if (withdrawn !== null) return [{ application, kind: 'idle', why: 'Trukket', more: withdrawn }]
      const screening = screenings.get(id)
      if (screening?.status !== 'dismissed') return []
      return [{ application, kind: 'stop', why: 'Avvist', more: screening.conclusion?.reason ?? '' }]
    })
  }, [fields])
  if (left.length === 0) return null
  return (
    <details className="left-out">
      <summary>
        {`Ikke med i fordelingen: ${left.length} ${left.length === 1 ? 'søknad' : 'søknader'}`}
      </summary>
      <ul>
        {left.map(({ application, kind, why, more }) => (
          <li key={application.id}>
            <Status kind={kind}>{why}</Status>
            <span className="numbers">{application.number}</span>
            <span className="left-out-title" title={application.packet.form.title}>
              {application.packet.form.title}
            </span>
            <span className="muted left-out-title" title={more}>
              {more === '' ? application.packet.form.applicant.name : more}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
