import { useState } from 'react'
import { overruleFinding } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { useRoundStore } from '#renderer/stores/round-store'
import { quote } from '#shared/i18n/quote'
import type { Finding } from '#shared/screening/finding'
import { placeText } from '#shared/screening/place-text'
import { OverruleForm } from './overrule-form'
import { standing } from './screening-words'

interface Props {
  readonly applicationId: string
  readonly finding: Finding
}

/** One requirement: what it asks, the sentence it rests on, what was found, and a person's answer. */
export function FindingCard({ applicationId, finding }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const [editing, setEditing] = useState(false)
  const { requirementId, requirement, overruled, lookedAt } = finding
  const { kind, text } = standing(finding)
  const places = [...new Set(lookedAt.map(placeText))]
  return (
    <li className="finding" data-kind={kind}>
      <div className="finding-head">
        <Status kind={kind}>{text}</Status>
        <p className="finding-requirement">{requirement}</p>
        {editing || overruled !== null ? null : (
          <Button
            variant="tertiary"
            disabled={readOnly}
            aria-label={`Overstyr: ${requirement}`}
            onClick={() => setEditing(true)}
          >
            Overstyr
          </Button>
        )}
      </div>
      <p className={overruled === null ? 'finding-message' : 'finding-message finding-set-aside'}>
        {finding.message}
      </p>
      {overruled === null || editing ? null : (
        <div className="finding-overruled">
          <p>
            <strong>Overstyrt til {overruled.met ? 'oppfylt' : 'ikke oppfylt'}:</strong> {overruled.reason}
          </p>
          <Button variant="tertiary" disabled={readOnly} onClick={() => setEditing(true)}>
            Endre
          </Button>
          <Button
            variant="tertiary"
            disabled={readOnly}
            onClick={() => void overruleFinding(applicationId, requirementId, null)}
          >
            Fjern overstyringen
          </Button>
        </div>
      )}
      {editing ? (
        <OverruleForm
          requirement={requirement}
          before={overruled}
          onCancel={() => setEditing(false)}
          onSave={async overruling => {
            if (await overruleFinding(applicationId, requirementId, overruling)) setEditing(false)
          }}
        />
      ) : null}
      {finding.quote === null ? (
        <p className="finding-basis muted">Kravet står ikke i utlysningen. Programmet foreslår det.</p>
      ) : (
        <blockquote className="finding-basis">{quote(finding.quote)}</blockquote>
      )}
      {places.length === 0 ? null : <p className="finding-places muted">Lette i: {places.join(', ')}</p>}
    </li>
  )
}
