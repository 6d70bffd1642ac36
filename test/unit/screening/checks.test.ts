import { describe, expect, it } from 'vitest'
import type { Requirement } from '#shared/scheme/scheme'
import { check, type Example, plain, schemeCalled, wholeForm } from './fixtures'

type Case = readonly [title: string, example: Example, met: boolean | null, message: string]

function outcomes(requirement: Requirement['check'], cases: readonly Case[]): void {
  it.each(cases)('%s', (_, example, met, message) => {
    const found = check(requirement, example)
    expect({ met: found.met, message: found.message }).toEqual({ met, message })
  })
}

const only = (kind: string) => ({ kind }) as Requirement['check']
const { budget } = wholeForm
const lines = (...items: readonly (readonly [string, number, ('personell' | 'utstyr' | 'drift')?])[]) => ({
  ...budget,
  lines: items.map(([text, amount, kind]) => ({ text, amount, ...(kind === undefined ? {} : { kind }) })),
})
const without = (...keys: readonly (keyof typeof wholeForm)[]) =>
  Object.fromEntries(keys.map(key => [key, undefined]))

describe('one responsible applicant', () => {
  outcomes(only('responsible-applicant'), [
    ['is named', {}, true, 'Ansvarlig søker er Drammen kommune.'],
    [
      'is one whose name holds the word og',
      { form: { applicant: { name: 'Nore og Uvdal kommune' } } },
      true,
      'Ansvarlig søker er Nore og Uvdal kommune.',
    ],
    [
      'is not two organisations in one field',
      { form: { applicant: { name: 'Lier kommune og Vestre Viken HF' } } },
      false,
      'Flere står som søker: Lier kommune og Vestre Viken HF. Avklar hvem som er ansvarlig søker.',
    ],
    [
      'is a health enterprise with the hospital of its own that the project lies at',
      { form: { applicant: { name: 'Vestre Viken HF, Drammen sykehus' } } },
      true,
      'Ansvarlig søker er Vestre Viken HF, Drammen sykehus.',
    ],
    [
      'is for a person to settle where several bear the name',
      { form: { applicant: { name: 'Våler kommune' } } },
      null,
      'Våler kommune kan være flere. Avklar hvem som er ansvarlig søker.',
    ],
    [
      'is for a person to settle where nobody knows the name and there is no number',
      { form: { applicant: { name: 'Lier komune' } } },
      null,
      'Lier komune er ikke en kjent organisasjon, og har ikke oppgitt et gyldig organisasjonsnummer. Avklar hvem som er ansvarlig søker.',
    ],
    [
      'is known by its number where nobody knows the name',
      { form: { applicant: { name: 'Foreningen Eksempel', orgNumber: '974760673' } } },
      true,
      'Ansvarlig søker er Foreningen Eksempel.',
    ],
  ])
})

describe('the form', () => {
  outcomes(only('form-used'), [
    ['is filled in', {}, true, 'Søknaden er lest fra et utfylt skjema.'],
    [
      'is empty where the main questions have no answer',
      { form: { ...without('summary', 'purpose', 'challenge'), description: ' – ' } },
      false,
      'Skjemaet har verken sammendrag, beskrivelse, formål eller utfordring. Be søkeren fylle det ut.',
    ],
  ])
})

describe('the fields that a call asks for', () => {
  outcomes({ kind: 'fields-present', fields: ['description', 'purpose', 'budget-lines', 'period'] }, [
    ['are there', { form: { purpose: 'Bedre forløp.' } }, true, 'Feltene som kreves, er fylt ut.'],
    [
      'are named when they are not',
      { form: { ...without('purpose', 'period'), budget: { requested: { '2025': 1 } } } },
      false,
      'Søknaden mangler formål, budsjett og prosjektperiode. Be søkeren om dette.',
    ],
    [
      'take a budget in an attachment for a budget',
      { form: { purpose: 'x', budget: { requested: { '2025': 1 } } }, files: ['Budsjett 2025.xlsx'] },
      true,
      'Feltene som kreves, er fylt ut.',
    ],
  ])
})

