import { quote } from '#shared/i18n/quote'
import { sameFile } from '#shared/intake/form-cautions'
import type { Attachment } from '#shared/round/packet'
import {
  ask,
  attachmentNames,
  type Check,
  fields,
  filledAttachments,
  inAttachment,
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
      `Skjemaet oppgir ${stated}, men ingen av vedleggene har et navn som viser det. Åpne ${attachmentNames(attachments)} og avklar.`,
    )
  }
  if (file !== undefined && file !== '') {
    return answer(
      false,
      `Skjemaet viser til ${quote(file)}, men filen fulgte ikke med eller er tom. Be søkeren ettersende den.`,
    )
  }
  const among =
    attachments.length === 0
      ? 'Søknaden har ingen vedlegg.'
      : `Vedleggene er ${attachmentNames(attachments)}.`
  return answer(false, `Fant ingen ${accepts.join(' eller ')}. ${among} Be søkeren ettersende den.`)
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
  if (/avtale/.test(plain) && !otherAgreements.test(plain)) return 'avtale'
  return /bekreft|stadfest|støttebrev|støtteerklæring|støtteskriv|intensjonserklæring/.test(plain)
    ? 'bekreftelse'
    : null
}

/** Agreements that say nothing of this project: on data, rent and employment, and the one that all projects share. */
const otherAgreements =
  /databehandleravtale|overordne[dt]|overordna|leieavtale|leasingavtale|(?<!sam)arbeidsavtale|konkurranseavtale/
