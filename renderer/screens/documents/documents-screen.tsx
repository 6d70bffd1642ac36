import { useEffect, useMemo, useState } from 'react'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { Tabs } from '#renderer/components/tabs'
import { TemplatePage } from '#renderer/screens/templates/template-page'
import { goTo } from '#renderer/stores/navigation-store'
import { selectFields, selectScheme, selectScreenings, useRoundStore } from '#renderer/stores/round-store'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { LetterTab } from './document-detail'
import type { Lack } from './document-lacks'
import { documentRows } from './document-rows'
import { DocumentsPane } from './documents-pane'
import { DutiesForm } from './duties-form'
import { MeetingForm } from './meeting-form'
import { OfficeForm } from './office-form'
import { PaymentsPage } from './payments-page'
import { RoundDocumentsPage } from './round-documents-page'
import './documents.css'

type Page = 'documents' | 'round' | 'payments' | 'office' | 'template'

/** Letters and protocol: what they say, what they lack, and on to disk. */
export function DocumentsScreen() {
  const fields = useRoundStore(selectFields)
  const [page, setPage] = useState<Page>('documents')
  const [letterTab, setLetterTab] = useState<LetterTab>('preview')
  const [focus, setFocus] = useState<string | null>(null)
  const scheme = selectScheme(fields)

  const rows = useMemo(() => {
    const today = norwegianDay(new Date())
    return scheme === null ? [] : documentRows(fields, scheme, selectScreenings(fields), today)
  }, [fields, scheme])

  // The field exists once its form is on the screen.
  useEffect(() => {
    if (focus === null) return
    document.getElementById(focus)?.focus()
    setFocus(null)
  }, [focus])

  function go({ place, field }: Lack) {
    if (place === 'decision') goTo('decisions')
    else if (place === 'application') goTo('applications')
    else if (place === 'allocation') goTo('allocation')
    else if (place === 'recipient') setLetterTab('recipient')
    else if (place === 'template') setPage('template')
    else setPage('office')
    setFocus(field)
  }

  if (scheme === null) return <EmptyState title="Ordningen kan ikke leses" />
  return (
    <div className="screen">
      <Tabs<Page>
        label="Dokumenter"
        current={page}
        onChange={setPage}
        tabs={[
          {
            id: 'documents',
            label: 'Brev og protokoll',
            content:
              rows.length === 0 ? (
                <EmptyState
                  title="Ingen brev ennå"
                  action={
                    <Button variant="primary" onClick={() => goTo('decisions')}>
                      Åpne Vedtak
                    </Button>
                  }
                >
                  Brev og protokoll lages av vedtakene. Lag utkast til vedtak først.
                </EmptyState>
              ) : (
                <DocumentsPane rows={rows} letterTab={letterTab} onLetterTab={setLetterTab} onGo={go} />
              ),
          },
          { id: 'round', label: 'Andre dokumenter', content: <RoundDocumentsPage /> },
          { id: 'payments', label: 'Utbetaling', content: <PaymentsPage scheme={scheme} /> },
          { id: 'template', label: 'Brevmal', content: <TemplatePage /> },
          {
            id: 'office',
            label: 'Avsender og møte',
            content: (
              <div className="office-page">
                <OfficeForm scheme={scheme} />
                <DutiesForm />
                <MeetingForm />
              </div>
            ),
          },
        ]}
      />
    </div>
  )
}
