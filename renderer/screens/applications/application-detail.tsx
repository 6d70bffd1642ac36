import { useState } from 'react'
import { write } from '#renderer/commands/write'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { Tabs } from '#renderer/components/tabs'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { formatKroner } from '#shared/money/format-kroner'
import { requestedKroner } from '#shared/round/application-form'
import { applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { type Application, selectFrozen } from '#shared/round/round-view'
import { AttachmentsView } from './attachments-view'
import { FormView } from './form-view'
import { HistoryView } from './history-view'
import { WithdrawDialog } from './withdraw-dialog'

type TabId = 'form' | 'attachments' | 'history'

interface Props {
  readonly application: Application
  readonly tab: TabId
  readonly onTab: (tab: TabId) => void
}

export type { TabId }

/** One application: what was sent, what came with it, what has happened with it. */
export function ApplicationDetail({ application, tab, onTab }: Props) {
  const { id, number, packet, withdrawn } = application
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const decided = useRound(selectFrozen).has(id)
  const [withdrawing, setWithdrawing] = useState(false)
  const { form } = packet
  return (
    <article className="application" aria-label={`Søknad ${number}`}>
      <header className="application-head">
        <div className="application-name">
          <p className="muted numbers">{`Søknad ${number} · ${form.applicant.name} · ${formatKroner(requestedKroner(form))}`}</p>
          <h2>{form.title}</h2>
        </div>
        {withdrawn === null ? (
          <Button
            variant="tertiary"
            disabled={readOnly || decided}
            title={decided ? 'Søknaden er vedtatt. Åpne vedtaket igjen før søknaden trekkes.' : undefined}
            onClick={() => setWithdrawing(true)}
          >
            Trekk søknaden…
          </Button>
        ) : (
          <Button
            disabled={readOnly}
            onClick={() => void write(applicationWithdrawn({ applicationId: id, reason: null }))}
          >
            Ta inn igjen
          </Button>
        )}
      </header>
      {withdrawn === null ? null : (
        <p className="application-withdrawn">
          <Status kind="stop">Trukket</Status> {withdrawn}
        </p>
      )}
      <Tabs
        label="Om søknaden"
        current={tab}
        onChange={onTab}
        tabs={[
          { id: 'form', label: 'Søknad', content: <FormView packet={packet} /> },
          {
            id: 'attachments',
            label: `Vedlegg (${packet.attachments.length})`,
            content: <AttachmentsView attachments={packet.attachments} />,
          },
          { id: 'history', label: 'Historikk', content: <HistoryView application={application} /> },
        ]}
      />
      <WithdrawDialog application={application} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </article>
  )
}
