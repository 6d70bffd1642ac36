import { err, ok, type Result } from '#shared/base/result'
import type { ApplicationForm } from '#shared/round/application-form'
import type { FieldSource } from '#shared/round/packet'
import { type CellValue, cellText } from './cell'
import { formFields } from './form-field'
import type { LabelMatch } from './label-table'
import type { AmountFault, Caution, Rejection } from './problem'
import {
  isNoAnswer,
  readAmount,
  readDay,
  readList,
  readMoment,
  readNames,
  readSide,
  readYesNo,
  readYesNoNotRelevant,
  sideOfName,
} from './read-value'
import { decodeForm } from './soknad-json'

/** A value that stood under a known label, and where. */
export type FoundValue = {
  readonly match: LabelMatch
  readonly value: CellValue
  readonly source: FieldSource
}

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
 * reported. A value that cannot be read is left out and reported, save for amounts that are negative or absurd and
 * for what no application can do without (title, applicant, requested amount): those refuse the whole form.
 */
export function buildForm(
  found: readonly FoundValue[],
  defaults: FormDefaults = {},
): Result<BuiltForm, Rejection> {
  const draft = new Draft(defaults)
  for (const value of found) draft.take(value)
  return draft.finish()
}

class Draft {
  readonly #fields = new Map<string, unknown>()
  readonly #sources = new Map<string, FieldSource>()
  readonly #written = new Map<string, string>()
  readonly #cautions: Caution[] = []
  readonly #amountsWithoutYear: { field: string; amount: number; source: FieldSource; written: string }[] = []
  readonly #lines: Record<string, unknown>[] = []
  readonly #contributions: Record<string, unknown>[] = []
  readonly #defaults: FormDefaults
  #refusal: Rejection | null = null
  #total: { amount: number; source: FieldSource } | null = null

  constructor(defaults: FormDefaults) {
    this.#defaults = defaults
  }

