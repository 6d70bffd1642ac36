import { checkAccountNumber } from '#shared/base/account-number'
import { formatOrgNumber, readOrgNumber } from '#shared/base/org-number'
import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { sumKroner } from '#shared/money/kroner'
import { minimumKroner, ownContributionKroner, requestedKroner } from '#shared/round/application-form'
import { ask, type CheckContext, field, fields, inAttachment, isTableRow } from './context'
import type { Outcome } from './finding'

/** Something in an application that does not add up, whatever the call asks for; the id begins with `data:`. */
export interface DataFault {
  readonly id: `data:${string}`
  /** What was expected, in plain words. */
  readonly requirement: string
  readonly outcome: Outcome
}

/** What is wrong with the data themselves; empty when nothing is. */
export function dataFaults(context: CheckContext): readonly DataFault[] {
  return [
    ...orgNumberFaults(context),
    ...accountFaults(context),
    ...amountFaults(context),
    ...periodFaults(context),
    ...attachmentFaults(context),
  ]
}

function orgNumberFaults(context: CheckContext): readonly DataFault[] {
  const wrong = context.parties.filter(
    ({ orgNumber }) => isGiven(orgNumber) && readOrgNumber(orgNumber) === null,
  )
  const disagreeing = context.parties.filter(
    ({ match }) => match.kind === 'ambiguous' && match.reason === 'number-and-name-disagree',
  )
  const asking = ask('riktig organisasjonsnummer', 'rett organisasjonsnummer')
  const numberOf = (party: { orgNumber: string | null; name: string }) =>
    `${formatOrgNumber(party.orgNumber ?? '')} (${party.name})`
  return [
    ...fault(wrong.length > 0, 'data:org-number', 'Organisasjonsnumre har riktig kontrollsiffer.', () => ({
      message: `${listInWords(wrong.map(numberOf))} er ikke ${wrong.length === 1 ? 'et gyldig organisasjonsnummer' : 'gyldige organisasjonsnumre'}. Be søkeren rette.`,
      lookedAt: wrong.map(party => field(context, `${party.path}.orgNumber`)),
      ask: asking,
    })),
    ...fault(disagreeing.length > 0, 'data:org-name', 'Organisasjonsnummer og navn hører sammen.', () => ({
      message: `${listInWords(
        disagreeing.map(party => {
          const owner = party.match.kind === 'ambiguous' ? party.match.candidates[0]?.label : undefined
          return `${numberOf(party)} er nummeret til ${owner ?? 'en annen'}`
        }),
      )}. Avklar hvem som er part.`,
      lookedAt: disagreeing.flatMap(party =>
        fields(context, `${party.path}.name`, `${party.path}.orgNumber`),
      ),
      ask: asking,
    })),
  ]
}

function accountFaults(context: CheckContext): readonly DataFault[] {
  const { account } = context.form.applicant
  const bad = isGiven(account) && checkAccountNumber(account.replace(/[\s.]/g, '')) !== 'valid'
  return fault(bad, 'data:account', 'Kontonummeret har riktig kontrollsiffer.', () => ({
    message: `${account ?? ''} er ikke et gyldig kontonummer. Be søkeren rette det før utbetaling.`,
    lookedAt: fields(context, 'applicant.account'),
    ask: ask('riktig kontonummer', 'rett kontonummer'),
  }))
}

