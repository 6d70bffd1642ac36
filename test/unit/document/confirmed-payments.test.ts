import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paymentListOf } from '#electron/round/save-payments'
import { beginRound } from '#electron/round/schemes'
import { renderDocument } from '#electron/work/render-document'
import { confirmedAward, unconfirmedKroner } from '#shared/decision/confirmed-award'
import { buildPaymentDocument, checkPaymentList } from '#shared/document/payment-list'
import type { AwardPart } from '#shared/round/kinds/decision-entries'
import { decisionsFrozen } from '#shared/round/kinds/decision-entries'
import { awardFollowed, type FollowUp } from '#shared/round/kinds/follow-up-entries'
import { application, decision, importOf, Machine, scheme } from '../renderer/decisions/round-fixture'
import { linesOf } from './pdf-tools'

const confirmed = (year: string, kroner: number): FollowUp => ({
  kind: 'confirmation',
  decidedOn: '2026-05-20',
  body: 'Strategisk samarbeidsutvalg',
  reason: 'Søkeren har bekreftet beløpet.',
  year,
  kroner,
})

const awardByYear = { '2025': 500_000, '2026': 450_000 }
const awardByParty: readonly AwardPart[] = [
  { party: 'Eksempel kommune', side: 'municipality', awardByYear: { '2025': 500_000, '2026': 300_000 } },
  { party: 'Eksempelsykehuset HF', side: 'hospital', awardByYear: { '2026': 150_000 } },
]

function listAfter(followUps: readonly FollowUp[], parts?: readonly AwardPart[]) {
  const office = new Machine('kontor')
  office.write(
    ...beginRound('runde', scheme, { title: 'Runde', frameKroner: 2_000_000, key: 'en lang nok nøkkel' }),
    importOf(application),
    decisionsFrozen({
      meeting: { date: '2025-11-04', method: 'ranked' },
      decisions: [
        {
          applicationId: application.id,
          decision: decision({
            awardByYear,
            ...(parts === undefined ? {} : { awardByParty: [...parts] }),
          }),
        },
      ],
    }),
    ...followUps.map((followUp, index) =>
      awardFollowed({ applicationId: application.id, followUpId: `f${index}`, followUp }),
    ),
  )
  return paymentListOf(office.state.fields, '2026-06-01')
}

const paid = (list: ReturnType<typeof listAfter>) =>
  list.lines.map(({ party, year, kroner, awardedKroner }) => [party, year, kroner, awardedKroner])

describe('an award over several years of which less is confirmed', () => {
  it('is paid as confirmed, and the list still agrees with the decisions', () => {
    const list = listAfter([confirmed('2026', 400_000)])
    expect(paid(list)).toEqual([
      [null, '2025', 500_000, 500_000],
      [null, '2026', 400_000, 450_000],
    ])
    expect(list.decidedKroner).toBe(900_000)
    expect(checkPaymentList(list)).toEqual([])
  })

  it('says on paper why the payment is less', async () => {
    const made = buildPaymentDocument(listAfter([confirmed('2026', 400_000)]))
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    expect(linesOf(await renderDocument(made.value)).replace(/\s+/g, ' ')).toContain(
      '400 000 kroner er bekreftet av 450 000 kroner som ble vedtatt.',
    )
  })

  it('has no payment for a year of which nothing is confirmed', () => {
    const list = listAfter([confirmed('2026', 0)])
    expect(paid(list)).toEqual([[null, '2025', 500_000, 500_000]])
    expect(checkPaymentList(list)).toEqual([])
  })

  it('is paid as awarded where all of it is confirmed, or nobody has confirmed it', () => {
    for (const followUps of [[], [confirmed('2026', 450_000)]]) {
      expect(paid(listAfter(followUps)).map(([, , kroner]) => kroner)).toEqual([500_000, 450_000])
    }
  })

  it('is shared by the parties as they share the year', () => {
    // 300 000 and 150 000 of 450 000; 100 001 is 66 667⅓ and 33 333⅔: the larger remainder gets the krone.
    expect(paid(listAfter([confirmed('2026', 100_001)], awardByParty))).toEqual([
      ['Eksempel kommune', '2025', 500_000, 500_000],
      ['Eksempel kommune', '2026', 66_667, 300_000],
      ['Eksempelsykehuset HF', '2026', 33_334, 150_000],
    ])
  })

  it('never pays a krone more or less than what is confirmed', () => {
    const part = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 2_000_000_000 }), (one, other, kroner) => {
        const parts: AwardPart[] = [
          { party: 'A', side: 'municipality', awardByYear: { '2026': one } },
          { party: 'B', side: 'hospital', awardByYear: { '2026': other } },
        ]
        const award = { awardByYear: { '2026': one + other }, awardByParty: parts }
        const followUps = [confirmed('2026', kroner)]
        const after = confirmedAward(award, followUps)
        const due = Math.min(kroner, one + other)
        expect(after.awardByYear['2026']).toBe(due)
        expect(after.awardByParty?.reduce((sum, one) => sum + (one.awardByYear['2026'] ?? 0), 0)).toBe(due)
        expect(unconfirmedKroner(award, followUps)).toBe(one + other - due)
      }),
    )
  })
})
