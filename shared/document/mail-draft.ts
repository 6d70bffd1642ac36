import { fillTemplate } from '#shared/i18n/fill-template'
import type { Language } from '#shared/i18n/language'

/** An e-mail that a person looks over and sends: plain text, the letter goes with it as PDF. */
export interface MailDraft {
  /** Empty where the application names no address: the sender fills it in. */
  readonly to: string
  readonly toName: string
  readonly subject: string
  readonly text: string
}

const texts: Readonly<Record<Language, { readonly subject: string; readonly text: string }>> = {
  nb: {
    subject: 'Svar på søknad: {title}',
    text: 'Hei\n\nVedlagt er svaret på søknaden «{title}».\n\nSvar på denne e-posten hvis dere har spørsmål{reference}.\n\nVennlig hilsen\n{officer}\n{sender}\n',
  },
  nn: {
    subject: 'Svar på søknad: {title}',
    text: 'Hei\n\nVedlagt er svaret på søknaden «{title}».\n\nSvar på denne e-posten dersom de har spørsmål{reference}.\n\nVennleg helsing\n{officer}\n{sender}\n',
  },
}

const reference: Readonly<Record<Language, string>> = {
  nb: ', og oppgi saksnummer {caseNumber}',
  nn: ', og oppgje saksnummer {caseNumber}',
}

/** The e-mail that a decision letter goes with. What it decides stands in the letter alone. */
export function buildMailDraft(of: {
  readonly language: Language
  readonly title: string
  readonly to: string
  readonly toName: string
  readonly caseNumber: string
  readonly officer: string
  readonly sender: string
}): MailDraft {
  const { language, title, to, toName, caseNumber, officer, sender } = of
  const form = texts[language]
  return {
    to,
    toName,
    // A subject is one line, whatever the title holds.
    subject: fillTemplate(form.subject, { title }).replace(/\s+/g, ' ').trim(),
    text: fillTemplate(form.text, {
      title,
      officer,
      sender,
      reference: caseNumber === '' ? '' : fillTemplate(reference[language], { caseNumber }),
    }).replace(/\n{3,}/g, '\n\n'),
  }
}
