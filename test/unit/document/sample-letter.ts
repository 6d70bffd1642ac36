import type { LetterInput, Outcome } from '#shared/document/letter-input'
import type { Language } from '#shared/i18n/language'

type Changes = { [Key in keyof LetterInput]?: Partial<LetterInput[Key]> }

/** A made-up letter with everything that a real one has; parts can be replaced. */
export function sampleLetter(outcome: Outcome, language: Language, changes: Changes = {}): LetterInput {
  const award = outcome === 'granted' ? 2_450_000 : outcome === 'reduced' ? 1_350_000 : null
  const awardByYear: Record<string, number> =
    outcome === 'granted'
      ? { '2025': 1_200_000, '2026': 1_250_000 }
      : outcome === 'reduced'
        ? { '2025': 1_350_000 }
        : {}
  const base: LetterInput = {
    language,
    scheme: {
      name: 'Rekrutterings- og samhandlingstilskudd 2025',
      fellowship: 'Helsefellesskapet Vest-Viken',
      bodyName: 'Strategisk samarbeidsutvalg',
      conditions: [
        'Prosjektet skal bygge på samarbeid og konsensus mellom kommune og sykehus.',
        'Fordelingen mellom kommune og sykehus skal følge budsjettet i søknaden.',
      ],
      reporting: [
        {
          report: 'Statusrapport',
          recipient: 'Strategisk samarbeidsutvalg',
          dueOn: '2026-05-15',
          dueText: null,
          channel: 'e-post',
          contents: ['kort beskrivelse', 'mål, aktiviteter og resultater', 'status for økonomi og tidsplan'],
        },
        {
          report: 'Sluttrapport',
          recipient: 'Strategisk samarbeidsutvalg',
          dueOn: '2027-03-31',
          dueText: null,
          channel: null,
          contents: ['virkning på rekruttering og samhandling', 'lærings- og spredningsmuligheter'],
        },
      ],
      payment: {
        text: 'Vestre Viken HF forvalter midlene. Kommunen sender faktura; enheter i Vestre Viken HF posterer kostnadene internt.',
        marking: 'prosjektnummer R-10001',
      },
      misuse: [
        'Tildelte midler kan ikke benyttes på annen måte enn forutsatt uten skriftlig samtykke fra Strategisk samarbeidsutvalg. Dette gjelder også dersom tiltak blir vesentlig utsatt i tid.',
      ],
      repayment: [],
      yearlyConfirmation:
        'Søkere som får vedtak om flerårig tilskudd, må sende en bekreftelse på søknadsbeløp innen søknadsfrist hvert av årene de har fått vedtak om tilskudd for.',
      legal: { appealable: 'yes', appealBody: 'Klagenemnda for eksempelsaker', basisSet: 'fvl-1967' },
      nextCall: null,
    },
    sender: {
      name: 'Helsefellesskapet Vest-Viken',
      unit: 'Sekretariatet for Strategisk samarbeidsutvalg',
      address: 'Postboks 100, 3004 Drammen',
      phone: '32 00 00 00',
      email: 'post@helsefellesskap.example',
      orgNumber: '123 456 785',
    },
    caseNumber: '2025/174',
    ourReference: '2025/174-12',
    caseOfficer: 'Siri Eksempel',
    place: 'Drammen',
    date: '2025-11-12',
    recipient: {
      name: 'Fjelldal kommune',
      contact: 'Ola Eksempel',
      line: 'Rådhusgata 1',
      postalCode: '3600',
      city: 'KONGSBERG',
      reference: 'F-25/88',
    },
    application: {
      title: 'Trygg hjemreise for eldre med skrøpelighet',
      number: 'VV-2025-07',
      requestedKroner: 2_450_000,
      purpose:
        'Felles utskrivningsteam som følger eldre pasienter hjem den første uken etter sykehusopphold.',
      period: { from: '2026-01-01', to: '2027-12-31' },
    },
    decision: {
      outcome,
      awardKroner: award,
      awardByYear,
      ...(award === null
        ? {}
        : {
            awardByParty: [
              { party: 'Fjelldal kommune', kroner: award - 450_000 },
              { party: 'Vestre Viken HF', kroner: 450_000 },
            ],
          }),
      awardPeriod: award === null ? null : { from: '2026-01-01', to: '2026-12-31' },
      conditions: award === null ? [] : ['Brukerutvalget skal være representert i styringsgruppen.'],
      reasons: {
        rules:
          'Tilskuddet fordeles etter utlysningen for 2025. Utvalget fordeler midlene etter en helhetlig og skjønnsmessig vurdering innenfor den økonomiske rammen.',
        facts:
          'Søknaden er sendt av Fjelldal kommune sammen med Vestre Viken HF. Avtalen om samarbeid er undertegnet av begge parter, og budsjettet viser en egeninnsats på 600 000 kroner.',
        considerations:
          'Tiltaket svarer godt på målet om færre utskrivningsklare pasienter.\nUtvalget mener at planen for overgang til ordinær drift bør bli tydeligere, og at deler av personellkostnadene allerede er dekket.',
      },
      criteriaReliedOn: [
        'tiltak og områder som kan få ned ventetid i sykehus, og tiltak som kan redusere antall utskrivningsklare pasienter, som blir liggende på sykehus.',
      ],
      failedRequirements:
        outcome === 'dismissed'
          ? [
              'Søknaden kom inn 4. oktober 2025. Fristen var 1. oktober 2025.',
              'Avtale mellom kommune og sykehus mangler.',
            ]
          : [],
    },
    meeting: { body: 'Strategisk samarbeidsutvalg', date: '2025-11-06', caseNumber: '31/2025' },
    signatories: [
      { name: 'Kari Eksempel', title: 'leder av Strategisk samarbeidsutvalg' },
      { name: 'Siri Eksempel', title: 'sekretariatsleder' },
    ],
    approvedElectronically: false,
    copies: ['Vestre Viken HF', 'Leder av lokalt samarbeidsutvalg'],
    draft: false,
  }
  const changed = Object.fromEntries(
    Object.entries(changes).map(([key, part]) => {
      const former = base[key as keyof LetterInput]
      const isObject = typeof part === 'object' && part !== null && !Array.isArray(part)
      return [key, isObject && typeof former === 'object' ? { ...former, ...part } : part]
    }),
  )
  return { ...base, ...changed }
}
