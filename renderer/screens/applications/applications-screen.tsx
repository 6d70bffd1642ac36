import { useEffect, useMemo, useState } from 'react'
import { DataTable } from '#renderer/components/data-table'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { useReadingStore } from '#renderer/stores/reading-store'
import {
  organisationTable,
  selectFields,
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
  const fields = useRoundStore(selectFields)
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
  const place = useReadingStore(store => store.place)
  const visit = useReadingStore(store => store.visit)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit to the same place is a wish too.
  useEffect(() => {
    if (place !== null && place.applicationId === selectedId)
      setTab(place.attachment === null ? 'form' : 'attachments')
  }, [place, visit])

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
      <div className="screen-heading">
        <h1>Søknader</h1>
        <ImportButtons />
      </div>
      <div className="applications-split" data-chosen={selected !== null}>
        <SplitPane
          name="applications"
          listPercent={61}
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
            />
          }
          detail={
            selected === null ? null : (
              <ApplicationDetail key={selected.id} application={selected} tab={tab} onTab={setTab} />
            )
          }
        />
      </div>
    </div>
  )
}

function rowId(row: ApplicationRow): string {
  return row.id
}
