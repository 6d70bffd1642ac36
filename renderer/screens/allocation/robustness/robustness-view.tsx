import { useState } from 'react'
import { forgetStudy, stopStudy } from '#renderer/commands/study-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { EmptyState } from '#renderer/components/empty-state'
import { Progress } from '#renderer/components/progress'
import { Select } from '#renderer/components/select'
import { SplitPane } from '#renderer/components/split-pane'
import { Status } from '#renderer/components/status'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { goTo } from '#renderer/stores/navigation-store'
import { methodName } from '#shared/allocation/methods'
import type { RobustnessResult } from '#shared/allocation/robustness-result'
import { RobustnessDetails } from './robustness-details'
import { RobustnessTable } from './robustness-table'
import { adviceText, basisText, countSafety, type Safety, safetyWords } from './robustness-words'
import { useRobustness } from './use-robustness'
import './robustness.css'

interface Props {
  readonly view: AllocationView
}

/** Which results hold whatever the weights, and which hang on them. */
export function RobustnessView({ view }: Props) {
  const { method } = view
  const [isBounded, setBounded] = useState(true)
  const [isUncertain, setUncertain] = useState(false)
  const { hasAgreed, isReady, study } = useRobustness(view, { isBounded, isUncertain })
  const unscored = view.rows.filter(({ score }) => score === null).length
  if (!isReady) {
    return (
      <EmptyState title="Det er ingen fordeling å prøve ennå">
        Velg ramme og metode under Fordelingen. Da vises her hva som avhenger av vektene.
      </EmptyState>
    )
  }
  return (
    <div className="robustness">
      <div className="robustness-controls">
        <Select
          label="Vektinger som prøves"
          value={isBounded && hasAgreed ? 'agreed' : 'all'}
          options={[
            { value: 'all', label: 'Alle tenkelige vektinger' },
            {
              value: 'agreed',
              label: hasAgreed
                ? 'Bare dem utvalget er enig om'
                : 'Bare dem utvalget er enig om (ikke satt under Poeng, Vekter)',
              disabled: !hasAgreed,
            },
          ]}
          onChange={value => setBounded(value === 'agreed')}
        />
        <Checkbox
          label="Ta med at medlemmene er uenige om poengene"
          checked={isUncertain}
          onChange={setUncertain}
        />
        {method === 'manual' ? (
          <p className="muted">
            Manuelle beløp endrer seg ikke med vektene. Her er derfor «{methodName('ranked')}» prøvd.
          </p>
        ) : null}
      </div>
      {study?.state === 'done' && study.answer !== null ? (
        <Answer view={view} result={study.answer} />
      ) : study?.state === 'failed' || study?.state === 'stopped' ? (
        <EmptyState
          title={study.state === 'stopped' ? 'Beregningen ble avbrutt' : 'Dette kan ikke regnes ut ennå'}
          action={
            unscored > 0 ? (
              <Button onClick={() => goTo('scoring')}>Gå til poeng</Button>
            ) : (
              <Button onClick={() => forgetStudy('robustness')}>Beregn på nytt</Button>
            )
          }
        >
          {failureText(study.message, unscored, view)}
        </EmptyState>
      ) : (
        <div className="robustness-waiting" role="status">
          <Progress
            label="Prøver fordelingen med mange ulike vektinger …"
            {...(study === null || study.all === 0 ? {} : { done: study.done, of: study.all })}
            onCancel={() => void stopStudy('robustness')}
          />
        </div>
      )}
    </div>
  )
}

function failureText(message: string | null, unscored: number, view: AllocationView): string {
  if (unscored > 0) {
    const which = unscored === 1 ? 'Én søknad mangler' : `${unscored} søknader mangler`
    return `${which} poeng. Gi poeng til alle, eller avvis søknaden i formalkontrollen, så kan vektene prøves.`
  }
  return view.names.inText(
    (message ?? 'Velg «Beregn på nytt» for å prøve igjen.').replace(/^[A-Za-z.]+: /, ''),
  )
}

const safeties: readonly Safety[] = ['safe', 'swing', 'out']

function Answer({ view, result }: Props & { readonly result: RobustnessResult }) {
  const counts = countSafety(result.applications)
  return (
    <>
      <section className="robustness-summary" aria-label="Oppsummering">
        <p className="robustness-why">
          Ingen vet hvor mye hvert kriterium bør telle. Derfor er fordelingen «{methodName(result.method)}»
          prøvd med mange ulike vektinger.
        </p>
        <ul className="robustness-counts">
          {safeties.map(safety => (
            <li key={safety} data-safety={safety}>
              <strong className="numbers">{counts[safety]}</strong>
              <Status kind={safetyWords[safety].status}>{safetyWords[safety].label}</Status>
              <span>{safetyWords[safety].means}</span>
            </li>
          ))}
        </ul>
        <p className="robustness-advice">{adviceText(counts)}</p>
      </section>
      <div className="robustness-main">
        <SplitPane
          name="robustness"
          listPercent={64}
          list={<RobustnessTable result={result} rows={view.rows} />}
          detail={<RobustnessDetails result={result} view={view} basis={basisText(result)} />}
        />
      </div>
    </>
  )
}
