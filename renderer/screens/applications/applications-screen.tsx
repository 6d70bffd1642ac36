import { useMemo, useState } from 'react'
import { DataTable } from '#renderer/components/data-table'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import {
  organisationTable,
  selectScores,
  selectScreenings,
  useRound,
  useRoundStore,
} from '#renderer/stores/round-store'
import { selectApplication, useSelectionStore } from '#renderer/stores/selection-store'
import { selectApplications } from '#shared/round/round-view'
import { applicationColumns } from './application-columns'
import { ApplicationDetail, type TabId } from './application-detail'
import { type ApplicationRow, buildRows } from './application-rows'
import { ImportButtons } from './import-buttons'
import './applications.css'

/** Everything the applicants sent. */
export function ApplicationsScreen() {
  const fields = useRoundStore(store => store.state.fields)
  const applications = useRound(selectApplications)
  const rows = useMemo(
    () =>
      buildRows(
        selectApplications(fields),
        selectScreenings(fields),
        selectScores(fields),
        organisationTable(),
      ),
    [fields],
  )
  const selectedId = useSelectionStore(store => store.applicationId)
  const selected = applications.find(({ id }) => id === selectedId) ?? null
  const [tab, setTab] = useState<TabId>('form')

  if (applications.length === 0) {
    return (
      <EmptyState title="Ingen søknader ennå" action={<ImportButtons main />}>
        Importer det søkerne har sendt: zip-pakker, mapper, skjemaer i Word og PDF, e-poster og regneark fra
        nettskjema. Det som ikke kan leses, blir navngitt; resten tas inn.
      </EmptyState>
    )
  }
  return (
    <div className="screen applications">
      <SplitPane
        name="applications"
        listPercent={58}
        list={
          <DataTable
            label="Søknader"
            columns={applicationColumns}
            rows={rows}
            rowId={rowId}
            selectedId={selectedId}
            onSelect={selectApplication}
            rowClassName={row => (row.withdrawn ? 'withdrawn' : undefined)}
            searchLabel="Søk i søknadene"
            toolbar={<ImportButtons />}
          />
        }
        detail={
          selected === null ? (
            <EmptyState title="Velg en søknad">
              Klikk på en rad, eller gå gjennom listen med piltastene.
            </EmptyState>
          ) : (
            <ApplicationDetail key={selected.id} application={selected} tab={tab} onTab={setTab} />
          )
        }
      />
    </div>
  )
}

function rowId(row: ApplicationRow): string {
  return row.id
}
