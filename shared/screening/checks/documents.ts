import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { sameFile } from '#shared/intake/form-cautions'
import type { Attachment } from '#shared/round/packet'
import type { requiredFields } from '#shared/scheme/requirement'
import {
  ask,
  type Check,
  type CheckContext,
  field,
  fields,
  filledAttachments,
  inAttachment,
  isAnswered,
  isTableRow,
} from '../context'
import type { Ask, Outcome, Place } from '../finding'

/**
 * Whether the parties' agreement (or confirmation) lies in the packet: the file that the form points to, else an
 * attachment named as one. A row of a table cannot carry attachments; there the form's own answer counts, and a
 * finding of its own says that the document must be fetched.
 */
export const checkAgreement: Check<'agreement'> = (context, { accepts }) => {
  const { kind, file } = context.form.agreement ?? {}
  const attachments = filledAttachments(context)
  const agreement: readonly Place[] = fields(context, 'agreement.kind', 'agreement.file')
  const wanted = agreementAsk(accepts)
  const answer = (met: boolean | null, message: string, place?: Attachment): Outcome => ({
    met,
    message,
    lookedAt:
      place === undefined
        ? [...agreement, ...attachments.map(inAttachment)]
        : [...agreement, inAttachment(place)],
    ask: wanted,
  })
  const pointed =
    file === undefined || file === '' ? undefined : attachments.find(one => sameFile(one.name, file))
  const named =
    attachments.find(({ name }) => kindInName(name) === 'avtale') ??
    attachments.find(({ name }) => kindInName(name) === 'bekreftelse')
  const document = pointed ?? named
  const stated = kind === 'ingen' ? undefined : kind
  const found =
    pointed !== undefined && stated !== undefined
      ? stated
      : document === undefined
        ? null
        : (kindInName(document.name) ?? stated ?? null)
  const acceptable = (one: 'avtale' | 'bekreftelse') => one === 'avtale' || accepts.includes(one)

  if (document !== undefined) {
    if (kind === 'ingen') {
      return answer(
        null,
        `Skjemaet sier at det ikke finnes noen avtale, men ${quote(document.name)} er lagt ved. Åpne vedlegget og avklar.`,
        document,
      )
    }
    if (stated === 'avtale' && kindInName(document.name) === 'bekreftelse' && !acceptable('bekreftelse')) {
      return answer(
        null,
        `Skjemaet oppgir en avtale, men ${quote(document.name)} ser ut til å være en bekreftelse. Åpne vedlegget og avklar.`,
        document,
      )
    }
    if (found === null || acceptable(found)) {
      return answer(true, `${quote(document.name)} er lagt ved.`, document)
    }
    return answer(
      false,
      `${quote(document.name)} er en bekreftelse. Utlysningen krever en avtale. Be søkeren ettersende den.`,
      document,
    )
  }
  if (stated !== undefined && !acceptable(stated)) {
    return answer(
      false,
      'Skjemaet oppgir en bekreftelse. Utlysningen krever en avtale. Be søkeren ettersende den.',
    )
  }
  if (stated !== undefined && isTableRow(context)) {
    return answer(true, `Skjemaet oppgir at ${stated === 'avtale' ? 'avtalen' : 'bekreftelsen'} er lagt ved.`)
  }
  if (stated !== undefined && file === undefined && attachments.length > 0) {
    return answer(
      null,
      `Skjemaet oppgir ${stated}, men ingen av vedleggene har et navn som viser det. Åpne ${namesOf(attachments)} og avklar.`,
    )
  }
  if (file !== undefined && file !== '') {
    return answer(
      false,
      `Skjemaet viser til ${quote(file)}, men filen fulgte ikke med eller er tom. Be søkeren ettersende den.`,
    )
  }
  const among =
    attachments.length === 0 ? 'Søknaden har ingen vedlegg.' : `Vedleggene er ${namesOf(attachments)}.`
  return answer(false, `Fant ingen ${accepts.join(' eller ')}. ${among} Be søkeren ettersende den.`)
}

/** Whether a document that the call asks for lies in the packet, by words in the names of the attachments. */
export const checkAttachment: Check<'attachment'> = (context, { label, keywords }) => {
  const attachments = filledAttachments(context)
  const wanted = ask(label)
  const match = attachments.find(({ name }) =>
    keywords.some(word => name.toLowerCase().includes(word.toLowerCase())),
  )
  if (match !== undefined) {
    return {
      met: true,
      message: `${quote(match.name)} er lagt ved.`,
      lookedAt: [inAttachment(match)],
      ask: wanted,
    }
  }
  const lookedAt = attachments.map(inAttachment)
  if (isTableRow(context)) {
    const message = `Vedlegg følger ikke med i et regneark. Kontroller at ${quote(label)} kom med søknaden.`
    return { met: null, message, lookedAt, ask: wanted }
  }
  const among =
    attachments.length === 0 ? 'Søknaden har ingen vedlegg.' : `Vedleggene er ${namesOf(attachments)}.`
  return {
    met: false,
    message: `Fant ikke ${quote(label)}. ${among} Be søkeren ettersende det.`,
    lookedAt,
    ask: wanted,
  }
}