describe('a municipality and the hospital', () => {
  outcomes(only('municipality-and-hospital'), [
    ['are parties', {}, true, 'Parter er Drammen kommune og Vestre Viken HF.'],
    [
      'are known by number and name though the form gives no side',
      {
        form: {
          applicant: { name: 'Enhet for rehabilitering', orgNumber: '921 234 554' },
          partners: [{ name: 'VVHF' }],
        },
      },
      true,
      'Parter er Enhet for rehabilitering og VVHF.',
    ],
    [
      'are not both there',
      { form: { partners: [{ name: 'Lier kommune', side: 'kommune' }] } },
      false,
      'Fant ikke noe sykehus blant partene (Drammen kommune og Lier kommune). Be søkeren oppgi alle parter.',
    ],
    [
      'are both missing',
      { form: { applicant: { name: 'Legene på torget', side: 'fastlege' }, partners: [] } },
      false,
      'Fant verken kommune eller sykehus blant partene (Legene på torget). Be søkeren oppgi alle parter.',
    ],
    [
      'has no municipality among them',
      { form: { applicant: { name: 'Vestre Viken HF', side: 'sykehus' }, partners: [] } },
      false,
      'Fant ingen kommune blant partene (Vestre Viken HF). Be søkeren oppgi alle parter.',
    ],
    [
      'are left to a person where a party is not recognised',
      { form: { partners: [{ name: 'Medisinsk avdeling' }] } },
      null,
      'Fant ikke noe sykehus blant partene (Drammen kommune og Medisinsk avdeling). Avklar hvem Medisinsk avdeling hører til.',
    ],
    [
      'are left to a person where the hospital belongs to another fellowship',
      { form: { partners: [{ name: 'Sykehuset Østfold HF', side: 'sykehus' }] } },
      null,
      'Sykehuset Østfold HF hører til et annet helsefellesskap. Avklar om kravet likevel er oppfylt.',
    ],
    [
      'are not found in a user council that bears the hospital’s name',
      { form: { partners: [{ name: 'Brukerutvalget, Vestre Viken HF', side: 'bruker' }] } },
      false,
      'Fant ikke noe sykehus blant partene (Drammen kommune og Brukerutvalget, Vestre Viken HF). Be søkeren oppgi alle parter.',
    ],
    [
      'are decided by the number, not by what the form calls the side',
      { form: { partners: [{ name: 'Lier kommune', orgNumber: '857566122', side: 'sykehus' }] } },
      false,
      'Fant ikke noe sykehus blant partene (Drammen kommune og Lier kommune). Be søkeren oppgi alle parter.',
    ],
  ])
})

