import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { goToItem, setAgenda } from '#renderer/commands/meeting-commands'
import { IconButton } from '#renderer/components/button'
import { StatusSymbol } from '#renderer/components/status'
import { useOffice } from '#renderer/screens/scoring/use-office'
import { type AgendaItem, moveItem } from '#shared/assessment/agenda'
import { selectItemRecord } from '#shared/round/meeting-view'
import { conclusionText, itemTitle } from './item-words'
import { type MeetingView, presenceIn } from './use-meeting-view'

/** The items in their order. Arrow keys go up and down, with Alt they move the item. */
export function AgendaList({ view }: { readonly view: MeetingView }) {
  const { agenda, item, next, previous } = view
  const isOffice = useOffice()
  const current = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLOListElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the item decides what must be in view.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
    if (list.current?.contains(document.activeElement)) current.current?.focus()
  }, [item?.id, agenda])

  function move(by: -1 | 1) {
    const moved = item && isOffice ? moveItem(agenda.items, item.id, by) : null
    if (moved !== null) void setAgenda(moved)
  }

  function key(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null) return
    event.preventDefault()
    if (event.altKey) return move(by)
    const to = by === 1 ? next : previous
    if (to !== null) void goToItem(to.id)
  }

  return (
    <section className="agenda" aria-label="Saksliste">
      <div className="agenda-actions">
        <h3>Saksliste</h3>
        <IconButton label="Flytt saken opp (Alt + ↑)" disabled={!isOffice} onClick={() => move(-1)}>
          <ArrowUpIcon aria-hidden />
        </IconButton>
        <IconButton label="Flytt saken ned (Alt + ↓)" disabled={!isOffice} onClick={() => move(1)}>
          <ArrowDownIcon aria-hidden />
        </IconButton>
      </div>
      <ol ref={list} onKeyDown={key}>
        {agenda.items.map(one => (
          <AgendaRow
            key={one.id}
            view={view}
            item={one}
            isCurrent={one.id === item?.id}
            reference={one.id === item?.id ? current : null}
          />
        ))}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly view: MeetingView
  readonly item: AgendaItem
  readonly isCurrent: boolean
  readonly reference: React.Ref<HTMLButtonElement>
}

function AgendaRow({ view: { fields }, item, isCurrent, reference }: RowProps) {
  const { leaving, quorate } = presenceIn(fields, item)
  const { conclusion, spans } = selectItemRecord(fields, item.id)
  const names = leaving.map(({ name }) => name).join(', ')
  return (
    <li>
      <button
        type="button"
        ref={reference}
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => void goToItem(item.id)}
      >
        {conclusion === null ? (
          <StatusSymbol
            kind={spans.length > 0 ? 'part' : 'idle'}
            label={spans.length > 0 ? 'Påbegynt' : 'Ikke tatt'}
          />
        ) : (
          <StatusSymbol kind="good" label={conclusionText(conclusion)} />
        )}
        <span className="agenda-number numbers muted">{item.number}</span>
        <span className="agenda-title" title={itemTitle(item)}>
          {item.kind === 'application' ? (
            <span className="numbers muted">Søknad {item.application.number} </span>
          ) : null}
          {itemTitle(item)}
        </span>
        {leaving.length === 0 ? null : (
          <span className="agenda-out muted" title={`Går ut: ${names}`}>
            {leaving.length} ut<span className="only-screen-reader">: {names}</span>
          </span>
        )}
        {quorate === false ? <StatusSymbol kind="warn" label="Ikke vedtaksført" /> : null}
      </button>
    </li>
  )
}
