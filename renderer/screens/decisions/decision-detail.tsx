import { FileTextIcon, PadlockLockedIcon, PadlockUnlockedIcon } from '@navikt/aksel-icons'
import { useMemo, useState } from 'react'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { goTo } from '#renderer/stores/navigation-store'
import { selectScores, selectScreenings, useRound, useRoundStore } from '#renderer/stores/round-store'
import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { awardOf, freezeProblemText } from '#shared/decision/check-freeze'
import { formatDate } from '#shared/i18n/format-date'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import {
  type Application,
  selectFrame,
  selectFrozen,
  selectProposals,
  selectRecommended,
} from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { standsAsMet } from '#shared/screening/finding'
import { AfterAward } from './after-award'
import { DecisionAmounts } from './decision-amounts'
import { DecisionConditions } from './decision-conditions'
import { DecisionConflictPanel } from './decision-conflict-panel'
import type { DecisionConflict } from './decision-conflicts'
import { DecisionReasons } from './decision-reasons'
import { DecisionRecommendation } from './decision-recommendation'
import type { DecisionRow } from './decision-rows'
import type { ReasonSource } from './prefilled-reasons'
import { ReopenDialog } from './reopen-dialog'

interface Props {
  readonly scheme: Scheme
  readonly application: Application
  readonly row: DecisionRow
  readonly conflict: DecisionConflict | null
}

/** One decision: outcome, amount, reasons and conditions; read-only once it is frozen. */
export function DecisionDetail({ scheme, application, row, conflict }: Props) {
  const { id } = application
  const frozen = useRound(selectFrozen).get(id) ?? null
  const decision = useRound(selectProposals).get(id) ?? null
  const recommended = useRound(selectRecommended).get(id) ?? null
  const [reopening, setReopening] = useState(false)
  const isClosed = useRoundStore(store => store.readOnly !== null)
  const source = useReasonSource(scheme, application)
  const year = grantYear(scheme)
  const { requestedKroner } = askedOfRound(application.packet.form, year)
  const shown = frozen ?? decision
  // An edit would settle a conflict without anybody having chosen.
  const readOnly = isClosed || frozen !== null || conflict !== null
  const { title, applicant } = application.packet.form

  return (
    <section className="decision-detail" aria-label={`Vedtak for søknad ${application.number}`}>
      <header className="decision-heading">
        <div className="decision-title">
          <h2 title={title}>{`${application.number}. ${title}`}</h2>
          <p className="muted" title={applicant.name}>
            {[applicant.name, placeText(source)].join(' · ')}
          </p>
        </div>
        <Button
          variant="tertiary"
          symbol={<FileTextIcon aria-hidden />}
          disabled={shown === null}
          onClick={() => goTo('documents')}
        >
          Se brevet
        </Button>
      </header>
      <div className="decision-scroll">
        {frozen === null ? (
          <Reopened id={id} />
        ) : (
          <Locked frozen={frozen} canReopen={!isClosed} onReopen={() => setReopening(true)} />
        )}
        {conflict === null ? null : <DecisionConflictPanel conflict={conflict} readOnly={isClosed} />}
        {row.problems
          .filter(({ kind }) => kind === 'amount-and-outcome')
          .map(problem => (
            <p key={problem.kind} className="decision-doubt" role="status">
              <Status kind="warn">Må rettes</Status>
              <span>{freezeProblemText(problem)}</span>
            </p>
          ))}
        {shown === null ? (
          <p className="muted">
            Søknaden har ikke noe vedtak ennå. Velg «Nye utkast fra fordelingen» over listen.
          </p>
        ) : (
          <>
            <DecisionAmounts
              id={id}
              decision={shown}
              of={{ requestedKroner, year, source }}
              readOnly={readOnly}
            />
            {recommended === null ? null : (
              <DecisionRecommendation
                id={id}
                decision={shown}
                recommended={recommended}
                readOnly={readOnly}
              />
            )}
            <DecisionReasons id={id} decision={shown} source={source} readOnly={readOnly} />
            <DecisionConditions
              id={id}
              decision={shown}
              schemeConditions={scheme.conditions.filter(one => one.printInLetter).map(one => one.text)}
              readOnly={readOnly}
            />
            {frozen === null || awardOf(frozen) === 0 ? null : (
              <AfterAward id={id} bodyName={scheme.body.name} decision={frozen} readOnly={isClosed} />
            )}
          </>
        )}
      </div>
      {reopening ? (
        <ReopenDialog id={id} number={application.number} onClose={() => setReopening(false)} />
      ) : null}
    </section>
  )
}

interface LockedProps {
  readonly frozen: FrozenDecision
  readonly canReopen: boolean
  readonly onReopen: () => void
}

function Locked({ frozen, canReopen, onReopen }: LockedProps) {
  return (
    <div className="decision-locked">
      <PadlockLockedIcon aria-hidden />
      <p>
        <strong>Vedtaket er låst</strong>
        {` i møte ${formatDate(frozen.meeting.date)}.`}
      </p>
      <Button symbol={<PadlockUnlockedIcon aria-hidden />} disabled={!canReopen} onClick={onReopen}>
        Åpne på nytt …
      </Button>
    </div>
  )
}

/** Why a decision that was frozen stands open again. */
function Reopened({ id }: { readonly id: string }) {
  const entries = useRoundStore(store => store.entries)
  const last = useMemo(() => {
    const isMine = (payload: unknown) => (payload as { applicationId?: string }).applicationId === id
    return entries.filter(entry => entry.kind === 'decision.reopened' && isMine(entry.payload)).at(-1)
  }, [entries, id])
  if (last === undefined) return null
  const { reason } = last.payload as { reason: string }
  return (
    <p className="decision-doubt">
      <Status kind="note">{`Åpnet på nytt ${formatDate(norwegianDay(last.at))}`}</Status>
      <span>{reason}</span>
    </p>
  )
}

function useReasonSource(scheme: Scheme, application: Application): ReasonSource {
  const frameKroner = useRound(selectFrame) ?? 0
  const scores = useRound(selectScores)
  const screenings = useRound(selectScreenings)
  return useMemo(() => {
    const isCandidate = (id: Application['id']) => screenings.get(id)?.status !== 'dismissed'
    const failed = (screenings.get(application.id)?.findings ?? [])
      .filter(finding => finding.severity === 'stop' && standsAsMet(finding) === false)
      .map(({ requirement }) => requirement)
    const ranked = [...scores.values()].filter(
      ({ applicationId, rank }) => rank !== null && isCandidate(applicationId),
    ).length
    const rank = isCandidate(application.id) ? (scores.get(application.id)?.rank ?? null) : null
    return { scheme, application, frameKroner, rank, ranked, failed }
  }, [scheme, application, frameKroner, scores, screenings])
}

function placeText({ rank, ranked }: ReasonSource): string {
  return rank === null ? 'ikke rangert' : `nummer ${rank} av ${ranked} etter poeng`
}