describe('an agreement or a confirmation', () => {
  const either = { kind: 'agreement', accepts: ['avtale', 'bekreftelse'] } as const
  outcomes(either, [
    ['is the file that the form points to', {}, true, '«avtale.pdf» er lagt ved.'],
    [
      'is the file that the form points to whatever its name, case and folder',
      {
        form: { agreement: { kind: 'bekreftelse', file: 'vedlegg/Epost fra BUP.pdf' } },
        files: ['epost fra bup.pdf'],
      },
      true,
      '«epost fra bup.pdf» er lagt ved.',
    ],
    [
      'is an attachment named as one though the form is silent',
      { form: { agreement: undefined }, files: ['budsjett.pdf', 'Samarbeidsavtale signert.pdf'] },
      true,
      '«Samarbeidsavtale signert.pdf» er lagt ved.',
    ],
    [
      'is missing where the file did not come',
      { files: ['prosjektbeskrivelse.pdf'] },
      false,
      'Skjemaet viser til «vedlegg/avtale.pdf», men filen fulgte ikke med eller er tom. Be søkeren ettersende den.',
    ],
    [
      'is missing where the file is empty',
      { packet: { attachments: [{ name: 'avtale.pdf', sha256: '0'.repeat(64), bytes: 0 }] } },
      false,
      'Skjemaet viser til «vedlegg/avtale.pdf», men filen fulgte ikke med eller er tom. Be søkeren ettersende den.',
    ],
    [
      'is missing where there are no attachments',
      { form: { agreement: { kind: 'ingen' } }, files: [] },
      false,
      'Fant ingen avtale eller bekreftelse. Søknaden har ingen vedlegg. Be søkeren ettersende den.',
    ],
    [
      'is not the agreement that all projects share, nor one on data',
      {
        form: { agreement: undefined },
        files: ['Overordnet samarbeidsavtale.pdf', 'Databehandleravtale.pdf', 'Arbeidsavtale.pdf'],
      },
      false,
      'Fant ingen avtale eller bekreftelse. Vedleggene er «Overordnet samarbeidsavtale.pdf», «Databehandleravtale.pdf» og «Arbeidsavtale.pdf». Be søkeren ettersende den.',
    ],
    [
      'is left to a person where no name shows it',
      { form: { agreement: { kind: 'avtale' } }, files: ['skann001.pdf'] },
      null,
      'Skjemaet oppgir avtale, men ingen av vedleggene har et navn som viser det. Åpne «skann001.pdf» og avklar.',
    ],
    [
      'is left to a person where form and attachment disagree',
      { form: { agreement: { kind: 'ingen' } } },
      null,
      'Skjemaet sier at det ikke finnes noen avtale, men «avtale.pdf» er lagt ved. Åpne vedlegget og avklar.',
    ],
    [
      'is taken from the form where a row of a table cannot carry it',
      { files: [], packet: { file: 'Svar.xlsx' }, form: { agreement: { kind: 'avtale' } } },
      true,
      'Skjemaet oppgir at avtalen er lagt ved.',
    ],
  ])

  outcomes({ kind: 'agreement', accepts: ['avtale'] }, [
    [
      'is not enough as a confirmation where the call asks for an agreement',
      { form: { agreement: { kind: 'bekreftelse', file: 'bekreftelse.pdf' } }, files: ['bekreftelse.pdf'] },
      false,
      '«bekreftelse.pdf» er en bekreftelse. Utlysningen krever en avtale. Be søkeren ettersende den.',
    ],
    [
      'is left to a person where a confirmation is called an agreement',
      { form: { agreement: { kind: 'avtale', file: 'bekreftelse.pdf' } }, files: ['bekreftelse.pdf'] },
      null,
      'Skjemaet oppgir en avtale, men «bekreftelse.pdf» ser ut til å være en bekreftelse. Åpne vedlegget og avklar.',
    ],
  ])

  it('says where it looked', () => {
    expect(check(either, { files: ['budsjett.pdf', 'avtale.pdf'] }).lookedAt).toEqual([
      { kind: 'field', path: 'agreement.kind', source: null },
      { kind: 'field', path: 'agreement.file', source: null },
      { kind: 'attachment', name: 'avtale.pdf', sha256: '0'.repeat(64) },
    ])
  })
})

describe('an attachment that the call asks for', () => {
  outcomes({ kind: 'attachment', label: 'Tabell for effekt', keywords: ['effekt', 'nytteverdi'] }, [
    [
      'is known by a word in its name',
      { files: ['EFFEKTTABELL.pdf'] },
      true,
      '«EFFEKTTABELL.pdf» er lagt ved.',
    ],
    [
      'is missing',
      {},
      false,
      'Fant ikke «Tabell for effekt». Vedleggene er «avtale.pdf». Be søkeren ettersende det.',
    ],
    [
      'is left to a person for a row of a table',
      { files: [], packet: { file: 'svar.csv' } },
      null,
      'Vedlegg følger ikke med i et regneark. Kontroller at «Tabell for effekt» kom med søknaden.',
    ],
  ])
})

describe('the responsibility for the patients', () => {
  const answered = (patientResponsibility: 'yes' | 'no' | 'not-relevant') => ({
    form: { confirmations: { patientResponsibility } },
  })
  outcomes(only('patient-responsibility'), [
    ['is settled', answered('yes'), true, 'Søkeren oppgir at pasientansvaret er avklart.'],
    ['does not arise', answered('not-relevant'), true, 'Søkeren oppgir at pasientansvar ikke er aktuelt.'],
    [
      'is not settled',
      answered('no'),
      false,
      'Søkeren oppgir at pasientansvaret ikke er avklart. Be om en avklaring.',
    ],
    [
      'is not answered',
      { form: { confirmations: undefined } },
      null,
      'Søkeren har ikke svart på om pasientansvaret er avklart. Avklar det.',
    ],
  ])
})

