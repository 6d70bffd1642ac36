import { formatAccountNumber } from '#shared/base/account-number'
import { formatOrgNumber } from '#shared/base/org-number'
import { formatDate } from '#shared/i18n/format-date'
import { formatNumericMoment } from '#shared/i18n/norwegian-time'
import { formatKroner } from '#shared/money/format-kroner'
import { type ApplicationForm, durationMonths } from '#shared/round/application-form'
import { sideNames } from './side-names'

/** One field of the form: where it stands (dotted path), what it is called, and what it says; null where it is empty. */
export interface FormField {
  readonly path: string
  readonly label: string
  readonly text: (form: ApplicationForm) => string | null
}

export interface FormSection {
  readonly title: string
  readonly fields: readonly FormField[]
}

type Text = string | undefined

const field = (path: string, label: string, read: (form: ApplicationForm) => Text): FormField => ({
  path,
  label,
  text: form => {
    const text = read(form)?.trim() ?? ''
    return text === '' ? null : text
  },
})

const lines = (items: readonly string[] | undefined) => items?.join('\n')
const joined = (...parts: readonly Text[]) => parts.filter(Boolean).join(', ')
const yesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'Ja' : 'Nei')
const day = (iso: Text) => (iso === undefined ? undefined : formatDate(iso))
const byYear = (years: Readonly<Record<string, number>> | undefined) =>
  lines(Object.entries(years ?? {}).map(([year, amount]) => `${year}: ${formatKroner(amount)}`))

export const agreementNames = {
  avtale: 'Avtale',
  bekreftelse: 'Bekreftelse',
  ingen: 'Ingen avtale',
} as const

export const budgetKindNames = {
  personell: 'Personell',
  drift: 'Drift',
  utstyr: 'Utstyr',
  annet: 'Annet',
} as const

const patientAnswers = { yes: 'Ja', no: 'Nei', 'not-relevant': 'Ikke aktuelt' } as const

