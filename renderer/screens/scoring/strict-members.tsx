import { useMemo, useState } from 'react'
import { Checkbox } from '#renderer/components/checkbox'
import { selectFields, selectScores, useRound, useRoundStore } from '#renderer/stores/round-store'
import { unitMarksOf } from '#shared/scoring/agreement'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { scoreRound } from '#shared/scoring/score-round'
import { estimateStrictness, type Strictness } from '#shared/scoring/strictness'
import { calibratedRows, effectsOf } from './calibration'
import { decimalText } from './number-text'
import { memberIdOf, type ScoringTable } from './use-scoring-table'

interface Props {
  readonly table: ScoringTable
  readonly scores: readonly ApplicationScore[]
}

/** Who marks above and below the others on the same applications, and what the order would be without that. */
export function StrictMembers({ table, scores }: Props) {
  const [calibrated, setCalibrated] = useState(false)
  const found = useMemo(
    () => estimateStrictness(table.members.map(memberIdOf), unitMarksOf(scores)),
    [table.members, scores],
  )
  const nameOf = new Map(table.members.map(({ id, name }) => [id, name]))
  const groups = new Set(found.filter(({ effect }) => effect !== null).map(({ group }) => group)).size
  const widest = Math.max(0.5, ...found.map(({ effect }) => Math.abs(effect ?? 0)))
  const order = [...found].sort((a, b) => (a.effect ?? 99) - (b.effect ?? 99))
  return (
    <section aria-labelledby="strict-members">
      <h2 id="strict-members">Strenge og milde medlemmer</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Medlem</th>
            <th scope="col" className="numbers">
              Mot de andre
            </th>
            <th scope="col">Strengere · mildere</th>
            <th scope="col">Slik leses det</th>
            <th scope="col" className="numbers">
              Sammenlignet
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map(one => (
            <tr key={one.memberId}>
              <th scope="row">{nameOf.get(one.memberId) ?? one.memberId}</th>
              <td className="numbers">{one.effect === null ? '–' : signed(one.effect)}</td>
              <td>
                <EffectBar of={one} widest={widest} />
              </td>
              <td>{readingOf(one)}</td>
              <td className="numbers">{one.compared} poeng</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        Tallene er fra modellen poeng = søknadens nivå på kriteriet + medlemmet, med minste kvadraters metode
        over de poengene som finnes. Den som bare har lest sterke eller svake søknader, kalles derfor verken
        mild eller streng.
        {groups > 1
          ? ` Medlemmene er i ${groups} grupper uten felles søknader, og kan bare sammenlignes innen gruppen.`
          : ''}
      </p>
      <Checkbox
        label="Vis hvordan rekkefølgen ville vært om alle var like strenge"
        description="Bare til sammenligning. Poengene og fordelingen endres ikke."
        checked={calibrated}
        onChange={setCalibrated}
      />
      {calibrated ? <CalibratedTable table={table} found={found} /> : null}
    </section>
  )
}

function EffectBar({ of: { effect }, widest }: { readonly of: Strictness; readonly widest: number }) {
  const share = Math.abs(effect ?? 0) / widest / 2
  const side = (effect ?? 0) < 0 ? 'insetInlineEnd' : 'insetInlineStart'
  return (
    <span className="effect-bar" aria-hidden>
      <span style={{ inlineSize: `${share * 100}%`, [side]: '50%' }} />
    </span>
  )
}

function CalibratedTable({ table, found }: { table: ScoringTable; found: readonly Strictness[] }) {
  const fields = useRoundStore(selectFields)
  const raw = useRound(selectScores)
  const rows = useMemo(
    () => calibratedRows(raw, scoreRound(fields, table.scheme, { effectOf: effectsOf(found) })),
    [raw, fields, table.scheme, found],
  )
  const applications = new Map(table.applications.map(one => [one.id, one]))
  const moved = rows.filter(({ rank, calibratedRank }) => rank !== calibratedRank)
  if (moved.length === 0) return <p>Rekkefølgen ville vært den samme.</p>
  return (
    <table className="plain-table">
      <caption className="muted">
        {moved.length} av {rows.length} søknader ville fått en annen plass. De som flytter seg lengst, står
        først. Enighet i utvalget er ikke justert.
      </caption>
      <thead>
        <tr>
          <th scope="col">Søknad</th>
          <th scope="col" className="numbers">
            Poengsum
          </th>
          <th scope="col" className="numbers">
            Justert
          </th>
          <th scope="col" className="numbers">
            Plass
          </th>
          <th scope="col" className="numbers">
            Justert plass
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ applicationId, score, rank, calibrated, calibratedRank }) => (
          <tr key={applicationId}>
            <th scope="row">
              {applications.get(applicationId)?.number} {applications.get(applicationId)?.packet.form.title}
            </th>
            <td className="numbers">{decimalText(score, 2)}</td>
            <td className="numbers">{decimalText(calibrated, 2)}</td>
            <td className="numbers">{rank}</td>
            <td className="numbers">{calibratedRank}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function signed(effect: number): string {
  const text = decimalText(effect, 2)
  return effect > 0 && text !== '0,00' ? `+${text}` : text
}

/** Only a difference of more than two standard errors is called one. */
function readingOf({ effect, error }: Strictness): string {
  if (effect === null) return 'Ingen andre har gitt poeng på det samme.'
  if (error === null) return 'For få poeng til å si noe.'
  if (Math.abs(effect) <= 2 * error) return 'Ikke tydelig ulik de andre.'
  return effect < 0 ? 'Strengere enn de andre.' : 'Mildere enn de andre.'
}
