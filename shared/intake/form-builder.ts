import { err, ok, type Result } from '#shared/base/result'
import type { ApplicationForm } from '#shared/round/application-form'
import type { FieldSource } from '#shared/round/packet'
import { cellText } from './cell'
import { FieldDraft } from './field-draft'
import { FormAmounts } from './form-amounts'
import { formFields } from './form-field'
import type { FoundValue } from './found-value'
import type { Caution, Rejection } from './problem'
import { readPartyNames } from './read-names'
import { readAccount, readAgreement, readOrgNumber, readPartner } from './read-party'
import {
  isNoAnswer,
  readDay,
  readEmailAddress,
  readLanguage,
  readList,
  readMoment,
  readSide,
  readYesNo,
  readYesNoNotRelevant,
} from './read-value'
import { decodeForm } from './soknad-json'
import { withPlainSigns } from './symbol-signs'

/** A form made from labels and values, with the place of each field and what should be looked at. */
export type BuiltForm = {
  readonly form: ApplicationForm
  readonly sources: Readonly<Record<string, FieldSource>>
  readonly cautions: readonly Caution[]
}

/** What is known about a delivery from outside its forms. */
export type FormDefaults = {
  /** The grant year of amounts that name none. */
  readonly grantYear?: number
  /** When it came in, where the form does not say: an e-mail's date. */
  readonly submittedAt?: string
}

/**
 * Builds an application form from found values. The first value of a field counts; a different second one is
 * reported. A value that cannot be read is left out and reported, save for amounts that are negative, absurd or of two
 * meanings and for what no application can do without (title, applicant, requested amount): those refuse the whole form.
 */
export function buildForm(
  found: readonly FoundValue[],
  defaults: FormDefaults = {},
): Result<BuiltForm, Rejection> {
  const draft = new Draft(defaults)
  for (const value of surestFirst(found)) draft.take(value)
  return draft.finish()
}

/** What stands under a label known as a whole before what stands under one known by its start. */
function surestFirst(found: readonly FoundValue[]): readonly FoundValue[] {
  const rough = found.filter(({ match }) => match.rough)
  return rough.length === 0 ? found : [...found.filter(({ match }) => !match.rough), ...rough]
}