describe('own contribution', () => {
  const contribution = (...ownContribution: NonNullable<typeof budget.ownContribution>) => ({
    form: { budget: { ...budget, ownContribution } },
  })
  outcomes(only('own-contribution'), [
    ['is a sum', {}, true, 'Partene bidrar med 150 000 kroner.'],
    [
      'may be words',
      contribution({ party: 'Drammen kommune', amount: 0, text: 'leder i 20 prosent' }),
      true,
      'Egen innsats er beskrevet, uten beløp.',
    ],
    [
      'is left to a person where only the text speaks of it',
      { form: { ...contribution().form, description: 'Vi starter i mars. Egeninnsatsen er to stillinger.' } },
      null,
      'Budsjettet har ingen egen innsats, men teksten sier «Egeninnsatsen er to stillinger». Avklar om det er nok.',
    ],
    [
      'is missing',
      contribution(),
      false,
      'Fant ingen egen innsats. Be søkeren oppgi hva partene bidrar med.',
    ],
  ])
})

describe('own contribution for each party', () => {
  const three = {
    partners: [
      { name: 'Lier kommune', side: 'kommune' as const },
      { name: 'Vestre Viken HF', side: 'sykehus' as const },
    ],
  }
  const given = (...parties: readonly string[]) => ({
    form: { ...three, budget: { ...budget, ownContribution: parties.map(party => ({ party, amount: 10 })) } },
  })
  outcomes(only('own-contribution-by-party'), [
    ['is shown', {}, true, 'Egen innsats er delt på Drammen kommune og Vestre Viken HF.'],
    [
      'is shown by names in one line',
      given('Drammen og Lier kommuner', 'Vestre Viken HF'),
      true,
      'Egen innsats er delt på Drammen og Lier kommuner og Vestre Viken HF.',
    ],
    [
      'is shown for all municipalities at once',
      given('De to kommunene', 'Vestre Viken'),
      true,
      'Egen innsats er delt på De to kommunene og Vestre Viken.',
    ],
    [
      'is left to a person where one of several municipalities is not shown',
      given('Drammen kommune', 'Vestre Viken HF'),
      null,
      'Budsjettet viser ikke hva Lier kommune bidrar med. Be søkeren oppgi det.',
    ],
    [
      'is not shown for a side',
      given('Drammen kommune', 'Lier kommune'),
      false,
      'Budsjettet viser ikke hva Vestre Viken HF bidrar med. Be søkeren oppgi det.',
    ],
    [
      'is not shown',
      given(),
      false,
      'Budsjettet viser ikke hva partene bidrar med. Be søkeren dele opp egen innsats.',
    ],
  ])
})

