import { formatOrgNumber } from '#shared/i18n/format-identifier'
import type { LetterTextKey } from '#shared/i18n/letter-texts-nb'
import type { MissingLetterKey } from '#shared/i18n/missing-letter-texts'
import type { LetterHead } from './definition'
import type { LetterInput } from './letter-input'
import type { LetterField } from './letter-problem'

/** What the head of every letter of the office says. */
type HeadInput = Pick<LetterInput, 'sender' | 'recipient' | 'place' | 'ourReference' | 'caseOfficer'> & {
  readonly application: { readonly number: string }
}

/** The writer of a letter of any kind, as far as its head needs it. */
type HeadWriter = {
  readonly text: (key: LetterTextKey & MissingLetterKey) => string
  readonly or: (value: string, field: LetterField) => string
}

/** The head of a letter. `date` is written out; references that nobody has given are left out. */
export function letterHead(
  { sender, recipient, ...input }: HeadInput,
  write: HeadWriter,
  date: string,
  addressLines: readonly string[],
): LetterHead {
  const references: readonly (readonly [string, string])[] = [
    [write.text('labelDate'), `${write.or(input.place, 'place')}, ${date}`],
    [write.text('labelOurReference'), write.or(input.ourReference, 'ourReference')],
    [write.text('labelTheirReference'), recipient.reference],
    [write.text('labelCaseOfficer'), write.or(input.caseOfficer, 'caseOfficer')],
    [write.text('labelContact'), recipient.contact],
    [write.text('labelApplication'), input.application.number],
  ]
  return {
    senderName: write.or(sender.name, 'senderName'),
    senderUnit: sender.unit,
    logo: sender.logo ?? null,
    addressLines,
    references: references.filter(([, value]) => value.trim() !== ''),
  }
}

/** The line at the foot of a letter that says where its sender is found. */
export function senderLine({ sender }: Pick<LetterInput, 'sender'>, write: HeadWriter): string {
  const labelled = (label: 'labelPhone' | 'labelOrgNumber', value: string) =>
    value.trim() === '' ? '' : `${write.text(label)} ${value}`
  return [
    write.or(sender.address, 'senderAddress'),
    labelled('labelPhone', sender.phone),
    sender.email,
    labelled('labelOrgNumber', formatOrgNumber(sender.orgNumber)),
  ]
    .filter(part => part.trim() !== '')
    .join('  ·  ')
}
