import { GavelIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { type ProposedDecisions, proposeDecisions, writeDecisions } from '#renderer/commands/propose-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { goTo } from '#renderer/stores/navigation-store'
import { listInWords } from '#shared/i18n/list-in-words'
import type { AllocationView } from './use-allocation-view'

/** Turns the distribution into proposed decisions, after asking about those that people have edited. */
export function MakeDecisions({ view }: { readonly view: AllocationView }) {
  const { question, main, method, rows, readOnly } = view
  const [isBusy, setBusy] = useState(false)
  const [proposed, setProposed] = useState<ProposedDecisions | null>(null)

  async function propose() {
    if (question === null) return
    setBusy(true)
    try {
      const found = await proposeDecisions(question)
      if (found === null) return
      if (found.edited.length > 0) setProposed(found)
      else await writeDecisions(found.changes)
    } finally {
      setBusy(false)
    }
  }

  async function write(what: 'all' | 'unedited') {
    if (proposed === null) return
    setProposed(null)
    const kept = new Set(what === 'all' ? [] : proposed.edited)
    await writeDecisions(proposed.changes.filter(({ applicationId }) => !kept.has(applicationId)))
  }

  if (method === 'manual') {
    return (
      <Button variant="primary" symbol={<GavelIcon aria-hidden />} onClick={() => goTo('decisions')}>
        Sett beløpene under Vedtak
      </Button>
    )
  }
  const isCurrent = main.result !== null && main.failure === null && main.asked === main.answered
  const numbers = (proposed?.edited ?? []).map(id => String(rowNumber(view, id)))
  return (
    <>
      <Button
        variant="primary"
        symbol={<GavelIcon aria-hidden />}
        busy={isBusy}
        disabled={readOnly || !isCurrent || rows.length === 0}
        onClick={() => void propose()}
      >
        Lag vedtak av fordelingen
      </Button>
      <Dialog
        title="Noen vedtak er redigert for hånd"
        open={proposed !== null}
        onClose={() => setProposed(null)}
        actions={
          <>
            <Button variant="tertiary" onClick={() => setProposed(null)}>
              Avbryt
            </Button>
            <Button onClick={() => void write('all')}>Skriv over alle</Button>
            <Button variant="primary" onClick={() => void write('unedited')}>
              Behold de redigerte
            </Button>
          </>
        }
      >
        <p>
          {numbers.length === 1
            ? `Forslaget til vedtak for søknad ${numbers[0]} har beløp, utfall, vilkår eller tekst som noen har endret.`
            : `Forslagene til vedtak for søknadene ${listInWords(numbers)} har beløp, utfall, vilkår eller tekst som noen har endret.`}
        </p>
        <p>Skal de stå som de er, eller skrives over av fordelingen? Det kan angres.</p>
      </Dialog>
    </>
  )
}

function rowNumber({ rows, candidates }: AllocationView, id: string): number | string {
  return (
    rows.find(row => row.id === id)?.number ?? candidates.find(one => one.id === id)?.number ?? 'uten nummer'
  )
}
