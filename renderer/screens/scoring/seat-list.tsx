import { useMemo } from 'react'
import { Status } from '#renderer/components/status'
import { type Composition, checkComposition, type SeatFilling } from '#shared/assessment/composition'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { Member } from '#shared/round/kinds/member-entries'
import type { Scheme } from '#shared/scheme/scheme'

interface Props {
  readonly scheme: Scheme
  readonly members: readonly Member[]
}

/** The seats that the call asks for, who holds them, who steps in, and what is not as it should be. */
export function SeatList({ scheme, members }: Props) {
  const composition = useMemo(
    () => checkComposition(scheme.seats, members, norwegianDay(new Date())),
    [scheme.seats, members],
  )
  if (composition.seats.length === 0) return null
  return (
    <details className="seat-list">
      <summary>
        <Status kind={isWhole(composition) ? 'good' : 'warn'}>
          {isWhole(composition)
            ? 'Utvalget er satt sammen slik utlysningen krever'
            : 'Utvalget er ikke satt sammen slik utlysningen krever'}
        </Status>
      </summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Plass</th>
            <th scope="col" className="numbers">
              Antall
            </th>
            <th scope="col">Medlemmer</th>
            <th scope="col">Vara</th>
            <th scope="col">Merknad</th>
          </tr>
        </thead>
        <tbody>
          {composition.seats.map(filling => (
            <tr key={filling.seat.id}>
              <th scope="row">
                {filling.seat.label}
                <span className="muted">
                  {filling.seat.voting ? '' : ` (uten stemmerett${rightsOf(filling)})`}
                  {filling.seat.rotation === null ? '' : ` ${filling.seat.rotation}`}
                </span>
              </th>
              <td className="numbers">
                {filling.holders.length} av {filling.seat.count}
              </td>
              <td>{namesOf(filling.holders)}</td>
              <td>{namesOf(filling.deputies)}</td>
              <td>
                {remarksOf(filling).map(remark => (
                  <Status key={remark} kind="warn">
                    {remark}
                  </Status>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {composition.unplaced.length === 0 ? null : (
        <Status kind="warn">{`Uten plass etter utlysningen: ${namesOf(composition.unplaced)}. Velg plass for dem under «Endre», eller rett side og stemmerett.`}</Status>
      )}
    </details>
  )
}

function isWhole({ seats, unplaced }: Composition): boolean {
  return unplaced.length === 0 && seats.every(filling => remarksOf(filling).length === 0)
}

function remarksOf({ seat, lacking, wrongVote, outOfTerm }: SeatFilling): readonly string[] {
  return [
    ...(lacking > 0 ? [`${lacking} mangler`] : []),
    ...(lacking < 0 ? [`${-lacking} for mange`] : []),
    ...wrongVote.map(({ name }) => `${name} skal ${seat.voting ? 'ha' : 'ikke ha'} stemmerett`),
    ...outOfTerm.map(({ name }) => `Perioden til ${name} gjelder ikke i dag`),
  ]
}

function rightsOf({ seat }: SeatFilling): string {
  return seat.rights.length === 0 ? '' : `, med ${seat.rights.join(' og ')}`
}

function namesOf(members: readonly Member[]): string {
  return members.map(({ name }) => name).join(', ')
}
