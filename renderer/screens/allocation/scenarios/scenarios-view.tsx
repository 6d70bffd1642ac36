import { PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { useMemo, useState } from 'react'
import {
  keepScenario,
  removeScenario,
  renameScenario,
  startFromScenario,
} from '#renderer/commands/scenario-commands'
import { Button, IconButton } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { openTab } from '#renderer/stores/allocation-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRound } from '#renderer/stores/round-store'
import { methodName } from '#shared/allocation/methods'
import type { MethodId } from '#shared/allocation/result'
import { formatKroner } from '#shared/money/format-kroner'
import { type KeptScenario, selectScenarios } from '#shared/round/scenario-view'
import { ScenarioDialog } from './scenario-dialog'
import { type Column, holdSideBySide } from './side-by-side'
import { SideBySideTable } from './side-by-side-table'
import './scenarios.css'

interface Props {
  readonly view: AllocationView
}

const now = 'now'

/** Distributions that somebody wants to keep, hold beside one another, or go on from. */
export function ScenariosView({ view }: Props) {
  const scenarios = useRound(selectScenarios)
  const [naming, setNaming] = useState<'new' | KeptScenario | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const result = resultNow(view)
  const isComputing = result === null && view.main.failure === null && view.question !== null
  const isTrial =
    view.rules !== view.savedRules || view.frameKroner !== view.savedFrameKroner || view.weights !== null
  const columns = useMemo(() => columnsOf(view, scenarios, left), [view, scenarios, left])
  const compared = useMemo(
    () => holdSideBySide(columns, view.instance?.applications ?? []),
    [columns, view.instance],
  )

  function toggle(id: string) {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }

  const keep = (
    <Button
      symbol={<PlusIcon aria-hidden />}
      disabled={view.readOnly || result === null || view.isStale || isTrial}
      onClick={() => setNaming('new')}
    >
      Lagre som scenario
    </Button>
  )
  const dialog =
    naming === null ? null : (
      <ScenarioDialog
        title={naming === 'new' ? 'Lagre som scenario' : 'Navn og notat'}
        name={naming === 'new' ? suggestedName(view, scenarios) : naming.name}
        note={naming === 'new' ? '' : naming.note}
        onClose={() => setNaming(null)}
        onSave={async words => {
          if (naming !== 'new') return renameScenario(naming, words)
          return result !== null && (await keepScenario(words, result)) !== null
        }}
      />
    )
  if (scenarios.length === 0) {
    return (
      <>
        <EmptyState title="Ingen scenarioer er lagret" action={keep}>
          Et scenario er en fordeling som utvalget vil huske: metode, ramme, regler, låser, vekter og beløp.
          Lagre denne, prøv noe annet under Fordelingen, og lagre det også. Da står de side om side her.
        </EmptyState>
        {dialog}
      </>
    )
  }
  return (
    <>
      <SplitPane
        name="scenarios"
        listPercent={34}
        list={
          <div className="scenario-list">
            {keep}
            {isTrial ? (
              <p className="muted">Bruk eller forkast det som prøves under Fordelingen, før du lagrer.</p>
            ) : null}
            <ul aria-label="Scenarioer">
              <li>
                <Checkbox
                  label="Fordelingen nå"
                  description={`${describe(view.method, view.frameKroner)}${isComputing ? ' · beregnes …' : ''}`}
                  checked={!left.has(now)}
                  onChange={() => toggle(now)}
                />
              </li>
              {scenarios.map(scenario => (
                <ScenarioItem
                  key={scenario.id}
                  scenario={scenario}
                  view={view}
                  isShown={!left.has(scenario.id)}
                  onToggle={() => toggle(scenario.id)}
                  onRename={() => setNaming(scenario)}
                />
              ))}
            </ul>
          </div>
        }
        detail={
          <section className="scenario-compared" aria-label="Scenarioene side om side">
            {columns.length < 2 ? (
              <p className="muted">Kryss av for minst to for å se dem side om side.</p>
            ) : (
              <>
                <h3>{`Holdt opp mot «${columns[0]?.name}»`}</h3>
                <SideBySideTable view={view} columns={columns} compared={compared} />
              </>
            )}
          </section>
        }
      />
      {dialog}
    </>
  )
}

interface ItemProps extends Props {
  readonly scenario: KeptScenario
  readonly isShown: boolean
  readonly onToggle: () => void
  readonly onRename: () => void
}

function ScenarioItem({ scenario, view, isShown, onToggle, onRename }: ItemProps) {
  const { name, note, method, frameKroner, awards } = scenario
  const funded = Object.keys(awards).length

  async function startHere() {
    if (!(await startFromScenario(scenario))) return
    showNotice('success', `Fordelingen følger nå «${name}». Angre bringer den forrige tilbake.`)
    openTab('table')
  }

  return (
    <li>
      <Checkbox
        label={name}
        description={`${describe(method as MethodId, frameKroner)} · ${funded} får midler`}
        checked={isShown}
        onChange={onToggle}
      />
      {note === '' ? null : <p className="scenario-note">{note}</p>}
      <div className="scenario-actions">
        <Button disabled={view.readOnly} onClick={() => void startHere()}>
          Start fra dette
        </Button>
        <IconButton label={`Navn og notat for ${name}`} disabled={view.readOnly} onClick={onRename}>
          <PencilIcon aria-hidden />
        </IconButton>
        <IconButton
          label={`Slett ${name}`}
          disabled={view.readOnly}
          onClick={() =>
            void removeScenario(scenario).then(gone =>
              gone ? showNotice('success', `«${name}» er slettet. Angre bringer det tilbake.`) : undefined,
            )
          }
        >
          <TrashIcon aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}

function describe(method: MethodId, frameKroner: number | null): string {
  return `${methodName(method)}${frameKroner === null ? '' : ` · ${formatKroner(frameKroner, 'kr')}`}`
}

/** The distribution as it is chosen now; null while it is computed: the former one goes by another name. */
function resultNow({ main, question }: AllocationView) {
  return question !== null && main.answered?.key === question.key ? main.result : null
}

function columnsOf(
  view: AllocationView,
  scenarios: readonly KeptScenario[],
  left: ReadonlySet<string>,
): readonly Column[] {
  const result = resultNow(view)
  const current = new Map(result?.awards.map(({ applicationId, award }) => [applicationId, award]))
  return [
    ...(result === null ? [] : [{ id: now, name: 'Fordelingen nå', awards: current }]),
    ...scenarios.map(({ id, name, awards }) => ({ id, name, awards: new Map(Object.entries(awards)) })),
  ].filter(({ id }) => !left.has(id))
}

function suggestedName(view: AllocationView, scenarios: readonly KeptScenario[]): string {
  const base = methodName(view.method)
  const taken = new Set(scenarios.map(({ name }) => name))
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base} ${number}`)) number++
  return `${base} ${number}`
}
