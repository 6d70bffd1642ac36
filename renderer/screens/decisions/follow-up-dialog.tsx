import { useState } from 'react'
import { followAward } from '#renderer/commands/follow-up-commands'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { Dialog } from '#renderer/components/dialog'
import { NumberField } from '#renderer/components/number-field'
import { Select } from '#renderer/components/select'
import { TextField } from '#renderer/components/text-field'
import { checkFollowUp, followUpProblemText, unconfirmedYears } from '#shared/decision/check-follow-up'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'

type Held = FollowUp & { readonly id: string }

interface Props {
  readonly id: string
  readonly kind: FollowUp['kind']
  /** The one that is changed; null for a new one. */
  readonly held: Held | null
  readonly bodyName: string
  readonly decision: FrozenDecision
  readonly others: readonly FollowUp[]
  readonly onClose: () => void
}

const titles: Readonly<Record<FollowUp['kind'], string>> = {
  'use-change': 'Endret bruk av tilskuddet',
  repayment: 'Krav om tilbakebetaling',
  confirmation: 'Bekreftelse av beløp',
}

/** Everything that is asked for, whichever kind it is; only what the kind has is shown. */
interface Form {
  readonly decidedOn: string | null
  readonly body: string
  readonly reason: string
  readonly request: string
  readonly consents: boolean
  readonly kroner: number | null
  readonly dueOn: string | null
  readonly year: string
}

/** What the body decided on an award after it was frozen, with its reasons. */
export function FollowUpDialog({ id, kind, held, bodyName, decision, others, onClose }: Props) {
  const years = unconfirmedYears(decision, others)
  const [form, setForm] = useState<Form>(() => ({
    decidedOn: held?.decidedOn ?? norwegianDay(new Date()),
    body: held?.body ?? bodyName,
    reason: held?.reason ?? '',
    request: held?.kind === 'use-change' ? held.request : '',
    consents: held?.kind === 'use-change' ? held.consents : true,
    kroner: held !== null && held.kind !== 'use-change' ? held.kroner : null,
    dueOn: held?.kind === 'repayment' ? held.dueOn : null,
    year: held?.kind === 'confirmation' ? held.year : (years[0] ?? ''),
  }))
  const [faults, setFaults] = useState<readonly string[]>([])
  const change = (part: Partial<Form>) => {
    setForm(now => ({ ...now, ...part }))
    setFaults([])
  }

  async function save() {
    const read = readForm(form, kind, held)
    if (typeof read === 'string') return setFaults([read])
    const problems = checkFollowUp(read, decision, others)
    if (problems.length > 0) return setFaults(problems.map(followUpProblemText))
    const followUpId = held?.id ?? crypto.randomUUID()
    if (await followAward({ applicationId: id, followUpId }, read)) onClose()
  }

  return (
    <Dialog
      title={titles[kind]}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" onClick={() => void save()}>
            Lagre
          </Button>
        </>
      }
    >
      <div className="freeze">
        {kind === 'confirmation' ? (
          <Select
            label="År"
            value={form.year}
            options={years.map(year => ({ value: year, label: year }))}
            onChange={year => change({ year, kroner: decision.awardByYear[year] ?? null })}
          />
        ) : null}
        {kind === 'use-change' ? (
          <>
            <TextField
              label="Hva det ble bedt om"
              multiline
              rows={3}
              maxLength={20_000}
              spellCheck
              value={form.request}
              onChange={({ target }) => change({ request: target.value })}
            />
            <Select<'yes' | 'no'>
              label="Svar"
              value={form.consents ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: 'Samtykker' },
                { value: 'no', label: 'Samtykker ikke' },
              ]}
              onChange={answer => change({ consents: answer === 'yes' })}
            />
          </>
        ) : (
          <NumberField
            label={kind === 'repayment' ? 'Beløp som kreves tilbake' : 'Bekreftet beløp'}
            amount={form.kroner}
            onCommit={kroner => change({ kroner })}
            onDraft={kroner => change({ kroner })}
          />
        )}
        {kind === 'repayment' ? (
          <DateField label="Betalingsfrist" date={form.dueOn} onCommit={dueOn => change({ dueOn })} />
        ) : null}
        <TextField
          label="Begrunnelse"
          description="Står i brevet."
          multiline
          rows={4}
          maxLength={20_000}
          spellCheck
          value={form.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
        <TextField
          label="Bestemt av"
          maxLength={300}
          value={form.body}
          onChange={({ target }) => change({ body: target.value })}
        />
        <DateField label="Bestemt" date={form.decidedOn} onCommit={decidedOn => change({ decidedOn })} />
        {faults.map(fault => (
          <p key={fault} role="alert" className="form-fault">
            {fault}
          </p>
        ))}
      </div>
    </Dialog>
  )
}

/** The follow-up that the form makes, or what is missing in it. */
function readForm(form: Form, kind: FollowUp['kind'], held: Held | null): FollowUp | string {
  const { decidedOn, dueOn, kroner, year, consents } = form
  const [body, reason, request] = [form.body, form.reason, form.request].map(text => text.trim())
  if (decidedOn === null) return 'Skriv datoen det ble bestemt.'
  if (decidedOn > norwegianDay(new Date())) return 'Datoen det ble bestemt, er fram i tid. Rett datoen.'
  if (!body) return 'Skriv hvem som har bestemt det.'
  if (!reason) return 'Skriv begrunnelsen. Den står i brevet.'
  const decided = { decidedOn, body, reason }
  if (kind === 'use-change')
    return request ? { kind, ...decided, request, consents } : 'Skriv hva det ble bedt om.'
  if (kroner === null || (kind === 'repayment' && kroner === 0)) return 'Skriv beløpet.'
  if (kind === 'confirmation') return { kind, ...decided, year, kroner }
  if (dueOn === null) return 'Skriv betalingsfristen.'
  return { kind, ...decided, kroner, dueOn, paidOn: held?.kind === 'repayment' ? held.paidOn : null }
}
