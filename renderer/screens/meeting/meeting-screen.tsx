import { ChevronLeftIcon, ChevronRightIcon, MonitorIcon } from '@navikt/aksel-icons'
import { goToItem, toggleRoom } from '#renderer/commands/meeting-commands'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { useMeeting } from '#renderer/stores/meeting-store'
import { goTo } from '#renderer/stores/navigation-store'
import { AgendaList } from './agenda-list'
import { ItemPanel } from './item-panel'
import { MeetingClock } from './meeting-clock'
import { MeetingRules } from './meeting-rules'
import { useMeetingCommands } from './use-meeting-commands'
import { type MeetingView, useMeetingView } from './use-meeting-view'
import './meeting.css'

/** The meeting: its agenda, the item it is at, and what is put on record. */
export function MeetingScreen() {
  const view = useMeetingView()
  if (view === null) return null
  if (!view.agenda.items.some(({ kind }) => kind === 'application')) {
    return (
      <EmptyState
        title="Ingen søknader å behandle"
        action={<Button onClick={() => goTo('applications')}>Gå til søknadene</Button>}
      >
        Importer søknader først. Sakslisten lages av dem.
      </EmptyState>
    )
  }
  return <Meeting view={view} />
}

function Meeting({ view }: { readonly view: MeetingView }) {
  useMeetingCommands(view)
  const roomOpen = useMeeting(state => state.roomOpen)
  const { item, next, previous } = view
  return (
    <div className="screen meeting">
      <header className="meeting-heading">
        <h2>Møte</h2>
        <MeetingClock view={view} />
        <span className="meeting-steps">
          <Button
            symbol={<ChevronLeftIcon aria-hidden />}
            disabled={previous === null}
            onClick={() => previous && void goToItem(previous.id)}
          >
            Forrige sak
          </Button>
          <Button variant="primary" disabled={next === null} onClick={() => next && void goToItem(next.id)}>
            Neste sak
            <ChevronRightIcon aria-hidden />
          </Button>
        </span>
        <Button
          symbol={<MonitorIcon aria-hidden />}
          aria-pressed={roomOpen}
          title={roomOpen ? 'Lukk storskjermen (F9)' : 'Åpne storskjermen (F9)'}
          onClick={() => void toggleRoom()}
        >
          Storskjerm
        </Button>
      </header>
      <MeetingRules view={view} />
      <div className="meeting-main">
        <SplitPane
          name="meeting"
          listPercent={32}
          list={<AgendaList view={view} />}
          detail={item === null ? null : <ItemPanel key={item.id} view={view} item={item} />}
        />
      </div>
    </div>
  )
}