describe('the split of the grant', () => {
  outcomes(only('grant-split'), [
    [
      'is shown by the budget',
      {},
      true,
      'Budsjettet gir 300 000 kroner til kommune(r) og 200 000 kroner til sykehuset.',
    ],
    [
      'is shown where all goes to one side',
      { form: { budget: lines(['Drammen kommune: lønn', 500_000]) } },
      true,
      'Budsjettet gir 500 000 kroner til kommune(r).',
    ],
    [
      'goes by who stands before the colon',
      { form: { budget: lines(['Vestre Viken HF: kurs for kommunene', 500_000]) } },
      true,
      'Budsjettet gir 500 000 kroner til sykehuset.',
    ],
    [
      'is not taken from a hospital that bears a municipality’s name',
      { form: { budget: lines(['Drammen sykehus: lønn', 500_000]) } },
      true,
      'Budsjettet gir 500 000 kroner til sykehuset.',
    ],
    [
      'is left to a person where part of the budget has no recipient',
      { form: { budget: lines(['Drammen kommune: lønn', 400_000], ['Reiser', 100_000]) } },
      null,
      'Budsjettet gir 400 000 kroner til kommune(r), men 100 000 kroner har ingen tydelig mottaker. Avklar hvem de går til.',
    ],
    [
      'is told in words that add up to the request',
      {
        form: {
          budget: lines(['Lønn', 500_000]),
          description:
            'Vi starter i mars. Drammen kommune får 300 000 kroner, Vestre Viken HF 200 000 kroner.',
        },
      },
      true,
      'Teksten sier «Drammen kommune får 300 000 kroner, Vestre Viken HF 200 000 kroner».',
    ],
    [
      'is told in shares of the whole',
      {
        form: {
          budget: lines(['Lønn', 500_000]),
          description: 'Midlene fordeles med 60 prosent til kommunen og 40 prosent til sykehuset.',
        },
      },
      true,
      'Teksten sier «Midlene fordeles med 60 prosent til kommunen og 40 prosent til sykehuset».',
    ],
    [
      'is left to a person where the words do not add up to the request',
      {
        form: {
          budget: lines(['Lønn', 500_000]),
          description: 'Tilskuddet deles: kommunen får 300 000 kroner og sykehuset 100 000 kroner.',
        },
      },
      null,
      'Budsjettet viser ikke delingen. Teksten sier «Tilskuddet deles: kommunen får 300 000 kroner og sykehuset 100 000 kroner». Avklar om det er nok.',
    ],
    [
      'is left to a person where the budget is an attachment',
      { form: { budget: lines(['Lønn', 500_000]) }, files: ['Budsjett.xlsx'] },
      null,
      'Skjemaet viser ikke delingen mellom kommune(r) og sykehus. Se etter i «Budsjett.xlsx».',
    ],
    [
      'is missing',
      { form: { budget: { requested: { '2025': 1 } } } },
      false,
      'Søknaden viser ikke hvordan tilskuddet skal deles mellom kommune(r) og sykehus. Be søkeren oppgi det.',
    ],
  ])
})

describe('a grant for more than equipment', () => {
  outcomes(only('not-pure-equipment'), [
    ['has no equipment', {}, true, 'Budsjettet har ikke utstyr.'],
    [
      'may have some',
      { form: { budget: lines(['Lønn', 400_000, 'personell'], ['Utstyr', 100_000, 'utstyr']) } },
      true,
      'Utstyr er 100 000 kroner av 500 000 kroner i budsjettet.',
    ],
    [
      'is denied by a budget of equipment alone, whatever box was ticked',
      { form: { budget: lines(['Trygghetspakker', 480_000, 'utstyr'], ['Montering', 40_000, 'utstyr']) } },
      false,
      'Hele budsjettet på 520 000 kroner er utstyr. Avklar med søkeren om noe annet inngår.',
    ],
    [
      'is denied by the applicant',
      { form: { confirmations: { notPureEquipment: false } } },
      false,
      'Søkeren oppgir at det søkes om bare utstyr.',
    ],
    [
      'is confirmed where the budget has no kinds',
      { form: { budget: lines(['Lønn', 500_000]) } },
      true,
      'Søkeren bekrefter at det ikke søkes om bare utstyr.',
    ],
    [
      'is left to a person where nothing tells',
      { form: { budget: lines(['Lønn', 500_000]), confirmations: undefined } },
      null,
      'Budsjettet viser ikke hva som er utstyr. Avklar om det søkes om bare utstyr.',
    ],
  ])
})

describe('lasting operation', () => {
  outcomes(only('lasting-operation'), [
    ['is described', {}, true, 'Søknaden beskriver overgangen til drift.'],
    [
      'is confirmed but not described',
      { form: { transition: undefined } },
      null,
      'Søkeren bekrefter overgang til drift, men beskriver den ikke. Be om en beskrivelse.',
    ],
    [
      'is denied',
      { form: { confirmations: { leadsToOrdinaryOperations: false } } },
      false,
      'Søkeren oppgir at tiltaket ikke går over i ordinær drift. Avklar hva som skjer etterpå.',
    ],
    [
      'is not spoken of',
      { form: without('transition', 'confirmations') },
      false,
      'Søknaden sier ikke hvordan tiltaket går over i drift. Be om en beskrivelse.',
    ],
  ])
})

