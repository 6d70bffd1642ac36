import { Status } from '#renderer/components/status'
import { formatKroner } from '#shared/money/format-kroner'
import { draftFrame } from './draft-frame'
import { useSchemeForm } from './scheme-form'

/** What there is to distribute by the figures below, and whether the call says the same. */
export function FrameSum() {
  const { draft } = useSchemeForm()
  const { layersKroner, commitmentsKroner, availableKroner, statedKroner } = draftFrame(draft)
  const kroner = (amount: number | null) => (amount === null ? 'ikke oppgitt' : formatKroner(amount))
  return (
    <div className="scheme-sum" role="status" aria-label="Til fordeling">
      <dl>
        <div>
          <dt>Sum av delene</dt>
          <dd className="numbers">{kroner(layersKroner)}</dd>
        </div>
        <div>
          <dt>Bundet</dt>
          <dd className="numbers">{kroner(commitmentsKroner)}</dd>
        </div>
        <div>
          <dt>Til fordeling</dt>
          <dd className="numbers">{kroner(availableKroner)}</dd>
        </div>
        <div>
          <dt>Utlysningen oppgir</dt>
          <dd className="numbers">{kroner(statedKroner)}</dd>
        </div>
      </dl>
      {availableKroner === null || statedKroner === null ? null : availableKroner === statedKroner ? (
        <Status kind="good">Summen stemmer med utlysningen.</Status>
      ) : (
        <Status kind="warn">
          {`Summen avviker med ${formatKroner(Math.abs(availableKroner - statedKroner))} fra det utlysningen oppgir.`}
        </Status>
      )}
    </div>
  )
}
