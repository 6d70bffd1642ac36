import { useMemo } from 'react'
import { Status } from '#renderer/components/status'
import {
  organisationTable,
  selectFields,
  selectScores,
  selectScreenings,
  useRoundStore,
} from '#renderer/stores/round-store'
import { leaveOneOut } from '#shared/allocation/leave-one-out'
import { methodName } from '#shared/allocation/methods'
import type { MethodId } from '#shared/allocation/result'
import type { ApplicationId } from '#shared/base/ids'
import { candidatesOf } from '#shared/decision/candidates'
import { selectFrame, selectLocks, selectSetup } from '#shared/round/round-view'
import { scoreRound } from '#shared/scoring/score-round'
import { memberIdOf, type ScoringTable } from './use-scoring-table'

interface Props {
  readonly table: ScoringTable
}

/** Whose marks decide an outcome: the distribution again, without one member at a time. */
export function DecidingMembers({ table }: Props) {
  const fields = useRoundStore(selectFields)
  const found = useMemo(() => {
    const frameKroner = selectFrame(fields)
    if (frameKroner === null) return null
    const setup = selectSetup(fields)
    return leaveOneOut(
      {
        scheme: table.scheme,
        frameKroner,
        candidates: candidatesOf(fields, selectScreenings(fields)),
        locks: selectLocks(fields),
        setup,
        organisations: organisationTable(),
      },
      setup.method as MethodId,
      table.members.map(memberIdOf),
      without => (without === null ? selectScores(fields) : scoreRound(fields, table.scheme, { without })),
    )
  }, [fields, table])
  const titles = new Map(
    table.applications.map(({ id, number, packet }) => [id, `${number} ${packet.form.title}`]),
  )
  const list = (ids: readonly ApplicationId[]) => ids.map(id => titles.get(id) ?? id).join('; ')
  return (
    <section aria-labelledby="deciding-members">
      <h2 id="deciding-members">Hvem sine poeng avgjør</h2>
      {found === null ? (
        <p className="muted">
          Sett rammen under Fordeling, så vises det hvilke utfall som henger på ett medlem.
        </p>
      ) : !found.ok ? (
        <p>
          <Status kind="warn">{found.error}</Status>
        </p>
      ) : (
        <>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Uten poengene fra</th>
                <th scope="col">ville fått tilskudd</th>
                <th scope="col">ville ikke fått tilskudd</th>
                <th scope="col" className="numbers">
                  Annet beløp
                </th>
              </tr>
            </thead>
            <tbody>
              {found.value.members.map(({ memberId, gained, lost, changed }) => (
                <tr key={memberId}>
                  <th scope="row">{table.members.find(({ id }) => id === memberId)?.name ?? memberId}</th>
                  {gained.length + lost.length === 0 ? (
                    <td colSpan={2} className="muted">
                      Ingen utfall endres.
                    </td>
                  ) : (
                    <>
                      <td>{list(gained)}</td>
                      <td>{list(lost)}</td>
                    </>
                  )}
                  <td className="numbers">{changed.length === 0 ? '' : changed.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="muted">
            Regnet med «{methodName(found.value.method)}» og de samme reglene som under Fordeling
            {found.value.method === selectSetup(fields).method
              ? '.'
              : `, fordi «${methodName(selectSetup(fields).method as MethodId)}» ikke kan regnes om for hvert medlem her.`}
          </p>
        </>
      )}
    </section>
  )
}