describe('something else than today’s operations', () => {
  outcomes(only('not-ordinary-operations'), [
    ['is confirmed', {}, true, 'Søkeren bekrefter at tiltaket ikke er ordinær drift i dag.'],
    [
      'is denied',
      { form: { confirmations: { notOrdinaryOperations: false } } },
      false,
      'Søkeren oppgir at tiltaket er ordinær drift i dag. Avklar hva som er nytt.',
    ],
    [
      'is not answered',
      { form: { confirmations: undefined } },
      null,
      'Søkeren har ikke svart på om tiltaket er ordinær drift i dag. Avklar det.',
    ],
  ])
})

describe('the length of a project', () => {
  outcomes({ kind: 'duration', measure: 'project', maxMonths: 36 }, [
    ['is within the limit', {}, true, 'Prosjektet varer i tolv måneder.'],
    [
      'may be the limit itself',
      { form: { period: { from: '2025-01-01', to: '2027-12-31' } } },
      true,
      'Prosjektet varer i 36 måneder.',
    ],
    [
      'is over it by a day',
      { form: { period: { from: '2025-01-01', to: '2028-01-01' } } },
      false,
      'Prosjektet varer i 37 måneder. Grensen er 36 måneder. Avklar om perioden kan kortes ned.',
    ],
    [
      'is unknown',
      { form: { period: undefined } },
      null,
      'Prosjektperioden er ikke oppgitt, eller slutter før den starter. Be søkeren om første og siste dag.',
    ],
  ])
})

describe('the time that one award is for', () => {
  outcomes({ kind: 'duration', measure: 'award', maxMonths: 12 }, [
    ['is a year', {}, true, 'Prosjektet varer i tolv måneder.'],
    [
      'is more where money is asked for several years',
      { form: { budget: { requested: { '2025': 1, '2026': 1 } } } },
      false,
      'Det søkes om midler for 2025 og 2026. Tilskudd tildeles for høyst 12 måneder om gangen. Tildel for ett år; resten må bekreftes senere.',
    ],
    [
      'is left to a person where a longer project asks for one year',
      { form: { period: { from: '2026-01-01', to: '2027-06-30' } } },
      null,
      'Prosjektet varer i 18 måneder. Tilskudd tildeles for høyst 12 måneder om gangen. Avklar hvilke måneder beløpet gjelder.',
    ],
  ])
})

describe('the involvement of those concerned', () => {
  outcomes({ kind: 'involvement', parties: ['brukere', 'tillitsvalgte', 'vernetjenesten', 'fastlege'] }, [
    [
      'is shown by partners and words',
      { form: { unionInvolvement: 'Tillitsvalgte og verneombud har deltatt.' } },
      true,
      'Brukere: Pasientforeningen Eksempel er part. Tillitsvalgte er nevnt. Vernetjenesten er nevnt. Fastleger: Fastlegene i Drammen er part.',
    ],
    [
      'lacks the safety service',
      { form: { unionInvolvement: 'Tillitsvalgte har deltatt.' } },
      null,
      'Vernetjenesten er ikke nevnt der medvirkning er beskrevet. Vurder det, eller spør søkeren.',
    ],
    [
      'is not taken from a sentence that says no',
      { form: { unionInvolvement: 'Tillitsvalgte har deltatt. Verneombudet er ikke spurt.' } },
      null,
      'Vernetjenesten: søknaden sier «Verneombudet er ikke spurt». Vurder det, eller spør søkeren.',
    ],
    [
      'is not taken from a plan that merely speaks of general practitioners',
      {
        form: {
          partners: [],
          userInvolvement: 'To brukere er med.',
          unionInvolvement: 'HTV og AMU har uttalt seg.',
          description: 'Fastlegen får et notat.',
        },
      },
      null,
      'Fastleger: søknaden sier «Fastlegen får et notat». Vurder det, eller spør søkeren.',
    ],
    [
      'is missing',
      { form: { partners: [], unionInvolvement: 'Nei.' } },
      false,
      'Brukere er ikke nevnt. Tillitsvalgte er ikke nevnt. Vernetjenesten er ikke nevnt. Fastleger er ikke nevnt. Vurder det, eller spør søkeren.',
    ],
  ])
})

