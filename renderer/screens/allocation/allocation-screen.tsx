import {
  CalculatorIcon,
  CogIcon,
  QuestionmarkCircleIcon,
  TasklistStartIcon,
  WeightIcon,
} from '@navikt/aksel-icons'
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import { cycleLock } from '#renderer/commands/allocation-commands'
import { useCommand } from '#renderer/commands/use-command'
import { Button, IconButton } from '#renderer/components/button'
import { useWidth } from '#renderer/components/chart/use-width'
import { DataTable } from '#renderer/components/data-table'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { Tabs } from '#renderer/components/tabs'
import {
  type AllocationPanel,
  type AllocationTab,
  openTab,
  togglePanel,
  useAllocation,
} from '#renderer/stores/allocation-store'
import { goTo } from '#renderer/stores/navigation-store'
import { selectApplication, useSelectionStore } from '#renderer/stores/selection-store'
import { formatKroner } from '#shared/money/format-kroner'
import { type AllocationRow, type EndOfMoney, endOfMoney } from './allocation-rows'
import type { AllocationSums } from './allocation-sums'
import { Controls } from './controls'
import { ExplainPanel } from './explain-panel'
import { LeftOut } from './left-out'
import { MakeDecisions } from './make-decisions'
import { Messages } from './messages'
import { PicturesView } from './pictures/pictures-view'
import { ReservePanel } from './reserve-panel'
import { RobustnessView } from './robustness/robustness-view'
import { countRules } from './rule-set'
import { RulesPanel } from './rules-panel'
import { ScenariosView } from './scenarios/scenarios-view'
import { SelectedRow } from './selected-row'
import { SumBar } from './sum-bar'
import { allocationColumns } from './table-columns'
import { type AllocationView, useAllocationView } from './use-allocation-view'
import { WeightsPanel } from './weights-panel'
import { WorkingPanel } from './working-panel'
import './allocation.css'

/** Distribution: frame, method and rules; who gets what; and why. */
export function AllocationScreen() {
  const view = useAllocationView()
  const tab = useAllocation(state => state.tab)
  if (view === null) return null
  if (view.candidates.length === 0) {
    return (
      <EmptyState
        title="Ingen søknader å fordele til"
        action={<Button onClick={() => goTo('applications')}>Gå til søknadene</Button>}
      >
        Importer søknader først. Søknader som er avvist i formalkontrollen eller trukket, er ikke med.
      </EmptyState>
    )
  }
  return (
    <div className="screen allocation">
      <header className="allocation-heading">
        <h2>Fordeling</h2>
        <p className="muted">Poengene gir råd, utvalget bestemmer: hvert beløp kan endres under Vedtak.</p>
        <MakeDecisions view={view} />
      </header>
      <Tabs
        label="Deler av fordelingen"
        current={tab}
        onChange={openTab}
        tabs={tabs.map(({ id, label, Content }) => ({
          id,
          label,
          content: (
            <div className="allocation-tab">
              <Content view={view} />
            </div>
          ),
        }))}
      />
    </div>
  )
}

const tabs: readonly {
  id: AllocationTab
  label: string
  Content: (props: { readonly view: AllocationView }) => ReactNode
}[] = [
  { id: 'table', label: 'Fordelingen', Content: Table },
  { id: 'robustness', label: 'Hva avhenger av vektene?', Content: RobustnessView },
  { id: 'scenarios', label: 'Scenarioer', Content: ScenariosView },
  { id: 'pictures', label: 'Bilder', Content: PicturesView },
]

/** Who gets what under the frame, the method and the rules. */
function Table({ view }: { readonly view: AllocationView }) {
  const panel = useAllocation(state => state.panel)
  return (
    <>
      <Controls view={view} />
      {view.sums === null ? null : (
        <SumBar
          sums={view.sums}
          names={view.names}
          isStale={view.isStale}
          shows={view.shows}
          layers={view.main.result?.layers ?? []}
        />
      )}
      <Messages view={view} />
      <div className="allocation-main">
        {panel === null ? (
          <Candidates view={view} panel={panel} />
        ) : (
          <SplitPane
            name="allocation"
            listPercent={68}
            list={<Candidates view={view} panel={panel} />}
            detail={<Panel view={view} panel={panel} />}
          />
        )}
      </div>
      <LeftOut />
    </>
  )
}