/** Signs that no person writes, which a damaged file may hold; a line break of another kind is a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
const controlCharacters = /[\u0000-\u0008\u000e-\u001f\u007f]/

class Draft {
  readonly #draft = new FieldDraft()
  readonly #amounts = new FormAmounts(this.#draft)
  readonly #defaults: FormDefaults

  constructor(defaults: FormDefaults) {
    this.#defaults = defaults
  }

  take(found: FoundValue): void {
    const { match, source } = found
    const value = typeof found.value === 'string' ? withPlainSigns(found.value) : found.value
    const { field } = match
    if (isNoAnswer(value) && formFields[field] !== 'yesNoNotRelevant') return
    const text = cellText(value)
    const draft = this.#draft
    if (controlCharacters.test(text)) {
      draft.unread(field, { value: text.replace(/\p{Cc}/gu, '\ufffd'), source })
      return
    }
    switch (formFields[field]) {
      case 'line': {
        const line = text.replace(/\s+/g, ' ')
        draft.put(field, line, line, source)
        break
      }
      case 'email':
        // What web forms that know nobody write of who answered.
        if (!/^anonym(?:ous|t)?$/i.test(text)) draft.putRead(field, readEmailAddress(value), found)
        break
      case 'text':
        draft.put(field, text, text, source)
        break
      case 'list':
        // A mark in a column of its own says nothing of what it marks.
        if (/^(?:\d+|x|ja|nei)$/i.test(text)) draft.unread(field, found)
        else draft.append(field, readList(value), source)
        break
      case 'parties':
        this.#takeParties(found, text)
        break
      case 'orgNumber':
        draft.put(field, readOrgNumber(value), text, source)
        break
      case 'account':
        draft.put(field, readAccount(value), text, source)
        break
      case 'postalCode':
        draft.put(field, typeof value === 'number' ? text.padStart(4, '0') : text, text, source)
        break
      case 'place':
        this.#takePlace(found, text)
        break
      case 'side':
        draft.putRead(field, readSide(value), found)
        break
      case 'language':
        draft.putRead(field, readLanguage(value), found)
        break
      case 'date':
        draft.putRead(field, readDay(value), found)
        break
      case 'moment':
        draft.putRead(field, readMoment(value), found)
        break
      case 'period':
        this.#takePeriod(found, text)
        break
      case 'milestones':
        this.#takeMilestones(found)
        break
      case 'yesNo': {
        const answer = readYesNo(value)
        draft.putRead(field, answer === null ? null : answer !== (match.negated ?? false), found)
        break
      }
      case 'yesNoNotRelevant':
        if (text !== '') draft.putRead(field, readYesNoNotRelevant(value), found)
        break
      case 'agreement':
        draft.putRead(field, readAgreement(value), found)
        break
      case 'rank': {
        const rank = Number(text.replace(/^(?:nr\.?|prioritet)\s*|\.$/gi, ''))
        draft.putRead(field, Number.isInteger(rank) && rank >= 1 && rank <= 10_000 ? rank : null, found)
        break
      }
      case 'amountByYear':
        this.#amounts.takeByYear(found)
        break
      case 'amountTotal':
        this.#amounts.takeTotal(found)
        break
      case 'budgetLine':
        this.#amounts.takeLine(found)
        break
      case 'ownContribution':
        this.#amounts.takeContribution(found)
        break
    }
  }

  finish(): Result<BuiltForm, Rejection> {
    const draft = this.#draft
    const { refusal, lines, contributions } = this.#amounts
    if (refusal !== null) return err(refusal)
    const submittedAt = draft.value('submittedAt') ?? this.#defaults.submittedAt
    if (submittedAt !== undefined) draft.assume('submittedAt', submittedAt)
    const year = this.#defaults.grantYear?.toString() ?? (submittedAt as string | undefined)?.slice(0, 4)
    const unplaced = this.#amounts.settle(year)
    if (unplaced !== null) return err(unplaced)
    if (lines.length > 0) draft.assume('budget.lines', lines)
    if (contributions.length > 0) {
      const applicant = draft.value('applicant.name') ?? ''
      const parties = contributions.map(line => ({ ...line, party: line.party ?? applicant }))
      draft.assume('budget.ownContribution', parties)
    }
    this.#settleAgreement()
    for (const field of ['title', 'applicant.name'] as const) {
      if (draft.value(field) === undefined) return err({ kind: 'missing-field', field })
    }
    if (draft.yearsOf('budget.requested').length === 0) {
      return err(this.#amounts.missing ?? { kind: 'missing-field', field: 'budget.requested' })
    }
    const decoded = decodeForm(draft.form())
    if (!decoded.ok) return err(draft.withSource(decoded.error))
    return ok({ form: decoded.value, sources: Object.fromEntries(draft.sources), cautions: draft.cautions })
  }

  /** A file is an agreement; but not where the answer about it is one that a person must read. */
  #settleAgreement(): void {
    const draft = this.#draft
    if (draft.value('agreement.file') === undefined || draft.value('agreement.kind') !== undefined) return
    if (draft.isUnread('agreement.kind')) draft.leaveOut('agreement.file')
    else draft.assume('agreement.kind', 'avtale')
  }

  #takeParties({ match, source, role }: FoundValue, text: string): void {
    const names = readPartyNames(text)
    if (names === null) this.#draft.unread(match.field, { value: text, source })
    else if (names.length > 0) {
      const partners = names.map(name => readPartner(name, role))
      this.#draft.append(match.field, partners, source)
    }
  }

  #takePlace(found: FoundValue, text: string): void {
    const parts = text.match(/^(\d{4})[\s,]+(.+)$/)
    if (parts === null) {
      this.#draft.unread('applicant.address', found)
      return
    }
    this.#draft.put('applicant.address.postalCode', parts[1], parts[1] ?? '', found.source)
    this.#draft.put('applicant.address.city', parts[2], parts[2] ?? '', found.source)
  }

  #takePeriod(found: FoundValue, text: string): void {
    const [from, to, ...more] = text
      .slice(0, 200)
      .replace(/^fra(?: og med)?:? |\s*\([^)]*\)$/gi, '')
      .split(/\s+(?:-|–|—|til(?: og med)?|t\.?o\.?m\.?)\s+|\s*[–—]\s*|(?<=\d{4})\s*-\s*(?=\d)/)
      .map(part => readDay(part))
    if (from === undefined || from === null || to === undefined || to === null || more.length > 0) {
      this.#draft.unread('period', found)
      return
    }
    this.#draft.put('period.from', from, from, found.source)
    this.#draft.put('period.to', to, to, found.source)
  }

  #takeMilestones(found: FoundValue): void {
    const milestones = readList(found.value).map(line => {
      const parts = line.match(/^(.*?\d{4}|\d{4}-\d{2}-\d{2})\s*[:–-]\s*(.+)$/)
      const date = parts === null ? null : readDay((parts[1] ?? '').trim())
      return date === null ? null : { date, text: parts?.[2]?.trim() ?? '' }
    })
    const read = milestones.filter(line => line !== null)
    if (read.length < milestones.length) this.#draft.unread('milestones', found)
    if (read.length > 0) this.#draft.append('milestones', read, found.source)
  }
}