function amountFaults(context: CheckContext): readonly DataFault[] {
  const { form, scheme } = context
  const requested = requestedKroner(form)
  const lines = form.budget.lines ?? []
  const budgeted = sumKroner(lines.map(line => line.amount))
  const adds = budgeted === requested || budgeted === requested + ownContributionKroner(form)
  const minimum = minimumKroner(form)
  const yearsBelow = Object.entries(form.budget.minimum ?? {}).filter(
    ([year, amount]) => amount > (form.budget.requested[year] ?? 0),
  )
  const known = [...new Set(scheme.frame.layers.map(layer => layer.year))].sort()
  const years = Object.keys(form.budget.requested).filter(year => (form.budget.requested[year] ?? 0) > 0)
  const outside = years.filter(year => !known.includes(Number(year)))
  return [
    ...fault(requested === 0, 'data:nothing-requested', 'Det søkes om et beløp.', () => ({
      message: 'Søknadsbeløpet er 0 kroner. Avklar beløpet med søkeren.',
      lookedAt: fields(context, 'budget.requested'),
      ask: ask('søknadsbeløp'),
    })),
    ...fault(lines.length > 0 && !adds, 'data:budget-sum', 'Budsjettet summerer til søknadsbeløpet.', () => ({
      message: `Budsjettet summerer til ${formatKroner(budgeted)}, men det søkes om ${formatKroner(requested)}. Avklar hva som er riktig.`,
      lookedAt: fields(context, 'budget.lines', 'budget.requested'),
      ask: ask('budsjett som summerer til søknadsbeløpet'),
    })),
    ...fault(
      minimum > requested || yearsBelow.length > 0,
      'data:minimum',
      'Minstebeløpet er ikke høyere enn søknadsbeløpet.',
      () => ({
        message:
          minimum > requested
            ? `Minstebeløpet (${formatKroner(minimum)}) er høyere enn søknadsbeløpet (${formatKroner(requested)}). Avklar beløpene med søkeren.`
            : `Minstebeløpet for ${listInWords(yearsBelow.map(([year]) => year))} er høyere enn søknadsbeløpet for samme år. Avklar beløpene med søkeren.`,
        lookedAt: fields(context, 'budget.minimum', 'budget.requested'),
        ask: ask('avklaring av minstebeløpet'),
      }),
    ),
    ...fault(outside.length > 0, 'data:years', 'Det søkes om midler for år i rammen.', () => ({
      message: `Det søkes om midler for ${listInWords(outside)}, men rammen gjelder ${listInWords(known.map(String))}. Avklar om beløpet skal være med.`,
      lookedAt: outside.map(year => field(context, `budget.requested.${year}`)),
      ask:
        outside.length < years.length
          ? null
          : ask('avklaring av hvilket år søknadsbeløpet gjelder', 'avklaring av kva år søknadsbeløpet gjeld'),
    })),
  ]
}

function periodFaults(context: CheckContext): readonly DataFault[] {
  const { from, to } = context.form.period ?? {}
  return fault(
    from !== undefined && to !== undefined && to < from,
    'data:period',
    'Prosjektet slutter etter at det starter.',
    () => ({
      message: 'Prosjektet slutter før det starter. Avklar perioden med søkeren.',
      lookedAt: fields(context, 'period'),
      ask: ask('riktig prosjektperiode', 'rett prosjektperiode'),
    }),
  )
}

function attachmentFaults(context: CheckContext): readonly DataFault[] {
  const empty = context.packet.attachments.filter(file => file.bytes === 0)
  const apart = isTableRow(context) && (context.form.agreement?.kind ?? 'ingen') !== 'ingen'
  return [
    ...fault(empty.length > 0, 'data:empty-attachment', 'Vedleggene har innhold.', () => ({
      message: `${listInWords(empty.map(file => quote(file.name)))} er tomt (0 byte). Be søkeren sende det på nytt.`,
      lookedAt: empty.map(inAttachment),
      ask: ask(
        `nytt eksemplar av ${listInWords(empty.map(file => quote(file.name)))}`,
        `nytt eksemplar av ${listInWords(empty.map(file => quote(file.name)))}`,
      ),
    })),
    ...fault(apart, 'data:attachments-apart', 'Vedleggene følger med søknaden.', () => ({
      message:
        'Vedlegg følger ikke med i et regneark. Hent avtalen eller bekreftelsen der skjemaet ble fylt ut.',
      lookedAt: fields(context, 'agreement.kind', 'agreement.file'),
      ask: null,
    })),
  ]
}

function fault(
  isFault: boolean,
  id: DataFault['id'],
  requirement: string,
  outcome: () => Omit<Outcome, 'met'>,
): readonly DataFault[] {
  return isFault ? [{ id, requirement, outcome: { met: false, ...outcome() } }] : []
}

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== ''
}