describe('the place on the local list', () => {
  outcomes(only('local-rank'), [
    [
      'is given',
      { form: { localRank: 2, localFellowship: 'Helgeland' } },
      true,
      'Søknaden er nummer 2 på den lokale listen (Helgeland).',
    ],
    [
      'is missing',
      {},
      false,
      'Plass på den lokale prioriteringslisten mangler. Be det lokale helsefellesskapet om den.',
    ],
  ])
})

describe('anchoring in a group or council', () => {
  outcomes(only('anchored'), [
    [
      'is told',
      { form: { description: 'Saken er drøftet i fagråd for palliasjon.' } },
      true,
      'Søknaden sier «Saken er drøftet i fagråd for palliasjon».',
    ],
    [
      'is left to a person where the text says that it did not happen',
      { form: { description: 'Saken er ikke lagt fram for fagrådet.' } },
      null,
      'Søknaden sier «Saken er ikke lagt fram for fagrådet». Avklar om det er nok.',
    ],
    [
      'is not told',
      {},
      false,
      'Søknaden nevner verken tjenestemodellgruppe eller fagråd. Be om opplysning om forankringen.',
    ],
  ])
})

describe('a digital measure', () => {
  outcomes(only('digital'), [
    ['is not what this is', {}, true, 'Tiltaket ser ikke ut til å være digitalt.'],
    [
      'is left to a person where it does not speak of the norm',
      {
        form: {
          title: 'Digital hjemmeoppfølging',
          description: 'Følger nasjonal e-helsestrategi og nasjonale standarder.',
        },
      },
      null,
      'Tiltaket ser ut til å være digitalt («Digital hjemmeoppfølging»), men nevner ikke Norm for informasjonssikkerhet. Avklar om det er nødvendig.',
    ],
    [
      'speaks of all three',
      {
        form: {
          title: 'Digital hjemmeoppfølging',
          description: 'Følger nasjonal e-helsestrategi, Normen og nasjonale standarder.',
        },
      },
      true,
      'Søknaden nevner strategi, norm og standarder.',
    ],
  ])
})

describe('the yearly confirmation of the amount', () => {
  outcomes({ kind: 'yearly-confirmation', fromYear: 2 }, [
    [
      'does not touch a new application',
      {},
      true,
      'Kravet gjelder fra andre år. Ingenting i søknaden viser til et tidligere tilskudd.',
    ],
    [
      'is left to a person where the title speaks of going on',
      { form: { title: 'Videreføring av felles team' } },
      null,
      'Søknaden sier «Videreføring av felles team». Avklar om den gjelder andre år eller senere, og om beløpet da er bekreftet.',
    ],
    [
      'is left to a person where the project began before the years of the scheme',
      { form: { period: { from: '2023-08-01', to: '2025-12-31' } } },
      null,
      'Prosjektet startet før årene i ordningen. Avklar om den gjelder andre år eller senere, og om beløpet da er bekreftet.',
    ],
    [
      'is met by a document named as one',
      { form: { title: 'Videreføring av felles team' }, files: ['Bekreftelse på søknadsbeløp 2025.pdf'] },
      true,
      '«Bekreftelse på søknadsbeløp 2025.pdf» er lagt ved.',
    ],
  ])
})

describe('a question of judgement', () => {
  it('is never answered by data', () => {
    expect(check(only('judgement'))).toMatchObject({ met: null, ask: null })
  })
})

describe('every scheme that ships', () => {
  it.each(['vest-viken-2025', 'ostfold-2024', 'ostfold-2025', 'helse-nord-2025', 'sor-rogaland-2024'])(
    'has an answer in plain words for each requirement of %s',
    id => {
      for (const requirement of schemeCalled(id).requirements) {
        const { message } = check(requirement.check, { scheme: schemeCalled(id), files: [] })
        expect(plain(message)).toMatch(/^(«|[A-ZÆØÅ]).*\.$/)
      }
    },
  )
})
