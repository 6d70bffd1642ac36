import { applicantKommune, kommune, sykehus } from '../parties.mjs'

export const packet = {
  nr: 19,
  file: 'Nesbyen - demensteam (foreløpig).zip',
  title: 'Ambulerende demensteam i midtre Hallingdal',
  summary: 'Nesbyen og Flå ønsker et ambulerende demensteam med støtte fra alderspsykiatrien.',
  submittedAt: '2025-10-01T23:12:00+02:00',
  language: 'nb',
  applicant: { ...applicantKommune('Nesbyen', 19, 'Hjemmebaserte tjenester'), account: undefined },
  partners: [kommune('Flå'), sykehus('Alderspsykiatrisk poliklinikk')],
  priorities: ['vv-p2', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet'],
  purpose: 'Bedre utredning og oppfølging av personer med demens og deres pårørende.',
  challenge: 'Utredning tar i dag opptil åtte måneder. Pårørende opplever at de må finne fram selv.',
  description:
    'Teamet skal bestå av sykepleier, ergoterapeut og lege fra alderspsykiatrien. Det skal reise hjem til den som har fått mistanke om demens, gjøre utredning, gi råd om tilrettelegging og følge opp familien i ett år. Avtale og detaljert budsjett ettersendes når saken har vært oppe i ledergruppen.',
  effect: { careLevel: 'Kortere ventetid på utredning og færre akutte innleggelser på sykehjem.' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  budget: { requested: { 2025: 700_000 } },
  agreement: { kind: 'ingen' },
  confirmations: { notPureEquipment: true, leadsToOrdinaryOperations: true },
  attachments: [
    {
      name: 'beskrivelse foreløpig.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Merknad',
          early: true,
          text: 'Dette er en foreløpig utgave. Arbeidsgruppen hadde ikke anledning til å ha siste møte før fristen.',
        },
        {
          title: 'Pårørendes erfaringer',
          text: 'Vi har snakket med sju pårørende. Alle sier at det første halvåret er det verste. Ingen visste hvem de skulle ringe. Fem fortalte at de fikk vite om dagtilbudet av naboer.',
        },
        {
          title: 'Det som gjenstår',
          text: 'Fordeling av tilskuddet mellom kommunene og sykehuset er ikke avklart. Stillingsbrøkene må drøftes. Avtale er under arbeid.',
        },
      ],
    },
  ],
}
