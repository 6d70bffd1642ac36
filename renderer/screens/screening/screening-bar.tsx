import { FileTextIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { changeMeeting } from '#renderer/commands/document-commands'
import { chooseIntake, saveScreeningReport } from '#renderer/commands/screening-commands'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { Select } from '#renderer/components/select'
import { selectScheme, useRound, useRoundStore } from '#renderer/stores/round-store'
import { emptyMeeting } from '#shared/round/kinds/office-entries'
import { selectIntakeRound, selectMeeting } from '#shared/round/round-view'
import { AllLettersDialog } from './all-letters-dialog'
import { CallQuestions } from './call-questions'
import { deadlineLine } from './deadline-line'
import type { ScreeningRow } from './screening-row'

/** Which deadline counts, letters to all who must send more, and the report. */
export function ScreeningBar({ rows }: { readonly rows: readonly ScreeningRow[] }) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const scheme = useRound(selectScheme)
  const intakeRoundId = useRound(selectIntakeRound)
  const meeting = useRound(selectMeeting)
  const [asking, setAsking] = useState(false)
  const unclear = rows.filter(({ status }) => status === 'unclear')
  if (scheme === null) return null
  const { intake } = scheme
  return (
    <div className="screen-heading screening-bar">
      <div className="screening-deadline">
        {intake.rounds.length > 1 ? (
          <Select
            aria-label="Søknadsfristen som gjelder"
            value={intakeRoundId ?? ''}
            options={[
              ...(intakeRoundId === null ? [{ value: '', label: 'Velg frist' }] : []),
              ...intake.rounds.map(({ id, label }) => ({ value: id, label })),
            ]}
            disabled={readOnly}
            onChange={id => void chooseIntake(id)}
          />
        ) : null}
        {intake.mode === 'rolling' && intake.rounds.length === 0 ? (
          <DateField
            id="screening-meeting"
            label="Møtet søknadene behandles i"
            date={meeting?.date ?? null}
            onCommit={date => void changeMeeting(emptyMeeting, now => ({ ...now, date }))}
            readOnly={readOnly}
          />
        ) : null}
        <p className="muted">{deadlineLine(scheme, intakeRoundId, meeting?.date ?? null)}</p>
      </div>
      <CallQuestions />
      <Button disabled={unclear.length === 0} onClick={() => setAsking(true)}>
        {`Mangelbrev til ${unclear.length} …`}
      </Button>
      <Button
        symbol={<FileTextIcon aria-hidden />}
        disabled={rows.length === 0}
        onClick={() => void saveScreeningReport('pdf')}
      >
        Rapport som PDF …
      </Button>
      <Button disabled={rows.length === 0} onClick={() => void saveScreeningReport('xlsx')}>
        Som regneark …
      </Button>
      {asking ? <AllLettersDialog rows={unclear} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}
