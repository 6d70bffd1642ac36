import { describe, expect, it } from 'vitest'
import { applicationItemId, fixedItemId } from '#shared/assessment/agenda'
import { buildProtocol } from '#shared/document/protocol'
import { protocolOfRound } from '#shared/document/protocol-from-round'
import type { Action } from '#shared/round/entry-kind'
import { decisionsFrozen } from '#shared/round/kinds/decision-entries'
import {
  itemConcluded,
  itemDissented,
  itemNoted,
  itemProposed,
  quorumSet,
} from '#shared/round/kinds/meeting-entries'
import { emptyMeeting, meetingSet } from '#shared/round/kinds/office-entries'
import { overallAgreed } from '#shared/round/kinds/overall-entries'
import { weightsLocked, weightsSet } from '#shared/round/kinds/weight-entries'
import { member, roundOf, ruledOut } from '../assessment/meeting-round'
import { idOf, vestViken } from '../renderer/allocation/small-round'

const frozen = decisionsFrozen({
  meeting: { date: '2025-11-06', method: 'ranked' },
  decisions: [1, 2].map(number => ({
    applicationId: idOf(number),
    decision: {
      outcome: 'granted',
      awardByYear: { '2025': 100_000 },
      reasons: { rules: '', facts: '', considerations: 'Godt tiltak.' },
      conditions: [],
      calculatedKroner: null,
      departure: '',
    },
  })),
})
const meeting = meetingSet({ meeting: { ...emptyMeeting, date: '2025-11-06' } })
const first = applicationItemId(idOf(1))

function protocolOf(...entries: readonly Action[]) {
  const fields = roundOf({
    applications: 2,
    members: [member('a', { role: 'chair' }), member('b'), member('c')],
    entries: [meeting, frozen, ...entries],
  })
  return protocolOfRound({
    fields,
    scheme: vestViken,
    meetingDate: '2025-11-06',
    methodName: '',
    draft: true,
  })
}
function textOf(...entries: readonly Action[]): string {
  const built = buildProtocol(protocolOf(...entries))
  if (!built.ok) throw new Error('The protocol was refused')
  return JSON.stringify(built.value.blocks).replace(/\u00a0/g, ' ')
}

describe('what the meeting recorded, in the protocol', () => {
  it('is nothing where nothing was recorded: no vote, no rule, nobody guessed to be enough', () => {
    const { cases, quorum, otherItems } = protocolOf()
    expect(cases[0]).toMatchObject({
      decidedBy: null,
      dissent: [],
      proposals: [],
      note: '',
      participation: null,
    })
    expect(quorum).toEqual({ seats: 3, present: 3, quorate: null, rule: null })
    expect(otherItems).toEqual([])
  })

  it('has the vote, the dissent, the proposal and the note of the case they belong to, and of no other', () => {
    const { cases } = protocolOf(
      itemConcluded({
        itemId: first,
        conclusion: { kind: 'vote', for: 2, against: 1, abstained: 0, castingVote: false },
      }),
      itemDissented({ itemId: first, name: 'Medlem c', text: 'For dyrt.' }),
      itemProposed({ itemId: first, proposalId: '1', proposal: { name: 'Ola', text: 'Utsett saken.' } }),
      itemNoted({ itemId: first, note: 'Lang drøfting.' }),
    )
    expect(cases[0]).toMatchObject({
      decidedBy: { kind: 'vote', for: 2, against: 1, abstained: 0, castingVote: false },
      dissent: [{ name: 'Medlem c', text: 'For dyrt.' }],
      proposals: [{ name: 'Ola', text: 'Utsett saken.' }],
      note: 'Lang drøfting.',
      participation: { seats: 3, present: 3, quorate: null },
    })
    expect(cases[1]).toMatchObject({ decidedBy: null, dissent: [], note: '', participation: null })
  })

  it('says of the case that somebody left how many took part, and whether that was enough', () => {
    const text = textOf(quorumSet({ rule: { atLeast: 3, source: 'Vedtektene § 4.' } }), ruledOut(1, 'b'))
    expect(text).toContain('Utvalget var vedtaksført: 3 av 3 med stemmerett deltok.')
    expect(text).toContain('Minst 3 må delta for at utvalget skal være vedtaksført. Regelen: Vedtektene § 4.')
    expect(text).toContain('2 av 3 med stemmerett deltok. Utvalget var ikke vedtaksført.')
  })

  it('tells under a heading of its own what was said and decided in the other items', () => {
    const text = textOf(
      itemConcluded({ itemId: fixedItemId('notice'), conclusion: { kind: 'consensus' } }),
      itemProposed({
        itemId: fixedItemId('other'),
        proposalId: '1',
        proposal: { name: 'Ola', text: 'Møt i mars.' },
      }),
    )
    expect(text).toContain('Andre saker')
    expect(text.indexOf('Godkjenning av innkalling og saksliste')).toBeLessThan(text.indexOf('Eventuelt'))
    expect(text).toContain('Forslag fra Ola.')
    expect(text).toContain('Møt i mars.')
    expect(text).not.toContain('"Habilitet"')
  })

  it('has the view of the whole application that the committee agreed on, and who did not agree', () => {
    const agreed = { categoryId: 'should', text: 'Treffer målgruppen', disagreed: ['c'] }
    const text = textOf(overallAgreed({ applicationId: idOf(1), agreed }))
    expect(text).toContain('Omforent vurdering:')
    expect(text).toContain('Bør støttes (uenige: Medlem c). Treffer målgruppen.')
  })

  it('names nobody’s ground where the body ruled without the member having said anything', () => {
    const text = textOf(ruledOut(1, 'b'))
    expect(text).toContain('Habiliteten til Medlem b ble vurdert. Egen søknad. Utvalget fant at Medlem b er')
    expect(text).not.toContain('Medlem b: …')
  })

  it('tells when the weights were locked, and when and why they were changed afterwards', () => {
    const text = textOf(
      weightsLocked({ locked: true }),
      weightsSet({ weights: { 'vv-p1': 1 }, reason: 'Feil i oppsettet' }),
    )
    expect(text).toMatch(/Vektene ble låst \d+\. \S+ 20\d\d kl\. \d\d\.\d\d av/)
    expect(text).toMatch(/Vektene ble sist endret .* kl\. \d\d\.\d\d\. Begrunnelse: Feil i oppsettet\./)
  })

  it('forgets what was taken back', () => {
    const { cases } = protocolOf(
      itemDissented({ itemId: first, name: 'Medlem c', text: 'For dyrt.' }),
      itemDissented({ itemId: first, name: 'Medlem c', text: null }),
      itemConcluded({ itemId: first, conclusion: { kind: 'consensus' } }),
      itemConcluded({ itemId: first, conclusion: null }),
    )
    expect(cases[0]).toMatchObject({ decidedBy: null, dissent: [] })
  })
})
