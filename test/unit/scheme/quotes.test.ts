import { describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes/index'
import type { Scheme } from '#shared/scheme/scheme'
import { callsAreHere, comparable, readCall } from './call-text'
import { decoded } from './decoded'

function quotesOf(scheme: Scheme): readonly string[] {
  const quotes = (items: readonly { readonly quote: string | null }[]) => items.map(item => item.quote)
  const texts = (items: readonly { readonly text: string }[]) => items.map(item => item.text)
  return [
    scheme.name,
    ...scheme.purpose,
    scheme.administratorOrg?.quote ?? null,
    scheme.body.quote,
    scheme.body.recommendingBody?.quote ?? null,
    ...quotes(scheme.seats),
    ...quotes(scheme.stages),
    ...quotes(scheme.frame.layers),
    ...quotes(scheme.frame.commitments),
    scheme.frame.statedTotalQuote,
    scheme.intake.quote,
    scheme.intake.submission?.quote ?? null,
    ...quotes(scheme.requirements),
    ...texts(scheme.priorities),
    ...texts(scheme.guidelines),
    ...texts(scheme.targetGroups),
    ...texts(scheme.criteria),
    ...scheme.criteria.map(item => item.note),
    scheme.assessmentQuote,
    scheme.duration.quote,
    ...quotes(scheme.conditions),
    ...quotes(scheme.reporting),
    ...scheme.reporting.flatMap(item => item.contents),
    ...quotes(scheme.payment.ways),
    ...texts(scheme.misuse),
    scheme.dismissal,
    ...quotes(scheme.copyRecipients),
    scheme.nextCall,
  ].filter(quote => quote !== null)
}

describe.each(schemes.map(decoded).map(scheme => [scheme.id, scheme] as const))('%s', (_, scheme) => {
  it.skipIf(!callsAreHere)('quotes its call to the letter', () => {
    const call = readCall(scheme.seedRef ?? '')
    const quotes = quotesOf(scheme)
    expect(quotes.length).toBeGreaterThan(15)
    expect(quotes.filter(quote => !call.includes(comparable(quote)))).toEqual([])
  })

  it('carries no line break, double space or emphasis in a quote', () => {
    expect(quotesOf(scheme).filter(quote => comparable(quote) !== quote)).toEqual([])
  })
})

describe('the comparison', () => {
  it.skipIf(!callsAreHere)('finds a quote with one letter changed', () => {
    expect(readCall('002')).toContain('skriftlig samtykke fra Strategisk samarbeidsutvalg')
    expect(readCall('002')).not.toContain('skriftlig samtykke frå Strategisk samarbeidsutvalg')
  })

  it('joins what a line end has parted, and leaves the words alone', () => {
    expect(comparable('• er (i ikke-\nprioritert\n rekkefølge)')).toBe(' er (i ikke-prioritert rekkefølge)')
    expect(comparable('- ***Egen ressursinnsats***<sup>1</sup> og [mer](#)')).toBe(
      ' Egen ressursinnsats og mer',
    )
  })
})
