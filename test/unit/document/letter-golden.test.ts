import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import { grantYear } from '#shared/allocation/instance-from-round'
import { asId } from '#shared/base/ids'
import { proposeDecision } from '#shared/decision/propose-decision'
import { buildLetter } from '#shared/document/letter'
import { letterOfRound } from '#shared/document/letter-from-round'
import { letterProblemText } from '#shared/document/letter-problem'
import { type Language, languages } from '#shared/i18n/language'
import { type Outcome, outcomes } from '#shared/round/kinds/decision-entries'
import type { Duties } from '#shared/round/kinds/duty-entries'
import type { Office } from '#shared/round/kinds/office-entries'
import { withDuties } from '#shared/round/round-scheme'
import { organisations, packetOf, schemeCalled } from '../screening/fixtures'
import { linesOf } from './pdf-tools'

/** Whom the grant is from, whom it is to, and whether the decision can be appealed: one of each kind. */
const cases = [
  { id: 'helse-nord-2025', applicant: 'Tromsø kommune', appealable: 'yes' },
  { id: 'ostfold-2024', applicant: 'Halden kommune', appealable: 'no' },
  { id: 'ostfold-2025', applicant: 'Sarpsborg kommune', appealable: 'yes' },
  { id: 'sor-rogaland-2024', applicant: 'Helse Stavanger HF', appealable: 'yes' },
  { id: 'vest-viken-2025', applicant: 'Drammen kommune', appealable: 'no' },
] as const
type Case = (typeof cases)[number]

const office = (appealable: 'yes' | 'no'): Office => ({
  sender: {
    name: 'Sekretariatet (eksempel)',
    unit: '',
    line: 'Postboks 1',
    postalCode: '3004',
    city: 'Drammen',
    phone: '00 00 00 00',
    email: 'post@example.no',
    orgNumber: '',
  },
  caseNumber: '2025/100',
  caseOfficer: 'Siri Saksbehandler (eksempel)',
  place: 'Drammen',
  letterDate: '2025-11-05',
  signatories: [
    { name: 'Astri Eksempelsen', title: 'leder' },
    { name: 'Siri Saksbehandler (eksempel)', title: 'rådgiver' },
  ],
  approvedElectronically: false,
  appeal: { appealable, body: appealable === 'yes' ? 'Klagenemnda (eksempel)' : '' },
})

/** What the secretariat has settled for the round; it counts only where the call leaves it open. */
const duties: Duties = {
  payments: [
    {
      mode: 'invoice',
      appliesTo: 'everyone',
      instructions: 'Tilskuddet utbetales etter faktura merket med prosjektnummeret.',
    },
  ],
  markingCode: null,
  reports: [{ text: 'Kort statusrapport', recipient: null, channel: null, days: ['2026-06-01'] }],
  reportDays: {},
  awardPeriod: null,
}

const awards: Readonly<Record<Outcome, number>> = {
  granted: 500_000,
  reduced: 350_000,
  rejected: 0,
  dismissed: 0,
  deferred: 0,
}
const failed = ['Søknaden skal være sendt innen fristen.']

function letterOf({ id, applicant, appealable }: Case, outcome: Outcome, language: Language) {
  const scheme = withDuties(schemeCalled(id), duties)
  const year = grantYear(scheme)
  const application = {
    id: asId<never>('a1'),
    number: 7,
    packet: packetOf({
      form: {
        language,
        applicant: {
          name: applicant,
          address: { line: 'Rådhusgata 1', postalCode: '1771', city: 'Eksempel' },
          contact: { name: 'Kari Kontakt (eksempel)' },
          reference: 'Ref. 12',
        },
        budget: { requested: { [year]: 500_000 } },
      },
    }),
    receivedAt: '2025-02-20T12:00:00+01:00',
    firstReceivedAt: null,
    withdrawn: null,
  }
  const onMerits = outcome !== 'dismissed' && outcome !== 'deferred'
  const decision = proposeDecision({
    scheme,
    application,
    frameKroner: 6_748_000,
    awardByYear: { [year]: awards[outcome] },
    calculatedKroner: null,
    rank: onMerits ? 3 : null,
    ranked: 12,
    formal: onMerits ? null : { outcome, failed: outcome === 'dismissed' ? failed : [] },
  })
  return letterOfRound({
    scheme,
    office: office(appealable),
    application,
    decision: {
      ...decision,
      conditions: awards[outcome] > 0 ? ['Prosjektet skal ha en navngitt prosjektleder.'] : [],
      meeting: { date: '2025-11-04', method: 'ranked-cut' },
    },
    recipient: null,
    failedRequirements: outcome === 'dismissed' ? failed : [],
    today: '2025-11-05',
    draft: false,
    organisations,
  })
}

const amounts = (text: string) => [...text.matchAll(/(\d[\d ]*) kroner/g)].map(([, kroner]) => kroner)

describe.each(cases)('the letters of $id', one => {
  describe.each(languages)('in %s', language => {
    it.each(outcomes)('stand as they were read and approved when %s', async outcome => {
      const letter = buildLetter(letterOf(one, outcome, language))
      if (!letter.ok) throw new Error(letter.error.map(letterProblemText).join('\n'))
      const text = linesOf(await renderDocument(letter.value))
      // No amount stands in the letter but those of the application, the decision and the frame.
      const known = ['500 000', '150 000', '6 748 000']
      const allowed = outcome === 'reduced' ? [...known, '350 000'] : known
      expect(amounts(text.replace(/\n/g, ' ')).filter(kroner => !allowed.includes(kroner ?? ''))).toEqual([])
      expect(text).not.toMatch(/KLADD|mangler:|manglar:|undefined|\[object|\{|\}/)
      await expect(text).toMatchFileSnapshot(`../../golden/letters/${one.id}-${outcome}-${language}.txt`)
    })
  })
})