  take(found: FoundValue): void {
    const { match, value, source } = found
    const { field } = match
    if (isNoAnswer(value) && formFields[field] !== 'yesNoNotRelevant') return
    const text = cellText(value)
    switch (formFields[field]) {
      case 'line': {
        const line = text.replace(/\s+/g, ' ')
        this.#put(field, line, line, source)
        break
      }
      case 'text':
        this.#put(field, text, text, source)
        break
      case 'list':
        this.#append(field, readList(value), source)
        break
      case 'parties':
        this.#append(field, readNames(value).map(partner), source)
        break
      case 'orgNumber':
        this.#put(field, text.replace(/^NO\b|MVA\b|[\s.\u00a0]/gi, ''), text, source)
        break
      case 'account':
        this.#put(field, accountDigits(value), text, source)
        break
      case 'postalCode':
        this.#put(field, typeof value === 'number' ? text.padStart(4, '0') : text, text, source)
        break
      case 'place':
        this.#takePlace(found, text)
        break
      case 'side':
        this.#putRead(field, readSide(value), found)
        break
      case 'language':
        this.#putRead(field, /nynorsk|^nn/i.test(text) ? 'nn' : /bokmål|^nb/i.test(text) ? 'nb' : null, found)
        break
      case 'date':
        this.#putRead(field, readDay(value), found)
        break
      case 'moment':
        this.#putRead(field, readMoment(value), found)
        break
      case 'period':
        this.#takePeriod(found, text)
        break
      case 'milestones':
        this.#takeMilestones(found)
        break
      case 'yesNo': {
        const answer = readYesNo(value)
        this.#putRead(field, answer === null ? null : answer !== (match.negated ?? false), found)
        break
      }
      case 'yesNoNotRelevant':
        if (text !== '') this.#putRead(field, readYesNoNotRelevant(value), found)
        break
      case 'agreement':
        this.#putRead(field, agreementKind(value), found)
        break
      case 'rank': {
        const rank = Number(text.replace(/^(?:nr\.?|prioritet)\s*|\.$/gi, ''))
        this.#putRead(field, Number.isInteger(rank) && rank >= 1 && rank <= 10_000 ? rank : null, found)
        break
      }
      case 'amountByYear':
        this.#takeAmount(found)
        break
      case 'amountTotal':
        this.#withAmount(found, amount => {
          this.#total ??= { amount, source }
        })
        break
      case 'budgetLine':
        this.#withAmount(found, amount => {
          this.#sources.set(`budget.lines.${this.#lines.length}`, source)
          this.#lines.push({
            text: source.label ?? match.kind ?? '',
            ...(match.kind === undefined ? {} : { kind: match.kind }),
            ...(match.year === undefined ? {} : { year: Number(match.year) }),
            amount,
          })
        })
        break
      case 'ownContribution':
        this.#takeContribution(found)
        break
    }
  }

  finish(): Result<BuiltForm, Rejection> {
    if (this.#refusal !== null) return err(this.#refusal)
    const submittedAt = this.#fields.get('submittedAt') ?? this.#defaults.submittedAt
    if (submittedAt !== undefined) this.#fields.set('submittedAt', submittedAt)
    const year = this.#defaults.grantYear?.toString() ?? (submittedAt as string | undefined)?.slice(0, 4)
    const unplaced = this.#placeAmounts(year)
    if (unplaced !== null) return err(unplaced)

    const form: Record<string, unknown> = { format: 'tildeling/application@1' }
    for (const [path, value] of this.#fields) setAt(form, path.split('.'), value)
    if (this.#lines.length > 0) setAt(form, ['budget', 'lines'], this.#lines)
    if (this.#contributions.length > 0) {
      const applicant = this.#fields.get('applicant.name')
      const parties = this.#contributions.map(line => ({ ...line, party: line.party ?? applicant ?? '' }))
      setAt(form, ['budget', 'ownContribution'], parties)
    }
    const file = this.#fields.get('agreement.file')
    if (file !== undefined && this.#fields.get('agreement.kind') === undefined) {
      setAt(form, ['agreement', 'kind'], 'avtale')
    }
    for (const field of ['title', 'applicant.name'] as const) {
      if (!this.#fields.has(field)) return err({ kind: 'missing-field', field })
    }
    if (![...this.#fields.keys()].some(path => path.startsWith('budget.requested.'))) {
      return err({ kind: 'missing-field', field: 'budget.requested' })
    }
    const decoded = decodeForm(form)
    if (!decoded.ok) return err(this.#withSource(decoded.error))
    return ok({ form: decoded.value, sources: Object.fromEntries(this.#sources), cautions: this.#cautions })
  }

  #put(path: string, value: unknown, written: string, source: FieldSource): void {
    const before = this.#written.get(path)
    if (before === undefined) {
      this.#fields.set(path, value)
      this.#written.set(path, written)
      this.#sources.set(path, source)
    } else if (before !== written) {
      this.#cautions.push({ kind: 'second-value', field: path, value: written, source })
    }
  }

  #putRead(path: string, value: unknown, { value: cell, source }: FoundValue): void {
    if (value === null)
      this.#cautions.push({ kind: 'unread-value', field: path, value: cellText(cell), source })
    else this.#put(path, value, String(value), source)
  }

  #append(path: string, items: readonly unknown[], source: FieldSource): void {
    const before = (this.#fields.get(path) as readonly unknown[] | undefined) ?? []
    const known = new Set(before.map(item => JSON.stringify(item)))
    this.#fields.set(path, [...before, ...items.filter(item => !known.has(JSON.stringify(item)))])
    if (before.length === 0) this.#sources.set(path, source)
  }

  #takePlace(found: FoundValue, text: string): void {
    const parts = text.match(/^(\d{4})[\s,]+(.+)$/)
    if (parts === null) {
      this.#cautions.push({
        kind: 'unread-value',
        field: 'applicant.address',
        value: text,
        source: found.source,
      })
      return
    }
    this.#put('applicant.address.postalCode', parts[1], parts[1] ?? '', found.source)
    this.#put('applicant.address.city', parts[2], parts[2] ?? '', found.source)
  }

  #takePeriod(found: FoundValue, text: string): void {
    const [from, to, ...more] = text
      .split(/\s+(?:-|–|—|til)\s+|\s*[–—]\s*|(?<=\d{4})\s*-\s*(?=\d)/)
      .map(part => readDay(part))
    if (from === undefined || from === null || to === undefined || to === null || more.length > 0) {
      this.#cautions.push({ kind: 'unread-value', field: 'period', value: text, source: found.source })
      return
    }
    this.#put('period.from', from, from, found.source)
    this.#put('period.to', to, to, found.source)
  }

  #takeMilestones({ value, source }: FoundValue): void {
    const milestones = readList(value).map(line => {
      const parts = line.match(/^(.*?\d{4}|\d{4}-\d{2}-\d{2})\s*[:–-]\s*(.+)$/)
      const date = parts === null ? null : readDay((parts[1] ?? '').trim())
      return date === null ? null : { date, text: parts?.[2]?.trim() ?? '' }
    })
    const read = milestones.filter(line => line !== null)
    if (read.length < milestones.length) {
      this.#cautions.push({ kind: 'unread-value', field: 'milestones', value: cellText(value), source })
    }
    if (read.length > 0) this.#append('milestones', read, source)
  }

  #takeAmount(found: FoundValue): void {
    this.#withAmount(found, amount => {
      const { match, source, value } = found
      if (match.year === undefined) {
        this.#amountsWithoutYear.push({ field: match.field, amount, source, written: cellText(value) })
      } else {
        this.#put(`${match.field}.${match.year}`, amount, String(amount), source)
      }
    })
  }

  #takeContribution(found: FoundValue): void {
    const { match, source, value } = found
    const named = readList(value).map(line => line.match(/^(\D[^:]*?)\s*:\s*(.+)$/))
    const pairs = named.map(parts => ({
      party: parts?.[1],
      amount: parts === null ? null : readAmount(parts[2] ?? ''),
    }))
    if (typeof value === 'string' && pairs.length > 0 && pairs.every(pair => pair.amount?.ok)) {
      for (const { party, amount } of pairs) {
        if (party !== undefined && amount?.ok)
          this.#contribute(amount.value, source, party, match.side ?? sideOfName(party))
      }
      return
    }
    this.#withAmount(found, amount => this.#contribute(amount, source, undefined, match.side))
  }

  #contribute(
    amount: number,
    source: FieldSource,
    party: string | undefined,
    side: string | undefined,
  ): void {
    const name = party ?? (side === 'kommune' ? 'Kommune' : side === 'sykehus' ? 'Sykehus' : undefined)
    this.#sources.set(`budget.ownContribution.${this.#contributions.length}`, source)
    this.#contributions.push({
      ...(name === undefined ? {} : { party: name }),
      ...(side === undefined ? {} : { side }),
      amount,
    })
  }

  #withAmount({ match, value, source }: FoundValue, take: (amount: number) => void): void {
    const amount = readAmount(value)
    if (amount.ok) {
      take(amount.value)
      return
    }
    const field = match.year === undefined ? match.field : `${match.field}.${match.year}`
    if (refuses(match.field, amount.error)) {
      this.#refusal ??= { kind: 'bad-amount', field, fault: amount.error, value: cellText(value), source }
    } else {
      this.#cautions.push({ kind: 'unread-value', field, value: cellText(value), source })
    }
  }

  #placeAmounts(year: string | undefined): Rejection | null {
    const byYear = [...this.#fields.keys()].some(path => path.startsWith('budget.requested.'))
    if (
      this.#total !== null &&
      !byYear &&
      !this.#amountsWithoutYear.some(item => item.field === 'budget.requested')
    ) {
      const { amount, source } = this.#total
      this.#amountsWithoutYear.push({ field: 'budget.requested', amount, source, written: String(amount) })
    }
    for (const { field, amount, source, written } of this.#amountsWithoutYear) {
      const years = [...this.#fields.keys()]
        .filter(path => path.startsWith('budget.requested.'))
        .map(path => path.slice(-4))
      const place = field === 'budget.minimum' && years.length === 1 ? years[0] : year
      if (place === undefined || !/^20\d\d$/.test(place)) {
        return { kind: 'bad-field', field, fault: 'sier ikke hvilket år beløpet gjelder', source }
      }
      if (field === 'budget.requested' && byYear) {
        this.#checkTotal({ amount, source }, written)
      } else {
        this.#put(`${field}.${place}`, amount, String(amount), source)
      }
    }
    if (this.#total !== null) this.#checkTotal(this.#total, String(this.#total.amount))
    return null
  }

  #checkTotal(total: { amount: number; source: FieldSource }, written: string): void {
    const sum = [...this.#fields]
      .filter(([path]) => path.startsWith('budget.requested.'))
      .reduce((kroner, [, amount]) => kroner + (amount as number), 0)
    if (sum !== total.amount) {
      this.#cautions.push({
        kind: 'second-value',
        field: 'budget.requested',
        value: written,
        source: total.source,
      })
    }
  }

  #withSource(rejection: Rejection): Rejection {
    if (!('field' in rejection)) return rejection
    const source = this.#sources.get(rejection.field)
    return source === undefined ? rejection : { ...rejection, source }
  }
}

