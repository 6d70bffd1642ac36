import { ArrowsCirclepathIcon, PadlockLockedIcon } from '@navikt/aksel-icons'
import { useMemo, useState } from 'react'
import { draftDecisions } from '#renderer/commands/decision-commands'
import { type ProposedDecisions, writeDecisions } from '#renderer/commands/propose-commands'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { goTo } from '#renderer/stores/navigation-store'
import { selectFields, selectScheme, useRoundStore } from '#renderer/stores/round-store'
import { useSelectionStore } from '#renderer/stores/selection-store'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { selectApplications, selectFrame, selectMeeting } from '#shared/round/round-view'
import { decisionConflicts } from './decision-conflicts'
import { DecisionDetail } from './decision-detail'
import { DecisionList } from './decision-list'
import { decisionRows, decisionSums } from './decision-rows'
import { DecisionSummary } from './decision-summary'
import { FreezeDialog } from './freeze-dialog'
import { ProposeAgainDialog } from './propose-again-dialog'
import { RecommendationDialog } from './recommendation-dialog'
import './decisions.css'

/** What the body decides for each application, until it is frozen and after. */
export function DecisionsScreen() {
  const fields = useRoundStore(selectFields)
  const isClosed = useRoundStore(store => store.readOnly !== null)
  const wanted = useSelectionStore(store => store.applicationId)
  const [freezing, setFreezing] = useState(false)
  const [recommending, setRecommending] = useState(false)
  const [drafting, setDrafting] = useState(false)
  const [proposed, setProposed] = useState<ProposedDecisions | null>(null)
  const scheme = selectScheme(fields)
  const rows = useMemo(() => (scheme === null ? [] : decisionRows(fields, scheme)), [fields, scheme])
  const frameKroner = selectFrame(fields)
  const row = rows.find(({ id }) => id === wanted) ?? rows[0] ?? null
  const application = selectApplications(fields).find(({ id }) => id === row?.id)

  async function draft() {
    setDrafting(true)
    const drafts = await draftDecisions().finally(() => setDrafting(false))
    if (drafts === null) return
    const isFirst = rows.every(({ state }) => state === 'none')
    if (isFirst || drafts.changes.length === 0) await writeDecisions(drafts.changes)
    else setProposed(drafts)
  }

  if (scheme === null || row === null || application === undefined) {
    return (
      <EmptyState title="Ingen søknader å gjøre vedtak om">
        Importer søknadene fra menyen Fil. Vedtakene følger av poengene og fordelingen.
      </EmptyState>
    )
  }
  if (rows.every(({ state }) => state === 'none')) {
    return (
      <EmptyState
        title="Ingen vedtak ennå"
        action={
          <>
            <Button onClick={() => goTo('allocation')}>Åpne Fordeling</Button>
            <Button variant="primary" busy={drafting} disabled={isClosed} onClick={draft}>
              Lag utkast til vedtak
            </Button>
          </>
        }
      >
        Velg metode og ramme under Fordeling først. Utkastene følger fordelingen slik den står nå. Beløp og
        begrunnelser kan endres etterpå.
      </EmptyState>
    )
  }

  const today = norwegianDay(new Date())
  const canFreeze = rows.some(({ state, isWithdrawn }) => state === 'draft' && !isWithdrawn)
  const conflict = decisionConflicts(fields).find(({ applicationId }) => applicationId === row.id) ?? null
  return (
    <div className="screen">
      <div className="screen-heading decision-bar">
        <DecisionSummary sums={decisionSums(rows, frameKroner)} />
        <Button
          variant="tertiary"
          symbol={<ArrowsCirclepathIcon aria-hidden />}
          busy={drafting}
          disabled={isClosed || rows.every(({ state }) => state === 'locked')}
          onClick={draft}
        >
          Nye utkast fra fordelingen
        </Button>
        <Button disabled={isClosed || !canFreeze} onClick={() => setRecommending(true)}>
          Gi innstilling …
        </Button>
        <Button
          variant="primary"
          symbol={<PadlockLockedIcon aria-hidden />}
          disabled={isClosed || !canFreeze}
          onClick={() => setFreezing(true)}
        >
          Lås vedtakene …
        </Button>
      </div>
      <SplitPane
        name="decisions"
        listPercent={66}
        list={<DecisionList rows={rows} selectedId={row.id} />}
        detail={
          <DecisionDetail
            key={row.id}
            scheme={scheme}
            application={application}
            row={row}
            conflict={conflict}
          />
        }
      />
      {freezing ? (
        <FreezeDialog
          rows={rows}
          selected={row}
          frameKroner={frameKroner}
          meetingDate={selectMeeting(fields)?.date ?? today}
          onClose={() => setFreezing(false)}
        />
      ) : null}
      {recommending ? (
        <RecommendationDialog
          rows={rows}
          frameKroner={frameKroner}
          meetingDate={today}
          onClose={() => setRecommending(false)}
        />
      ) : null}
      {proposed === null ? null : (
        <ProposeAgainDialog
          proposed={proposed}
          numberOf={id => rows.find(one => one.id === id)?.number}
          onClose={() => setProposed(null)}
        />
      )}
    </div>
  )
}
