// biome-ignore-all lint/suspicious/noArrayIndexKey: a report is known by its place alone.
import { changeDuties, noDuties } from '#renderer/commands/document-commands'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { Select } from '#renderer/components/select'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import type { Duties } from '#shared/round/kinds/duty-entries'
import type { PaymentMode } from '#shared/round/kinds/payment-entries'
import { callOf, isDayOpen } from '#shared/round/round-scheme'
import { selectDuties } from '#shared/round/round-view'
import { modeOptions, modeText, paymentFor, type RecipientGroup, withPayment } from './duties-text'
import { SavedField } from './saved-field'

const groups: readonly { readonly group: RecipientGroup; readonly label: string }[] = [
  { group: 'hospital-units', label: 'Når mottakeren er en enhet i helseforetaket' },
  { group: 'others', label: 'Når mottakeren er en annen' },
]

/** Payment, reports and award period, settled for this round where the call leaves them open. */
export function DutiesForm() {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const call = useRound(callOf)
  const duties = useRound(selectDuties) ?? noDuties
  if (call === null) return null
  const { payment } = call
  return (
    <section className="office-form" aria-label="Utbetaling og rapportering">
      <fieldset>
        <legend>Utbetaling</legend>
        {payment.ways.length > 0 ? (
          <p className="muted office-wide">
            Utlysningen sier: {payment.ways.map(({ instructions }) => instructions).join(' ')}
          </p>
        ) : (
          <>
            <p className="muted office-wide">
              Utlysningen sier ikke hvordan tilskuddet utbetales. Det dere avgjør her, gjelder denne runden og
              står i alle tilskuddsbrev.
            </p>
            {groups.map(({ group, label }) => (
              <PaymentField key={group} group={group} label={label} duties={duties} readOnly={readOnly} />
            ))}
            {payment.markingCode === null ? (
              <SavedField
                name="payment-marking"
                label="Merking av faktura og føring"
                text={duties.markingCode ?? ''}
                onSave={text => changeDuties(now => ({ ...now, markingCode: text.trim() || null }))}
                readOnly={readOnly}
              />
            ) : null}
          </>
        )}
      </fieldset>
      <fieldset>
        <legend>Rapportering</legend>
        {call.reporting.filter(isDayOpen).map(duty => (
          <DateField
            key={duty.id}
            id={`report-day-${duty.id}`}
            label={`Frist: ${duty.text}`}
            description="Utlysningen oppgir ingen dato."
            date={duties.reportDays[duty.id]?.[0] ?? null}
            onCommit={day =>
              void changeDuties(now => ({
                ...now,
                reportDays: { ...now.reportDays, [duty.id]: day === null ? [] : [day] },
              }))
            }
            readOnly={readOnly}
          />
        ))}
        {duties.reports.map((report, place) => (
          <ReportFields
            key={`${place} ${duties.reports.length}`}
            report={report}
            place={place}
            readOnly={readOnly}
          />
        ))}
        <div className="office-wide">
          {call.reporting.length === 0 && duties.reports.length === 0 ? (
            <p className="muted">
              Utlysningen nevner ingen rapporter. Brevene må si hva som skal rapporteres.
            </p>
          ) : null}
          <Button
            id="add-report"
            disabled={readOnly || duties.reports.length >= 20}
            onClick={() =>
              void changeDuties(now => ({
                ...now,
                reports: [
                  ...now.reports,
                  {
                    text: 'Sluttrapport om bruk av midlene og resultatene',
                    recipient: null,
                    channel: null,
                    days: [],
                  },
                ],
              }))
            }
          >
            Legg til rapport
          </Button>
        </div>
      </fieldset>
      <fieldset>
        <legend>Tilskuddsperiode</legend>
        <p className="muted office-wide">Gjelder søknader som ikke oppgir prosjektperiode.</p>
        <PeriodFields duties={duties} readOnly={readOnly} />
      </fieldset>
    </section>
  )
}

interface Props {
  readonly duties: Duties
  readonly readOnly: boolean
}

function PaymentField({
  group,
  label,
  duties,
  readOnly,
}: Props & { readonly group: RecipientGroup; readonly label: string }) {
  const way = paymentFor(duties, group)
  return (
    <>
      <div id={`payment-${group}`} tabIndex={-1}>
        <Select<PaymentMode | 'none'>
          label={label}
          value={way?.mode ?? 'none'}
          options={modeOptions}
          disabled={readOnly}
          onChange={mode =>
            void changeDuties(now =>
              withPayment(now, group, mode === 'none' ? null : { mode, instructions: modeText[mode] }),
            )
          }
        />
      </div>
      {way === null ? null : (
        <SavedField
          name={`payment-text-${group}`}
          of={way.mode}
          label="Slik står det i brevet"
          text={way.instructions}
          onSave={text =>
            changeDuties(now =>
              withPayment(now, group, { mode: way.mode, instructions: text.trim() || modeText[way.mode] }),
            )
          }
          readOnly={readOnly}
        />
      )}
    </>
  )
}

function ReportFields({
  report,
  place,
  readOnly,
}: {
  readonly report: Duties['reports'][number]
  readonly place: number
  readonly readOnly: boolean
}) {
  const change = (part: Partial<Duties['reports'][number]>) =>
    changeDuties(now => ({
      ...now,
      reports: now.reports.map((one, index) => (index === place ? { ...one, ...part } : one)),
    }))
  return (
    <>
      <SavedField
        name={`report-text-${place}`}
        label={`Rapport ${place + 1}: hva som skal rapporteres`}
        text={report.text}
        onSave={text => (text.trim() === '' ? Promise.resolve(false) : change({ text: text.trim() }))}
        complain={text =>
          text.trim() === '' ? 'Skriv hva som skal rapporteres, eller fjern rapporten.' : undefined
        }
        readOnly={readOnly}
      />
      <SavedField
        name={`report-recipient-${place}`}
        label="Mottaker"
        text={report.recipient ?? ''}
        onSave={text => change({ recipient: text.trim() || null })}
        readOnly={readOnly}
      />
      <DateField
        id={`report-day-own-${place}`}
        label="Frist"
        date={report.days[0] ?? null}
        onCommit={day => void change({ days: day === null ? [] : [day] })}
        readOnly={readOnly}
      />
      <div className="office-end">
        <Button
          variant="tertiary"
          disabled={readOnly}
          aria-label={`Fjern rapport ${place + 1}`}
          onClick={() =>
            void changeDuties(now => ({ ...now, reports: now.reports.filter((_, index) => index !== place) }))
          }
        >
          Fjern rapporten
        </Button>
      </div>
    </>
  )
}

function PeriodFields({ duties: { awardPeriod }, readOnly }: Props) {
  const set = (from: string | null, to: string | null) => {
    if (from === null || to === null) return void changeDuties(now => ({ ...now, awardPeriod: null }))
    void changeDuties(now => ({ ...now, awardPeriod: from <= to ? { from, to } : { from: to, to: from } }))
  }
  const year = (day: string) => `${day.slice(0, 4)}-12-31`
  return (
    <>
      <DateField
        id="award-period-from"
        label="Fra"
        description="Tøm feltet for å fjerne perioden."
        date={awardPeriod?.from ?? null}
        onCommit={from => set(from, from === null ? null : (awardPeriod?.to ?? year(from)))}
        readOnly={readOnly}
      />
      <DateField
        id="award-period-to"
        label="Til og med"
        date={awardPeriod?.to ?? null}
        onCommit={to => set(to === null ? null : (awardPeriod?.from ?? `${to.slice(0, 4)}-01-01`), to)}
        readOnly={readOnly}
      />
    </>
  )
}
