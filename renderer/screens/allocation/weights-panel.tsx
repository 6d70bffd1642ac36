import { setWeights } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { draftWeights, dropDraftWeights } from '#renderer/stores/allocation-store'
import { goTo } from '#renderer/stores/navigation-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRound } from '#renderer/stores/round-store'
import { percentText } from '#shared/allocation/text'
import { selectWeights, selectWeightsLockedAt } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { AllocationView } from './use-allocation-view'

/** A slider for each criterion; the distribution follows as it moves, and nothing is written until asked for. */
export function WeightsPanel({ view }: { readonly view: AllocationView }) {
  const saved = useRound(selectWeights)
  const isLocked = useRound(selectWeightsLockedAt) !== null
  const criteria = assessmentCriteria(view.scheme)
  const whole = criteria.reduce((sum, { id }) => sum + (saved?.[id] ?? 1), 0)
  const start = Object.fromEntries(
    criteria.map(({ id }) => [
      id,
      Math.round(((saved?.[id] ?? (saved === null ? 1 : 0)) / (whole || 1)) * 100),
    ]),
  )
  const weights = view.weights ?? start
  const sum = criteria.reduce((all, { id }) => all + (weights[id] ?? 0), 0)
  const isChanged = view.weights !== null

  async function save() {
    const points = Object.fromEntries(criteria.map(({ id }) => [id, weights[id] ?? 0]))
    if (!(await setWeights(points, { method: 'points', points }, ''))) return
    dropDraftWeights()
    showNotice('success', 'Vektene er lagret i runden.')
  }

  return (
    <div className="allocation-panel">
      <p className="muted">
        Dra i vektene for å se hva som skjer med fordelingen. Ingenting lagres før du velger det.
      </p>
      {criteria.map(({ id, label, text }) => (
        <label key={id} className="weight-slider" title={text}>
          <span>{label}</span>
          <output className="numbers">
            {sum === 0 ? '–' : percentText(Math.round(((weights[id] ?? 0) / sum) * 100) / 100)}
          </output>
          <input
            type="range"
            min={0}
            max={100}
            value={weights[id] ?? 0}
            aria-valuetext={
              sum === 0 ? 'ingen vekt' : percentText(Math.round(((weights[id] ?? 0) / sum) * 100) / 100)
            }
            onChange={event => draftWeights({ ...weights, [id]: Number(event.target.value) })}
          />
        </label>
      ))}
      {sum === 0 ? <p role="alert">Minst ett kriterium må ha vekt.</p> : null}
      <div className="button-row">
        <Button disabled={!isChanged} onClick={dropDraftWeights}>
          Tilbake til vektene i runden
        </Button>
        <Button disabled={!isChanged || isLocked || view.readOnly || sum === 0} onClick={() => void save()}>
          Lagre vektene
        </Button>
      </div>
      {isLocked ? (
        <>
          <p className="muted">
            Vektene er låst. Her kan de prøves, men ikke lagres. Lås dem opp under Poeng, Vekter.
          </p>
          <Button onClick={() => goTo('scoring')}>Gå til poeng</Button>
        </>
      ) : null}
    </div>
  )
}
