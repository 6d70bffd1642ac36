import { useMemo, useState } from 'react'
import { changePayment, controlPayments } from '#renderer/commands/round-document-commands'
import { Amount } from '#renderer/components/amount'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { EmptyState } from '#renderer/components/empty-state'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { organisationTable, selectFields, useRoundStore } from '#renderer/stores/round-store'
import {
  basisOfPayments,
  doubtsOfPayments,
  type PaymentLine,
  paymentDoubtText,
  paymentLinesOfRound,
  sumOfPayments,
  totalsByMode,
} from '#shared/document/payment-lines'
import { type ControlState, controlStatesOf, paymentModeNames } from '#shared/document/payment-list'
import { formatNumericDate } from '#shared/i18n/format-date'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { formatKroner } from '#shared/money/format-kroner'
import {
  type Control,
  type ControlStep,
  type PaymentMode,
  paymentModes,
} from '#shared/round/kinds/payment-entries'
import { selectPaymentControls } from '#shared/round/payment-view'
import type { Scheme } from '#shared/scheme/scheme'
import { SavedField } from './saved-field'
import './round-documents.css'

/** The payments that the decisions lead to, what is open about them, and the control by two people. */
export function PaymentsPage({ scheme }: { readonly scheme: Scheme }) {
  const fields = useRoundStore(selectFields)
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const lines = useMemo(() => paymentLinesOfRound(fields, scheme, organisationTable()), [fields, scheme])
  if (lines.length === 0) {
    return (
      <EmptyState title="Ingen utbetalinger ennå">
        Utbetalingene følger av låste vedtak. Lås vedtakene i møtet først.
      </EmptyState>
    )
  }
  const doubts = doubtsOfPayments(lines)
  return (
    <div className="payments-page">
      <div className="payments-sums">
        {totalsByMode(lines).map(({ mode, payments, kroner }) => (
          <p key={mode ?? 'open'}>
            <span>{mode === null ? 'Ikke avklart' : capital(paymentModeNames[mode])}</span>
            <strong>
              <Amount kroner={kroner} />
            </strong>
            <span>{payments === 1 ? 'én utbetaling' : `${payments} utbetalinger`}</span>
          </p>
        ))}
        <p>
          <span>Til sammen</span>
          <strong>
            <Amount kroner={sumOfPayments(lines)} />
          </strong>
          <span>{lines.length === 1 ? 'én utbetaling' : `${lines.length} utbetalinger`}</span>
        </p>
      </div>
      {doubts.length === 0 ? null : (
        <div className="lacks" role="status">
          <strong>Må avklares før pengene sendes</strong>
          <ul>
            {doubts.map(doubt => (
              <li key={`${doubt.kind} ${doubt.number}`}>{paymentDoubtText(doubt)}</li>
            ))}
          </ul>
        </div>
      )}
      <ControlBoxes lines={lines} readOnly={readOnly} />
      <table className="payments-table" aria-label="Utbetalinger">
        <thead>
          <tr>
            <th scope="col">Sak</th>
            <th scope="col">Mottaker</th>
            <th scope="col">År</th>
            <th scope="col" className="end">
              Beløp
            </th>
            <th scope="col">Betalingsmåte</th>
            <th scope="col">Fakturanummer</th>
            <th scope="col">Forfall</th>
            <th scope="col">Betalt</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <PaymentRow
              key={`${line.applicationId} ${line.year} ${line.party}`}
              line={line}
              readOnly={readOnly}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PaymentRow({ line, readOnly }: { readonly line: PaymentLine; readonly readOnly: boolean }) {
  const { applicationId, year, mode, invoiceNumber, dueOn, paidOn, number } = line
  const change = (part: Partial<Pick<PaymentLine, 'mode' | 'invoiceNumber' | 'dueOn' | 'paidOn'>>) =>
    changePayment(line, { mode, invoiceNumber, dueOn, paidOn, ...part })
  return (
    <tr>
      <th scope="row">{number}</th>
      <td title={line.title}>
        {line.recipient}
        <small>{line.title}</small>
      </td>
      <td>{line.instalments === 1 ? year : `${year} (${line.instalment} av ${line.instalments})`}</td>
      <td className="end">
        <Amount kroner={line.kroner} />
        {line.kroner === line.awardedKroner ? null : (
          <small>av {formatKroner(line.awardedKroner, 'kr')} vedtatt</small>
        )}
      </td>
      <td>
        <Select<PaymentMode | 'open'>
          aria-label={`Betalingsmåte, sak ${number}, ${year}`}
          value={mode ?? 'open'}
          disabled={readOnly}
          options={[
            { value: 'open', label: 'Velg …', disabled: true },
            ...paymentModes.map(value => ({ value, label: capital(paymentModeNames[value]) })),
          ]}
          onChange={value => void change({ mode: value === 'open' ? null : value })}
        />
      </td>
      <td>
        <SavedField
          name={`invoice-${applicationId}-${year}-${line.party}`}
          label={`Fakturanummer, sak ${number}, ${year}`}
          text={invoiceNumber}
          onSave={text => change({ invoiceNumber: text.trim() })}
          readOnly={readOnly}
        />
      </td>
      <td>
        <DateField
          label={`Forfall, sak ${number}, ${year}`}
          date={dueOn}
          onCommit={date => void change({ dueOn: date })}
          readOnly={readOnly}
        />
      </td>
      <td>
        <DateField
          label={`Betalt, sak ${number}, ${year}`}
          date={paidOn}
          onCommit={date => void change({ paidOn: date })}
          readOnly={readOnly}
        />
      </td>
    </tr>
  )
}

const stepTexts: Readonly<Record<ControlStep, { readonly title: string; readonly action: string }>> = {
  attested: { title: '1. Attestering', action: 'Attester' },
  approved: { title: '2. Godkjenning', action: 'Godkjenn' },
}

function ControlBoxes({
  lines,
  readOnly,
}: {
  readonly lines: readonly PaymentLine[]
  readonly readOnly: boolean
}) {
  const fields = useRoundStore(selectFields)
  const states = controlStatesOf(lines, selectPaymentControls(fields))
  return (
    <section className="payment-controls" aria-label="Kontroll av to personer">
      {states.map(state => (
        <ControlBox
          key={state.step}
          state={state}
          other={states.find(({ step }) => step !== state.step)?.control ?? null}
          readOnly={readOnly}
          onControl={name =>
            controlPayments(state.step, {
              name,
              on: norwegianDay(new Date()),
              sumKroner: sumOfPayments(lines),
              basis: basisOfPayments(lines),
            })
          }
        />
      ))}
    </section>
  )
}

interface ControlBoxProps {
  readonly state: ControlState
  readonly other: Control | null
  readonly readOnly: boolean
  readonly onControl: (name: string) => Promise<boolean>
}

function ControlBox({ state, other, readOnly, onControl }: ControlBoxProps) {
  const { step, control, outdated, samePerson } = state
  const [name, setName] = useState('')
  const [complaint, setComplaint] = useState<string | undefined>()
  const { title, action } = stepTexts[step]
  const done = control !== null && !outdated

  function submit() {
    if (name.trim() === '') return setComplaint('Skriv navnet ditt.')
    if (other !== null && name.trim().toLocaleLowerCase('nb') === other.name.toLocaleLowerCase('nb'))
      return setComplaint('En annen enn den som gjorde den andre kontrollen, må gjøre denne.')
    setComplaint(undefined)
    void onControl(name.trim()).then(() => setName(''))
  }

  return (
    <div className="payment-control">
      <h3>{title}</h3>
      {control === null ? null : (
        <Status kind={outdated || samePerson ? 'warn' : 'good'}>
          {outdated
            ? `${control.name}, ${formatNumericDate(control.on)}. Listen er endret siden; kontroller på nytt.`
            : samePerson
              ? `${control.name} har gjort begge kontrollene. En annen må gjøre den ene.`
              : `${control.name}, ${formatNumericDate(control.on)}`}
        </Status>
      )}
      {done && !samePerson ? (
        <Button
          variant="tertiary"
          disabled={readOnly}
          onClick={() => void controlPayments(step, null)}
          aria-label={`Ta tilbake ${title.slice(3).toLowerCase()}`}
        >
          Ta tilbake
        </Button>
      ) : (
        <div className="payment-control-form">
          <TextField
            label="Navn"
            value={name}
            error={complaint}
            readOnly={readOnly}
            onChange={event => setName(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Enter') submit()
            }}
          />
          <Button disabled={readOnly} onClick={submit}>
            {action}
          </Button>
        </div>
      )}
    </div>
  )
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
