import type { Office, Recipient } from '#shared/round/kinds/office-entries'
import type { Logo } from '#shared/round/kinds/template-entries'
import type { Application } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { type Asked, composeMissing } from '#shared/screening/compose-missing'
import type { Screening } from '#shared/screening/screen-application'
import { letterHeadOf, recipientOf } from './letter-from-round'
import type { MissingLetterInput } from './missing-letter'

/** What a letter about missing information is written from. */
export interface MissingLetterOfRound {
  readonly scheme: Scheme
  readonly office: Office | null
  readonly application: Application
  /** The recipient that the secretariat has set; null where the application's own holds. */
  readonly recipient: Recipient | null
  readonly screening: Screening
  /** The day of the letter; the date that the office has set is that of the decision letters. */
  readonly today: string
  readonly replyBy: string
  /** What to ask for where a person has written the list anew; left out, what the screening found. */
  readonly missing?: readonly Asked[]
  readonly logo?: Logo | null
  readonly draft: boolean
}

/** Gathers a letter about missing information from the round; it asks for what the screening found, as it stands now. */
export function missingLetterOfRound(of: MissingLetterOfRound): MissingLetterInput {
  const { scheme, office, application } = of
  const { form } = application.packet
  const language = of.recipient?.language ?? form.language ?? 'nb'
  return {
    language,
    scheme: {
      name: scheme.name,
      fellowship: scheme.fellowship,
      bodyName: scheme.body.name,
      dismissal: scheme.dismissal,
    },
    ...letterHeadOf(scheme, office, application, of.logo ?? null),
    date: of.today,
    recipient: of.recipient ?? recipientOf(application),
    application: { title: form.title, number: String(application.number) },
    missing: of.missing ?? composeMissing(of.screening, language),
    replyBy: of.replyBy,
    approvedElectronically: office?.approvedElectronically ?? false,
    draft: of.draft,
  }
}
