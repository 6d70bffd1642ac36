import { titleOfPacket } from './titles.mjs'

/** The two impartiality cases of the example round, for `impartiality.json`. */
export function impartialityCases() {
  return {
    format: 'tildeling/sample-impartiality@1',
    cases: [
      {
        member: 'm05',
        application: titleOfPacket(20),
        ground: 'leader-of-applying-unit',
        declared:
          'Jeg leder medisinsk avdeling ved Kongsberg sykehus, som er ansvarlig søker. Jeg har godkjent søknaden før den ble sendt.',
        declaredAt: '2025-10-10',
        ruling: {
          outcome: 'inhabil',
          reason:
            'Medlemmet leder enheten som søker og skal motta tilskuddet, og har selv godkjent søknaden. Det er et særegent forhold som er egnet til å svekke tilliten til upartiskheten, jf. forvaltningsloven § 6 andre ledd.',
          ruledAt: '2025-10-28',
        },
      },
      {
        member: 'm02',
        application: titleOfPacket(5),
        ground: 'executive-of-partner-municipality',
        declared:
          'Jeg er kommunedirektør i Lier, som er samarbeidspart i søknaden. Jeg har ikke deltatt i arbeidet med den.',
        declaredAt: '2025-10-10',
        ruling: {
          outcome: 'habil',
          reason:
            'Kommunen er én av flere samarbeidsparter og mottar ikke tilskuddet direkte. Medlemmet har ikke hatt noen rolle i prosjektet og har ingen personlig interesse i utfallet. Tilknytningen er den samme som de fleste medlemmene har til en eller flere søknader.',
          ruledAt: '2025-10-28',
        },
      },
    ],
  }
}