/** Every field of an application, in the order a committee reads it. */
export const formSections: readonly FormSection[] = [
  {
    title: 'Kort om søknaden',
    fields: [
      field('title', 'Tittel', form => form.title),
      field('summary', 'Sammendrag', form => form.summary),
      field('priorities', 'Prioriteringer', form => lines(form.priorities)),
      field('targetGroups', 'Målgrupper', form => lines(form.targetGroups)),
      field('localFellowship', 'Lokalt helsefellesskap', form => form.localFellowship),
      field('localRank', 'Lokal prioritering', form => form.localRank?.toString()),
      field('submittedAt', 'Sendt inn', form => form.submittedAt && formatNumericMoment(form.submittedAt)),
      field('language', 'Målform', form => form.language && (form.language === 'nn' ? 'Nynorsk' : 'Bokmål')),
    ],
  },
  {
    title: 'Økonomi',
    fields: [
      field('budget.requested', 'Søkt beløp', form => byYear(form.budget.requested)),
      field('budget.minimum', 'Minste beløp', form => byYear(form.budget.minimum)),
      field('budget.lines', 'Budsjett', form => lines(form.budget.lines?.map(budgetLine))),
      field('budget.ownContribution', 'Egeninnsats', form =>
        lines(
          form.budget.ownContribution?.map(
            one =>
              `${joined(one.party, one.side && sideNames[one.side], one.text)}: ${formatKroner(one.amount)}`,
          ),
        ),
      ),
    ],
  },
  {
    title: 'Parter',
    fields: [
      field('applicant.name', 'Ansvarlig søker', ({ applicant }) => applicant.name),
      field('applicant.unit', 'Enhet', ({ applicant }) => applicant.unit),
      field('applicant.side', 'Side', ({ applicant }) => applicant.side && sideNames[applicant.side]),
      field(
        'applicant.orgNumber',
        'Organisasjonsnummer',
        ({ applicant }) => applicant.orgNumber && formatOrgNumber(applicant.orgNumber),
      ),
      field('partners', 'Samarbeidsparter', form => lines(form.partners?.map(partnerLine))),
    ],
  },
  {
    title: 'Innhold',
    fields: [
      field('purpose', 'Formål', form => form.purpose),
      field('challenge', 'Utfordring', form => form.challenge),
      field('description', 'Beskrivelse', form => form.description),
      field('effect.careLevel', 'Effekt på omsorgsnivå', form => form.effect?.careLevel),
      field('effect.competence', 'Effekt på kompetanse', form => form.effect?.competence),
      field('effect.preconditions', 'Forutsetninger for effekt', form => form.effect?.preconditions),
      field('spread', 'Spredning', form => form.spread),
      field('userInvolvement', 'Brukermedvirkning', form => form.userInvolvement),
      field('unionInvolvement', 'Medvirkning fra ansatte', form => form.unionInvolvement),
      field('transition', 'Overgang til drift', form => form.transition),
    ],
  },
  {
    title: 'Gjennomføring',
    fields: [
      field('period', 'Prosjektperiode', periodText),
      field('milestones', 'Milepæler', form =>
        lines(form.milestones?.map(({ date, text }) => `${formatDate(date)}: ${text}`)),
      ),
    ],
  },
  {
    title: 'Avtale og bekreftelser',
    fields: [
      field('agreement.kind', 'Avtale', form => form.agreement && agreementNames[form.agreement.kind]),
      field('agreement.file', 'Fil med avtale', form => form.agreement?.file),
      field('confirmations.notPureEquipment', 'Ikke bare utstyr', form =>
        yesNo(form.confirmations?.notPureEquipment),
      ),
      field('confirmations.notOrdinaryOperations', 'Ikke ordinær drift', form =>
        yesNo(form.confirmations?.notOrdinaryOperations),
      ),
      field('confirmations.leadsToOrdinaryOperations', 'Går over i drift', form =>
        yesNo(form.confirmations?.leadsToOrdinaryOperations),
      ),
      field('confirmations.patientResponsibility', 'Pasientansvaret er avklart', ({ confirmations }) =>
        confirmations?.patientResponsibility === undefined
          ? undefined
          : patientAnswers[confirmations.patientResponsibility],
      ),
    ],
  },
  {
    title: 'Kontakt og utbetaling',
    fields: [
      field('applicant.contact.name', 'Kontaktperson', ({ applicant }) => applicant.contact?.name),
      field('applicant.contact.email', 'E-post', ({ applicant }) => applicant.contact?.email),
      field('applicant.contact.phone', 'Telefon', ({ applicant }) => applicant.contact?.phone),
      field('applicant.address', 'Adresse', ({ applicant: { address } }) =>
        joined(address?.line, [address?.postalCode, address?.city].filter(Boolean).join(' ')),
      ),
      field(
        'applicant.account',
        'Kontonummer',
        ({ applicant }) => applicant.account && formatAccountNumber(applicant.account),
      ),
      field('applicant.reference', 'Referanse', ({ applicant }) => applicant.reference),
    ],
  },
]

/** The same fields in one row. */
export const formFields: readonly FormField[] = formSections.flatMap(({ fields }) => fields)

function budgetLine(one: NonNullable<ApplicationForm['budget']['lines']>[number]): string {
  const head = joined(one.year?.toString(), one.kind && budgetKindNames[one.kind], one.text)
  return `${head}: ${formatKroner(one.amount)}`
}

function partnerLine(one: NonNullable<ApplicationForm['partners']>[number]): string {
  const signed = one.signedOn === undefined ? undefined : `signert ${formatDate(one.signedOn)}`
  return joined(one.name, one.orgNumber, one.side && sideNames[one.side], one.role, signed)
}

function periodText(form: ApplicationForm): Text {
  const { from, to } = form.period ?? {}
  if (from === undefined && to === undefined) return undefined
  const months = durationMonths(form)
  const length = months === null ? '' : ` (${months} ${months === 1 ? 'måned' : 'måneder'})`
  return `${day(from) ?? '…'} til ${day(to) ?? '…'}${length}`
}
