import { type KeyboardEvent, useMemo } from 'react'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { selectScreenings, useRound } from '#renderer/stores/round-store'
import { selectApplication, useSelectionStore } from '#renderer/stores/selection-store'
import { selectApplications } from '#shared/round/round-view'
import { CallQuestions } from './call-questions'
import { ScreeningBar } from './screening-bar'
import { ScreeningDetail } from './screening-detail'
import { ScreeningList } from './screening-list'
import { neighbour, screeningRows } from './screening-row'
import './screening.css'

/** Formal requirements: what the data say of each, and what people make of it. */
export function ScreeningScreen() {
  const applications = useRound(selectApplications)
  const screenings = useRound(selectScreenings)
  const rows = useMemo(() => screeningRows(applications, screenings), [applications, screenings])
  const wanted = useSelectionStore(store => store.applicationId)
  const chosen = rows.find(row => row.id === wanted) ?? rows[0]
  const application = applications.find(one => one.id === chosen?.id)
  const screening = application && screenings.get(application.id)

  if (application === undefined || screening === undefined) {
    return (
      <EmptyState title="Ingen søknader å kontrollere" action={<CallQuestions />}>
        Importer søknadene fra menyen Fil. Hver søknad blir kontrollert mot kravene i utlysningen med en gang.
      </EmptyState>
    )
  }

  function key(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step === null || chosen === undefined) return
    event.preventDefault()
    selectApplication(neighbour(rows, chosen.id, step) ?? chosen.id)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act wherever in the screen the focus is.
    <div className="screen" onKeyDown={key}>
      <ScreeningBar rows={rows} />
      <SplitPane
        name="screening"
        listPercent={52}
        list={<ScreeningList rows={rows} selectedId={application.id} />}
        detail={
          <ScreeningDetail key={application.id} rows={rows} application={application} screening={screening} />
        }
      />
    </div>
  )
}