function refuses(field: string, fault: AmountFault): boolean {
  return field.startsWith('budget.requested') || fault === 'negative' || fault === 'too-large'
}

function partner(name: string): Record<string, unknown> {
  const number = name.match(/\(?\b(?:org\.?\s?nr\.?:?\s*)?(\d{3}\s?\d{3}\s?\d{3})\b\)?/i)
  const plain =
    number === null
      ? name
      : name
          .replace(number[0], '')
          .replace(/[\s,–-]+$/, '')
          .trim()
  const side = sideOfName(plain)
  return {
    name: plain,
    ...(number?.[1] === undefined ? {} : { orgNumber: number[1].replace(/\s/g, '') }),
    ...(side === undefined ? {} : { side }),
  }
}

function accountDigits(value: CellValue): string {
  if (typeof value === 'number') return String(value).padStart(11, '0')
  return cellText(value).replace(/[\s.\u00a0]/g, '')
}

function agreementKind(value: CellValue): 'avtale' | 'bekreftelse' | 'ingen' | null {
  const text = cellText(value).toLowerCase()
  if (/^(nei|ingen|ikke|ikkje|mangler|manglar)\b/.test(text)) return 'ingen'
  if (/bekreft|stadfest/.test(text) && !/avtale/.test(text)) return 'bekreftelse'
  if (/^ja\b|avtale/.test(text)) return 'avtale'
  return readYesNo(value) === true ? 'avtale' : null
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) target[key] = value
  else {
    target[key] ??= {}
    setAt(target[key] as Record<string, unknown>, rest, value)
  }
}
