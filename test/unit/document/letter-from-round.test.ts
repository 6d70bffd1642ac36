import { describe, expect, it } from 'vitest'
import { asId } from '#shared/base/ids'
import { letterOfRound } from '#shared/document/letter-from-round'
import type { LetterInput } from '#shared/document/letter-input'
import type { AwardPart, FrozenDecision } from '#shared/round/kinds/decision-entries'
import { type FormChange, organisations, packetOf, schemeCalled } from '../screening/fixtures'

function letterOf(schemeId: string, form: FormChange, decision: Partial<FrozenDecision> = {}): LetterInput {
  return letterOfRound({
    scheme: schemeCalled(schemeId),
    office: null,
    application: {
      id: asId('a1'),
      number: 1,
      packet: packetOf({ form }),
      receivedAt: '2025-02-20T12:00:00+01:00',
      firstReceivedAt: null,
      withdrawn: null,
    },
    decision: {
      outcome: 'granted',
      awardByYear: { '2025': 500_000 },
      reasons: { rules: 'Regler.', facts: 'Fakta.', considerations: 'Vurdering.' },
      conditions: [],
      calculatedKroner: null,
      departure: '',
      meeting: { date: '2025-03-18', method: 'ranked' },
      ...decision,
    },
    recipient: null,
    failedRequirements: [],
    today: '2025-03-20',
    draft: false,
    organisations,
  })
}

const posting = 'Utgifter knyttet til tilskuddet føres på prosjektnummer R-11326-D11325.'
const invoice = 'Tilskuddet utbetales etter faktura merket med prosjektnummer R-11326-D11325.'

describe('how the grant is paid in Sør-Rogaland', () => {
  const paymentTo = (applicant: LetterApplicant) =>
    letterOf('sor-rogaland-2024', { applicant: { account: '12345678911', ...applicant } })

  it.each<[string, LetterApplicant, string]>([
    ['a unit of the hospital, by its name', { name: 'Helse Stavanger HF' }, posting],
    ['a unit of the hospital, by its number', { name: 'Klinikk A', orgNumber: '983974678' }, posting],
    ['a unit of the hospital, by its form', { name: 'Klinikk A', side: 'sykehus' }, posting],
    ['a municipality', { name: 'Sandnes kommune' }, invoice],
    ['general practitioners', { name: 'Fastlegene i Time' }, invoice],
    ['a hospital of another area', { name: 'Vestre Viken HF', orgNumber: '894166762' }, invoice],
  ])('gives only the way that applies to %s', (_, applicant, way) => {
    expect(paymentTo(applicant).scheme.payment.text).toBe(way)
  })

  it('says in the words of the call whom each way is for, where nothing tells who the applicant is', () => {
    const { text } = paymentTo({ name: 'Prosjektgruppen' }).scheme.payment
    expect(text).toContain('Dersom hovedansvarlig for prosjektet er en enhet i Helse Stavanger,')
    expect(text).toContain('Dersom hovedansvarlig for prosjektet ikke er en enhet i Helse Stavanger,')
  })

  it('gives the project number once, and an account only where something is paid to one', () => {
    const hospital = paymentTo({ name: 'Helse Stavanger HF' })
    const municipality = paymentTo({ name: 'Sandnes kommune' })
    expect([hospital.scheme.payment.marking, municipality.scheme.payment.marking]).toEqual([null, null])
    expect([hospital.recipient.account, municipality.recipient.account]).toEqual([undefined, '12345678911'])
  })
})

type LetterApplicant = NonNullable<FormChange['applicant']>

it('puts what the call says on paying back under repayment, and the rest under changes', () => {
  const { misuse, repayment } = letterOf('sor-rogaland-2024', {}).scheme
  expect(repayment).toEqual([
    'Hele eller deler av tilskuddet kan måtte bli tilbakebetalt dersom midlene ikke er blitt brukt i tråd med innsendt prosjektbeskrivelse.',
  ])
  expect(misuse).toHaveLength(2)
})

