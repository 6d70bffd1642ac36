import { useCommand } from '#renderer/commands/use-command'
import { Checkbox } from '#renderer/components/checkbox'
import { AfterLock, useMaySeeMarks } from '#renderer/screens/scoring/after-lock'
import { ConsensusField } from '#renderer/screens/scoring/consensus-field'
import { MarkDots } from '#renderer/screens/scoring/mark-dots'
import { decimalText } from '#renderer/screens/scoring/number-text'
import { OverallTogether } from '#renderer/screens/scoring/overall-together'
import { showMarks, showNames, useMeeting } from '#renderer/stores/meeting-store'
import { selectScores, useRoundStore } from '#renderer/stores/round-store'
import { seesOthers } from '#shared/assessment/visible-fields'
import { asId, type MemberId } from '#shared/base/ids'
import { type Application, selectMembers, selectRulings } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { isCounted } from '#shared/scoring/score-round'
import { LiveMarks } from './live-marks'
import type { MeetingView } from './use-meeting-view'
import '#renderer/screens/scoring/together.css'

interface Props {
  readonly view: MeetingView
  readonly application: Application
}

/** The members' marks on the application, and the numbers that the meeting agrees on. */
export function ItemMarks({ view: { fields, scheme }, application }: Props) {
  const isOpen = useRoundStore(({ state, actor }) => seesOthers(state.fields, actor))
  const maySee = useMaySeeMarks()
  const marksShown = useMeeting(state => state.marksShown)
  const namesShown = useMeeting(state => state.namesShown)
  useCommand('meeting:marks', { run: () => showMarks(!marksShown), enabled: () => isOpen && maySee })
  const score = selectScores(fields).get(application.id)
  if (!isOpen || score === undefined) return null
  if (!maySee) return <AfterLock content={null} />
  const criteria = assessmentCriteria(scheme)
  const rulings = selectRulings(fields).get(application.id)
  const members = selectMembers(fields).filter(isCounted)
  const nameOf = new Map<string, string>(members.map(member => [member.id, member.name]))
  const voters = members.filter(({ id }) => rulings?.get(asId<MemberId>(id))?.outcome !== 'inhabil')
  return (
    <section className="meeting-marks" aria-labelledby="meeting-marks">
      <h3 id="meeting-marks">Poeng</h3>
      <p className="numbers">
        {score.score === null ? (
          'Ingen poeng er gitt.'
        ) : (
          <>
            <strong>{decimalText(score.score, 2)}</strong> poeng · rang {score.rank} · {score.members}{' '}
            {score.members === 1 ? 'medlem' : 'medlemmer'} har gitt poeng
          </>
        )}
      </p>
      <div className="meeting-choices">
        <Checkbox label="Vis poengene på storskjermen" checked={marksShown} onChange={showMarks} />
        <Checkbox
          label="Vis navn ved poengene, også på storskjermen"
          checked={namesShown}
          onChange={showNames}
        />
      </div>
      <ul className="together-criteria">
        {criteria.map(({ id, label, text }) => {
          const one = score.criteria.find(({ criterionId }) => criterionId === id)
          if (one === undefined) return null
          return (
            <li key={id}>
              <h4 title={text}>{label}</h4>
              <MarkDots
                marks={one.marks.map(({ memberId, mark }) => ({
                  name: nameOf.get(memberId) ?? memberId,
                  mark,
                }))}
                named={namesShown}
                mean={one.mean}
                scale={scheme.scale}
              />
              <ConsensusField
                applicationId={application.id}
                criterionId={id}
                label={label}
                scale={scheme.scale}
                members={voters}
              />
            </li>
          )
        })}
      </ul>
      {scheme.assessmentMode === 'holistic' ? (
        <OverallTogether
          key={application.id}
          application={application}
          members={voters}
          scheme={scheme}
          named={namesShown}
        />
      ) : null}
      {voters.length === 0 ? null : (
        <details className="live-marks-part">
          <summary>Før inn poeng fra medlemmene (vises ikke på storskjermen)</summary>
          <LiveMarks
            applicationId={application.id}
            members={voters}
            criteria={criteria}
            scale={scheme.scale}
          />
        </details>
      )}
    </section>
  )
}
