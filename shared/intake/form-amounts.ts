import { formatKroner, formatWholeNumber } from '#shared/money/format-kroner'
import type { FieldSource } from '#shared/round/packet'
import { fieldOf } from './asked-field'
import { type CellValue, cellText } from './cell'
import type { FieldDraft } from './field-draft'
import type { FoundValue } from './found-value'
import { readAmountsOfYears, readLooseAmount } from './loose-amounts'
import type { AmountFault, Rejection } from './problem'
import { readAmount, readList, sideOfName } from './read-value'

type Amount = {
  readonly amount: number
  readonly source: FieldSource
  /** Whether the label names several years, which the amount may be meant to be parted over. */
  readonly isOfSeveral?: boolean | undefined
}

type WithoutYear = Amount & {
  readonly field: string
  readonly written: string
  /** Counted from the grant year, where the label says "år 2". */
  readonly yearNumber?: number | undefined
}

/**
 * The amounts of a form on their way: those of a year, those that name none and wait for it, the total that the years
 * are held against, the budget's lines, and what the parties put in themselves.
 */
export class FormAmounts {
  /** The first amount that refuses the whole form. */
  refusal: Rejection | null = null
  /** The first requested amount that is none, which refuses a form without another. */
  missing: Rejection | null = null
  readonly lines: Record<string, unknown>[] = []
  readonly contributions: Record<string, unknown>[] = []
  readonly #draft: FieldDraft
  readonly #withoutYear: WithoutYear[] = []
  #total: Amount | null = null

  constructor(draft: FieldDraft) {
    this.#draft = draft
  }

  takeByYear(found: FoundValue): void {
    const { match, source, value } = found
    const years = match.year === undefined ? readAmountsOfYears(value) : null
    if (years !== null) {
      for (const [year, amount] of years) this.#put(`${match.field}.${year}`, amount, source)
      return
    }
    this.#with(found, amount => {
      if (match.year !== undefined) this.#put(`${match.field}.${match.year}`, amount, source)
      else {
        const { yearNumber, severalYears: isOfSeveral } = match
        const written = writtenAmount(value)
        this.#withoutYear.push({ field: match.field, amount, source, written, yearNumber, isOfSeveral })
      }
    })
  }

  takeTotal(found: FoundValue): void {
    const { source, match } = found
    this.#with(found, amount => {
      this.#total ??= { amount, source, isOfSeveral: match.severalYears }
    })
  }

  takeLine(found: FoundValue): void {
    this.#with(found, amount => {
      const { match, source } = found
      this.#draft.sources.set(`budget.lines.${this.lines.length}`, source)
      this.lines.push({
        text: source.label ?? match.kind ?? '',
        ...(match.kind === undefined ? {} : { kind: match.kind }),
        ...(match.year === undefined ? {} : { year: Number(match.year) }),
        amount,
      })
    })
  }

  takeContribution(found: FoundValue): void {
    const { match, source, value } = found
    const pairs = readList(value).map(line => {
      const colon = line.indexOf(':')
      const party = /^\D/.test(line) && colon > 0 ? line.slice(0, colon).trim() : undefined
      return { party, amount: party === undefined ? null : readAmount(line.slice(colon + 1)) }
    })
    if (typeof value === 'string' && pairs.length > 0 && pairs.every(pair => pair.amount?.ok)) {
      for (const { party, amount } of pairs) {
        if (party !== undefined && amount?.ok)
          this.#contribute(amount.value, source, party, match.side ?? sideOfName(party))
      }
      return
    }
    this.#with(found, amount => this.#contribute(amount, source, undefined, match.side))
  }

  /** Gives the amounts that name no year the one that is meant; the rejection says that nobody can know which. */
  settle(year: string | undefined): Rejection | null {
    const byYear = this.#draft.yearsOf('budget.requested').length > 0
    const named = this.#withoutYear.some(item => item.field === 'budget.requested')
    if (this.#total !== null && !byYear && !named) {
      const written = formatWholeNumber(this.#total.amount)
      this.#withoutYear.push({ ...this.#total, field: 'budget.requested', written })
    }
    for (const waiting of this.#withoutYear) {
      const { field, amount, source, written } = waiting
      const place = this.#placeOf(waiting, year)
      if (place === undefined || !/^20\d\d$/.test(place)) {
        return { kind: 'bad-field', field, fault: 'sier ikke hvilket år beløpet gjelder', source }
      }
      if (field === 'budget.requested' && byYear) this.#checkTotal({ amount, source }, written)
      else {
        this.#put(`${field}.${place}`, amount, source)
        if (waiting.isOfSeveral || waiting.yearNumber !== undefined)
          this.#readAs(field, written, `${formatKroner(amount)} i ${place}`, source)
      }
    }
    if (this.#total !== null) this.#checkTotal(this.#total, formatWholeNumber(this.#total.amount))
    return null
  }

  #placeOf({ field, yearNumber = 1 }: WithoutYear, grantYear: string | undefined): string | undefined {
    const years = this.#draft.yearsOf('budget.requested')
    if (field === 'budget.minimum' && years.length === 1) return years[0]
    return grantYear === undefined ? undefined : String(Number(grantYear) + yearNumber - 1)
  }

  #put(path: string, amount: number, source: FieldSource): void {
    this.#draft.put(path, amount, formatWholeNumber(amount), source)
  }

  #readAs(field: string, value: string, read: string, source: FieldSource): void {
    this.#draft.cautions.push({ kind: 'read-as', field, value, read, source })
  }

  #contribute(
    amount: number,
    source: FieldSource,
    party: string | undefined,
    side: string | undefined,
  ): void {
    const name = party ?? (side === 'kommune' ? 'Kommune' : side === 'sykehus' ? 'Sykehus' : undefined)
    this.#draft.sources.set(`budget.ownContribution.${this.contributions.length}`, source)
    this.contributions.push({
      ...(name === undefined ? {} : { party: name }),
      ...(side === undefined ? {} : { side }),
      amount,
    })
  }

  #with(found: FoundValue, take: (amount: number) => void): void {
    const { match, value, source } = found
    const amount = readAmount(value)
    if (amount.ok) {
      take(amount.value)
      return
    }
    const field = fieldOf(match)
    const loose = amount.error === 'not-a-number' ? readLooseAmount(value) : null
    if (loose !== null) {
      this.#readAs(field, cellText(value), formatKroner(loose), source)
      take(loose)
      return
    }
    const bad = { kind: 'bad-amount', field, fault: amount.error, value: cellText(value), source } as const
    if (refuses(match.field, amount.error)) this.refusal ??= bad
    else {
      if (match.field.startsWith('budget.requested')) this.missing ??= bad
      this.#draft.unread(field, found)
    }
  }

  #checkTotal({ amount, source }: Amount, written: string): void {
    const sum = this.#draft
      .yearsOf('budget.requested')
      .reduce((kroner, year) => kroner + (this.#draft.value(`budget.requested.${year}`) as number), 0)
    if (sum !== amount) {
      this.#draft.cautions.push({ kind: 'second-value', field: 'budget.requested', value: written, source })
    }
  }
}

/** An amount that is there but wrong refuses; words where an amount was asked for are told, and wait for another. */
function refuses(field: string, fault: AmountFault): boolean {
  if (fault === 'negative' || fault === 'too-large') return true
  return field.startsWith('budget.requested') && fault !== 'not-a-number'
}

function writtenAmount(value: CellValue): string {
  return typeof value === 'number' ? formatWholeNumber(value) : cellText(value)
}