/** Whether the form was used: it was read as one, and its main questions are answered. */
export const checkFormUsed: Check<'form-used'> = context => {
  const { form } = context
  const paths = ['description', 'purpose', 'challenge', 'summary'] as const
  const lookedAt = fields(context, ...paths)
  const wanted = ask('utfylt søknadsskjema', 'utfylt søknadsskjema')
  return paths.some(path => isAnswered(form[path]))
    ? { met: true, message: 'Søknaden er lest fra et utfylt skjema.', lookedAt, ask: wanted }
    : {
        met: false,
        message:
          'Skjemaet har verken sammendrag, beskrivelse, formål eller utfordring. Be søkeren fylle det ut.',
        lookedAt,
        ask: wanted,
      }
}

/** Whether the fields that the call asks for hold something. */
export const checkFieldsPresent: Check<'fields-present'> = (context, { fields: wanted }) => {
  const missing = wanted.filter(name => !isPresent(context, name))
  const lookedAt = wanted.map(name => field(context, name === 'budget-lines' ? 'budget.lines' : name))
  const asked = (missing.length === 0 ? wanted : missing).map(name => fieldNames[name])
  const asking = ask(listInWords(asked.map(name => name.nb)), listInWords(asked.map(name => name.nn)))
  if (missing.length === 0)
    return { met: true, message: 'Feltene som kreves, er fylt ut.', lookedAt, ask: asking }
  const message = `Søknaden mangler ${asking.nb}. Be søkeren om ${missing.length === 1 ? 'det' : 'dette'}.`
  return { met: false, message, lookedAt, ask: asking }
}

type RequiredField = (typeof requiredFields)[number]

const fieldNames: Readonly<Record<RequiredField, Ask>> = {
  summary: ask('sammendrag', 'samandrag'),
  description: ask('beskrivelse av tiltaket', 'beskriving av tiltaket'),
  purpose: ask('formål', 'føremål'),
  challenge: ask('utfordringen som tiltaket skal løse', 'utfordringa som tiltaket skal løyse'),
  effect: ask('forventet effekt', 'venta effekt'),
  spread: ask('plan for spredning', 'plan for spreiing'),
  transition: ask('plan for overgang til drift', 'plan for overgang til drift'),
  period: ask('prosjektperiode', 'prosjektperiode'),
  milestones: ask('milepæler', 'milepælar'),
  'budget-lines': ask('budsjett', 'budsjett'),
}

function isPresent(context: CheckContext, name: RequiredField): boolean {
  const { form } = context
  switch (name) {
    case 'effect':
      return Object.values(form.effect ?? {}).some(isAnswered)
    case 'period':
      return form.period?.from !== undefined && form.period.to !== undefined
    case 'milestones':
      return (form.milestones ?? []).length > 0
    case 'budget-lines':
      return (
        (form.budget.lines ?? []).length > 0 ||
        filledAttachments(context).some(file => /budsjett|finansieringsplan/i.test(file.name))
      )
    default:
      return isAnswered(form[name])
  }
}

function agreementAsk(accepts: readonly ('avtale' | 'bekreftelse')[]): Ask {
  return accepts.includes('bekreftelse')
    ? ask(
        'avtale mellom kommune(r) og sykehus, eller bekreftelse fra den andre parten',
        'avtale mellom kommune(r) og sjukehus, eller stadfesting frå den andre parten',
      )
    : ask(
        'avtale som viser at kommune(r) og sykehus er enige',
        'avtale som viser at kommune(r) og sjukehus er einige',
      )
}

function kindInName(name: string): 'avtale' | 'bekreftelse' | null {
  const plain = name.normalize('NFC').toLowerCase()
  if (
    /avtale/.test(plain) &&
    !/(databehandler|overordnet|overordna|leie|leasing|arbeids|konkurranse)\s?-?_?(samarbeids)?avtale/.test(
      plain,
    )
  ) {
    return 'avtale'
  }
  return /bekreft|stadfest|støttebrev|støtteerklæring|støtteskriv|intensjonserklæring/.test(plain)
    ? 'bekreftelse'
    : null
}

function namesOf(attachments: readonly Attachment[]): string {
  const names = attachments.slice(0, 5).map(file => quote(file.name))
  return attachments.length > 5 ? `${names.join(', ')} og ${attachments.length - 5} til` : listInWords(names)
}
