import type { ProtocolCase, ProtocolInput } from '#shared/document/protocol-input'
import type { Language } from '#shared/i18n/language'

/** One made-up case of a protocol; parts can be replaced. */
export function sampleCase(changes: Partial<ProtocolCase> = {}): ProtocolCase {
  return {
    number: '31/2025-1',
    title: 'Trygg hjemreise for eldre med skrøpelighet',
    applicant: 'Fjelldal kommune',
    requestedKroner: 2_450_000,
    localRank: null,
    recommendedKroner: 2_450_000,
    outcome: 'granted',
    awardKroner: 2_450_000,
    awardByYear: { '2025': 1_200_000, '2026': 1_250_000 },
    period: { from: '2026-01-01', to: '2027-12-31' },
    conditions: ['Brukerutvalget skal være representert i styringsgruppen.'],
    reasons: {
      rules: 'Fordelt etter utlysningen for 2025.',
      facts: 'Søknaden er sendt av kommunen og sykehuset sammen.',
      considerations: 'Tiltaket svarer godt på målet om færre utskrivningsklare pasienter.',
    },
    impartiality: [],
    decidedBy: { kind: 'consensus' },
    dissent: [],
    proposals: [],
    note: '',
    participation: null,
    departure: null,
    ...changes,
  }
}

/** A made-up meeting with three cases; the frame is Vest-Viken's (23 796 000 to distribute). */
export function sampleProtocol(language: Language, changes: Partial<ProtocolInput> = {}): ProtocolInput {
  return {
    language,
    body: 'Strategisk samarbeidsutvalg',
    fellowship: 'Helsefellesskapet Vest-Viken',
    schemeName: 'Rekrutterings- og samhandlingstilskudd 2025',
    caseNumber: '2025/174',
    date: '2025-11-10',
    meeting: { date: '2025-11-06', start: '09.00', end: '14.30', place: 'Drammen sykehus, møterom Elva' },
    attendance: [
      { name: 'Kari Eksempel', role: 'leder', side: 'kommune', as: { kind: 'member' } },
      { name: 'Per Eksempel', role: 'nestleder', side: 'sykehus', as: { kind: 'member' } },
      {
        name: 'Anne Eksempel',
        role: 'kommunalsjef',
        side: 'kommune',
        as: { kind: 'substitute', for: 'Nils Eksempel' },
      },
      {
        name: 'Rita Eksempel',
        role: 'brukerrepresentant',
        side: 'bruker',
        as: { kind: 'observer', rights: 'tale- og forslagsrett' },
      },
      { name: 'Nils Eksempel', role: 'kommunedirektør', side: 'kommune', as: { kind: 'absent' } },
      { name: 'Siri Eksempel', role: 'rådgiver', side: '', as: { kind: 'secretariat' } },
    ],
    quorum: { seats: 3, present: 3, quorate: true, rule: null },
    opening: 'Innkalling og saksliste ble godkjent uten merknader.',
    frame: {
      layers: [
        { label: 'Tildelt 2024', kroner: 13_200_000 },
        { label: 'Tildelt 2025', kroner: 13_496_000 },
      ],
      commitments: [{ label: 'Samhandlingsarena, forprosjekt, vedtatt 2. desember 2024', kroner: 2_900_000 }],
    },
    method: 'Forslaget til fordeling er laget etter rang med avkorting.',
    weights: {
      lockedAt: '2025-10-10T07:05:00.000Z',
      changed: null,
      beforeMarks: true,
      lockedBy: 'Kari Eksempel',
      criteria: [
        { text: 'Forventet effekt og nytteverdi', weightPercent: 50 },
        { text: 'Samarbeid mellom flere kommuner', weightPercent: 33.333333 },
        { text: 'Egen ressursinnsats', weightPercent: 16.666667 },
      ],
    },
    cases: [
      sampleCase(),
      sampleCase({
        number: '31/2025-2',
        title: 'Felles ansatte jordmødre i Øvre dal',
        applicant: 'Vestre Viken HF',
        requestedKroner: 4_000_000,
        recommendedKroner: 4_000_000,
        outcome: 'reduced',
        awardKroner: 3_100_000,
        awardByYear: { '2025': 3_100_000 },
        conditions: [],
        decidedBy: { kind: 'vote', for: 1, against: 1, abstained: 0, castingVote: true },
        departure: 'Utvalget satte beløpet ned fordi utstyret i budsjettet ikke kan dekkes av ordningen.',
        dissent: [{ name: 'Per Eksempel', text: 'Hele beløpet burde vært gitt.' }],
        impartiality: [
          {
            member: 'Anne Eksempel',
            ground: 'leder enheten som får midlene (forvaltningsloven § 6 andre ledd)',
            discussion: 'Anne Eksempel meldte fra før møtet',
            ruling: 'inhabil',
            leftTheRoom: true,
            substitute: null,
          },
        ],
      }),
      sampleCase({
        number: '31/2025-3',
        title: 'Kartlegging av ventetid',
        applicant: 'Elvebyen kommune',
        requestedKroner: 800_000,
        recommendedKroner: 0,
        outcome: 'rejected',
        awardKroner: 0,
        awardByYear: {},
        period: null,
        conditions: [],
      }),
    ],
    otherItems: [],
    nextSteps: ['Sekretariatet sender brev til søkerne innen 14. november 2025.'],
    signatories: [
      { name: 'Kari Eksempel', title: 'møteleder' },
      { name: 'Per Eksempel', title: 'nestleder' },
    ],
    approvedElectronically: false,
    draft: false,
    ...changes,
  }
}