it('gives every day that a report is due while the project runs, in the form of Norwegian of the letter', () => {
  const dueIn = (language: 'nb' | 'nn', to: string) =>
    letterOf('ostfold-2025', { language, period: { from: '2026-01-01', to } })
      .scheme.reporting.map(({ dueOn, dueText }) => dueOn ?? dueText)
      .map(due => due?.replace(/\u00a0/g, ' '))
  expect(dueIn('nb', '2026-12-31')).toEqual(['innen 1. mars 2026 og 1. september 2026', '2027-03-31'])
  expect(dueIn('nn', '2027-06-30')).toEqual([
    'innan 1. mars 2026, 1. september 2026 og 1. mars 2027',
    '2027-09-30',
  ])
  expect(dueIn('nb', '2026-05-31')).toEqual(['2026-03-01', '2026-08-31'])
})

it('speaks of later years only where money is asked for, or given, for several', () => {
  const confirmation = 'Er tilskuddet flerårig, må søknadsbeløpet bekreftes innen søknadsfristen hvert år.'
  const asked = (requested: Record<string, number>) =>
    letterOf('vest-viken-2025', { budget: { requested } }).scheme
  expect(asked({ '2025': 500_000 }).conditions).not.toContain(confirmation)
  expect(asked({ '2025': 500_000, '2026': 0 }).yearlyConfirmation).toBeNull()
  expect(asked({ '2025': 500_000, '2026': 400_000 }).conditions).toContain(confirmation)
  expect(asked({ '2025': 500_000, '2026': 400_000 }).yearlyConfirmation).toContain(
    'bekreftelse på søknadsbeløp',
  )
})

it('relies on the criteria of the call, each main criterion before its parts, or on its priorities', () => {
  const reliedOn = (schemeId: string) => letterOf(schemeId, {}).decision.criteriaReliedOn
  expect(reliedOn('helse-nord-2025').slice(0, 2)).toEqual([
    'Forventet effekt/nytteverdi med hensyn til økt bærekraft. Følgende vurderinger bør inngå i beskrivelsen:',
    'hvordan tiltaket bidrar til at pasientene får tilbud på beste effektive omsorgsnivå (BEON), så nært som mulig der de bor',
  ])
  expect(reliedOn('helse-nord-2025')).toHaveLength(11)
  expect(reliedOn('vest-viken-2025')).toHaveLength(4)
  expect(reliedOn('sor-rogaland-2024')).toHaveLength(4)
})

it('names those who are to have a copy by the call', () => {
  expect(letterOf('sor-rogaland-2024', {}).copies).toEqual([
    'Leder av aktuell tjenestemodellgruppe eller fagråd',
    'Nestleder av aktuell tjenestemodellgruppe eller fagråd',
  ])
  expect(letterOf('ostfold-2025', {}).copies).toEqual([])
})

describe('an award that is split between the parties', () => {
  const awardByParty: readonly AwardPart[] = [
    {
      party: 'Sandnes kommune',
      side: 'municipality',
      awardByYear: { '2025': 200_000, '2026': 50_000 },
    },
    { party: 'Helse Stavanger HF', side: 'hospital', awardByYear: { '2025': 250_000 } },
  ]

  it('gives each party its part, by year where there are several', () => {
    const one = { awardByParty: awardByParty.map(part => ({ ...part, awardByYear: { '2025': 250_000 } })) }
    expect(letterOf('sor-rogaland-2024', {}, one).decision.awardByParty).toEqual([
      { party: 'Sandnes kommune', kroner: 250_000 },
      { party: 'Helse Stavanger HF', kroner: 250_000 },
    ])
    const several = { awardByYear: { '2025': 450_000, '2026': 50_000 }, awardByParty: [...awardByParty] }
    expect(letterOf('sor-rogaland-2024', {}, several).decision.awardByParty).toEqual([
      { party: 'Sandnes kommune (2025)', kroner: 200_000 },
      { party: 'Sandnes kommune (2026)', kroner: 50_000 },
      { party: 'Helse Stavanger HF (2025)', kroner: 250_000 },
    ])
  })

  it('says nothing of parts where nothing is given', () => {
    const refused = letterOf(
      'sor-rogaland-2024',
      {},
      { outcome: 'rejected', awardByYear: {}, awardByParty: [...awardByParty] },
    )
    expect(refused.decision).not.toHaveProperty('awardByParty')
  })
})
