import { applicationForm } from '#shared/round/application-form'
import type { Packet } from '#shared/round/packet'

/** A packet with every field of the form filled in. */
export function fullPacket(): Packet {
  return {
    file: 'eksempel.zip',
    attachments: [{ name: 'avtale.pdf', sha256: 'a'.repeat(64), bytes: 1200 }],
    form: applicationForm.parse({
      title: 'Eksempeltiltak',
      summary: 'Et sammendrag',
      submittedAt: '2025-09-30T12:00:00+02:00',
      language: 'nb',
      applicant: {
        name: 'Eksempel kommune',
        orgNumber: '111111111',
        unit: 'Enhet for eksempler',
        side: 'kommune',
        address: { line: 'Eksempelveien 1', postalCode: '1714', city: 'Eksempelby' },
        contact: { name: 'Eksempel Person', email: 'person@example.no', phone: '22 22 22 22' },
        account: '12345678903',
        reference: 'Ref 77',
      },
      partners: [
        {
          name: 'Eksempel HF',
          orgNumber: '974631407',
          side: 'sykehus',
          role: 'partner',
          signedOn: '2025-09-12',
        },
      ],
      priorities: ['vv-p1'],
      targetGroups: ['eldre'],
      description: 'En beskrivelse',
      purpose: 'Et formål',
      challenge: 'En utfordring',
      effect: { careLevel: 'Omsorg', competence: 'Kompetanse', preconditions: 'Forutsetning' },
      spread: 'En spredning',
      userInvolvement: 'Brukerne',
      unionInvolvement: 'De ansatte',
      transition: 'En overgang',
      period: { from: '2026-01-01', to: '2027-12-31' },
      milestones: [{ date: '2026-06-30', text: 'Halvveis' }],
      budget: {
        requested: { '2025': 500_000 },
        minimum: { '2025': 300_000 },
        lines: [{ year: 2025, text: 'Lønn', kind: 'personell', amount: 400_000 }],
        ownContribution: [{ party: 'Eksempel HF', side: 'sykehus', amount: 200_000, text: 'Lokaler' }],
      },
      agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
      confirmations: {
        notPureEquipment: true,
        notOrdinaryOperations: true,
        leadsToOrdinaryOperations: true,
        patientResponsibility: 'yes',
      },
      localRank: 2,
      localFellowship: 'Lokalt fellesskap',
    }),
  }
}
