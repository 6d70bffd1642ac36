import { useState } from 'react'
import { Checkbox } from '#renderer/components/checkbox'
import { useRound } from '#renderer/stores/round-store'
import { type Application, selectRulings } from '#shared/round/round-view'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { ConsensusField } from './consensus-field'
import { MarkDots } from './mark-dots'
import { decimalText } from './number-text'
import { OverallTogether } from './overall-together'
import { spreadOf } from './spread'
import { memberIdOf, type ScoringTable } from './use-scoring-table'

interface Props {
  readonly table: ScoringTable
  readonly application: Application
  readonly score: ApplicationScore
}

/** One application: how the marks lie on each criterion, and the number the committee agrees on. */
export function TogetherDetail({ table, application, score }: Props) {
  const [named, setNamed] = useState(false)
  const rulings = useRound(selectRulings).get(application.id)
  const { criteria, members, scheme } = table
  const excluded = members.filter(member => rulings?.get(memberIdOf(member))?.outcome === 'inhabil')
  const nameOf = new Map(members.map(member => [member.id, member.name]))
  const { title, applicant } = application.packet.form
  return (
    <section className="together-detail" aria-label={`Poeng på søknad ${application.number}`}>
      <header>
        <h2 title={title}>
          <span className="muted numbers">{application.number}</span> {title}
        </h2>
        <p className="muted">{applicant.name}</p>
        <p className="numbers together-sum">
          {score.score === null ? (
            'Ingen poeng er gitt ennå.'
          ) : (
            <>
              <strong>{decimalText(score.score, 2)}</strong> poeng · rang {score.rank} · {score.members}{' '}
              {score.members === 1 ? 'medlem' : 'medlemmer'} har gitt poeng
            </>
          )}
        </p>
        {excluded.length === 0 ? null : (
          <p className="muted">Holdt utenfor som inhabil: {excluded.map(member => member.name).join(', ')}</p>
        )}
        <Checkbox label="Vis navn ved poengene" checked={named} onChange={setNamed} />
      </header>
      {scheme.assessmentMode === 'holistic' ? (
        <OverallTogether
          key={application.id}
          application={application}
          members={members.filter(member => !excluded.includes(member))}
          scheme={scheme}
          named={named}
        />
      ) : null}
      <ul className="together-criteria">
        {criteria.map(criterion => {
          const one = score.criteria.find(({ criterionId }) => criterionId === criterion.id)
          if (one === undefined) return null
          const spread = spreadOf(one.marks.map(({ mark }) => mark))
          return (
            <li key={criterion.id}>
              <div className="together-criterion">
                <h3 title={criterion.text}>{criterion.label}</h3>
                <p className="muted numbers">
                  {one.mean === null || spread === null
                    ? 'Ingen poeng er gitt.'
                    : `Gjennomsnitt ${decimalText(one.mean, 2)} · n = ${spread.n}${
                        spread.deviation === null
                          ? ''
                          : ` · standardavvik ${decimalText(spread.deviation, 2)}`
                      } · vekt ${decimalText(one.weight * 100, 0)} %`}
                </p>
              </div>
              <MarkDots
                marks={one.marks.map(({ memberId, mark }) => ({
                  name: nameOf.get(memberId) ?? memberId,
                  mark,
                }))}
                named={named}
                mean={one.mean}
                scale={scheme.scale}
              />
              <ConsensusField
                key={criterion.id}
                applicationId={application.id}
                criterionId={criterion.id}
                label={criterion.label}
                scale={scheme.scale}
                members={members.filter(member => !excluded.includes(member))}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
