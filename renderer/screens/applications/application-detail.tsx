import { XMarkIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { write } from '#renderer/commands/write'
import { Button, IconButton } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { Tabs } from '#renderer/components/tabs'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { type Application, selectFrozen } from '#shared/round/round-view'
import { ApplicantOrganisation } from './applicant-organisation'
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
        <p className="muted numbers">{`Søknad ${number} · ${form.applicant.name}`}</p>
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
        <IconButton label="Lukk søknaden" onClick={() => selectApplication(null)}>
          <XMarkIcon aria-hidden />
        </IconButton>
      </header>
      <h2 className="application-title" title={form.title}>
        {form.title}
      </h2>
      {withdrawn === null ? null : (
        <p className="application-withdrawn">
          <Status kind="stop">Trukket:</Status>
          <span>{withdrawn}</span>
        </p>
      )}
      <ApplicantOrganisation application={application} />
      <Tabs
        label="Om søknaden"
        current={tab}
        onChange={onTab}
        tabs={[
          { id: 'form', label: 'Søknad', content: <FormView packet={packet} applicationId={id} /> },
          {
            id: 'attachments',
            label: `Vedlegg (${packet.attachments.length})`,
            content: <AttachmentsView applicationId={id} attachments={packet.attachments} />,
          },
          { id: 'history', label: 'Historikk', content: <HistoryView application={application} /> },
        ]}
      />
      <WithdrawDialog application={application} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </article>
  )
}