const panels: readonly { id: AllocationPanel; label: string; symbol: typeof CogIcon }[] = [
  { id: 'rules', label: 'Regler', symbol: CogIcon },
  { id: 'weights', label: 'Vekter', symbol: WeightIcon },
  { id: 'working', label: 'Beregning', symbol: CalculatorIcon },
  { id: 'explain', label: 'Hva skal til?', symbol: QuestionmarkCircleIcon },
  { id: 'reserve', label: 'Reserveliste', symbol: TasklistStartIcon },
]

interface CandidatesProps {
  readonly view: AllocationView
  readonly panel: AllocationPanel | null
}

function Candidates({ view, panel }: CandidatesProps) {
  const { rows, compareWith, readOnly } = view
  const selectedId = useSelectionStore(state => state.applicationId)
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const hasUnmarked = rows.some(({ score }) => score === null)
  const columns = useMemo(
    () => allocationColumns(compareWith, width, { readOnly, hasUnmarked }),
    [compareWith, width, readOnly, hasUnmarked],
  )
  const end = endOfMoney(rows)
  const rules = countRules(view.savedRules, view.year)
  useCommand('edit:find', {
    run: () => place.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
  })

  function key(event: KeyboardEvent) {
    const inField = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
    if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey || inField) return
    if (readOnly || selectedId === null || !rows.some(({ id }) => id === selectedId)) return
    event.preventDefault()
    void cycleLock(selectedId)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table inside has the focus; this only hears its keys.
    <div ref={place} className="allocation-candidates" data-stale={view.isStale} onKeyDown={key}>
      <DataTable
        label="Søknader i rekkefølge etter poeng, med det hver av dem får"
        columns={columns}
        rows={rows}
        rowId={rowId}
        selectedId={selectedId}
        onSelect={selectApplication}
        onOpen={() => goTo('applications')}
        initialSorting={byPlace}
        rowClassName={rowClass}
        cutLine={
          end === null
            ? null
            : { afterRowId: end.afterId, label: cutText(end, view.sums), whenSortedBy: 'place' }
        }
        searchLabel="Søk i fordelingen"
        toolbar={panels.map(({ id, label, symbol: Picture }) => (
          <Button
            key={id}
            variant={panel === id ? 'secondary' : 'tertiary'}
            aria-pressed={panel === id}
            symbol={<Picture aria-hidden />}
            onClick={() => togglePanel(id)}
          >
            {id === 'rules' && rules > 0 ? `${label} (${rules})` : label}
          </Button>
        ))}
      />
      <SelectedRow row={rows.find(({ id }) => id === selectedId) ?? null} readOnly={readOnly} />
    </div>
  )
}

function cutText({ lockedBelow }: EndOfMoney, sums: AllocationSums | null): string {
  const who =
    lockedBelow === 0
      ? 'Ingen under denne streken får midler'
      : 'Under denne streken får bare låste søknader midler'
  return sums === null ? who : `${who} · rest ${formatKroner(sums.restKroner, 'kr')}`
}

const byPlace = [{ columnId: 'place', descending: false }]
const rowId = (row: AllocationRow) => row.id

function rowClass({ awardKroner }: AllocationRow): string | undefined {
  return awardKroner === 0 ? 'allocation-without' : undefined
}

function Panel({ view, panel }: { readonly view: AllocationView; readonly panel: AllocationPanel }) {
  const label = panels.find(({ id }) => id === panel)?.label ?? ''
  return (
    <aside className="allocation-side" aria-label={label}>
      <header>
        <h2>{label}</h2>
        <IconButton label={`Lukk ${label.toLocaleLowerCase('nb')}`} onClick={() => togglePanel(panel)}>
          ✕
        </IconButton>
      </header>
      <div className="allocation-side-body">
        {panel === 'rules' ? <RulesPanel view={view} /> : null}
        {panel === 'weights' ? <WeightsPanel view={view} /> : null}
        {panel === 'working' ? <WorkingPanel view={view} /> : null}
        {panel === 'explain' ? <ExplainPanel view={view} /> : null}
        {panel === 'reserve' ? <ReservePanel view={view} /> : null}
      </div>
    </aside>
  )
}
