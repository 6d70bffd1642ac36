import { useMemo } from 'react'
import { EmptyState } from '#renderer/components/empty-state'
import { selectScheme, useRound, useRoundStore } from '#renderer/stores/round-store'
import { isHiddenEntry } from '#shared/assessment/visible-fields'
import { formatNumericMoment } from '#shared/i18n/norwegian-time'
import { type Application, selectMembers } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { DifferenceTable } from './difference-table'
import { type HistoryNames, historyLines } from './history-lines'
import { readableForm } from './readable-form'

/** All that has happened with the application, latest first. */
export function HistoryView({ application }: { readonly application: Application }) {
  const all = useRoundStore(store => store.entries)
  const actor = useRoundStore(store => store.actor)
  const whole = useRoundStore(store => store.state.fields)
  const entries = useMemo(() => all.filter(entry => !isHiddenEntry(entry, whole, actor)), [all, whole, actor])
  const scheme = useRound(selectScheme)
  const members = useRound(selectMembers)
  const lines = useMemo(() => {
    const byId = (items: readonly { readonly id: string; readonly name: string }[]) => {
      const names = new Map(items.map(({ id, name }) => [id, name]))
      return (id: string) => names.get(id) ?? id
    }
    const names: HistoryNames = {
      member: byId(members),
      criterion: byId(
        scheme === null ? [] : assessmentCriteria(scheme).map(({ id, label }) => ({ id, name: label })),
      ),
      requirement: byId((scheme?.requirements ?? []).map(({ id, text }) => ({ id, name: text }))),
      packet: packet => ({ ...packet, form: readableForm(packet.form, scheme) }),
    }
    return [...historyLines(entries, application.id, names)].reverse()
  }, [entries, application.id, scheme, members])

  if (lines.length === 0) return <EmptyState title="Ingen hendelser" />
  return (
    <ol className="history" aria-label="Hendelser, de siste først">
      {lines.map(({ key, at, who, what, differences }) => (
        <li key={key}>
          <p className="history-when muted numbers">{`${formatNumericMoment(at)} · ${who}`}</p>
          <p>{what}</p>
          {differences.length > 0 ? (
            <details>
              <summary>{`Vis ${differences.length === 1 ? 'endringen' : `${differences.length} endringer`}`}</summary>
              <DifferenceTable differences={differences} />
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
