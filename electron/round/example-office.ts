import type { Member } from '#shared/round/kinds/member-entries'
import type { Meeting, Office } from '#shared/round/kinds/office-entries'

/** The office of the example round. Persons, telephone and case numbers are made up. */
export const exampleOffice: Office = {
  sender: {
    name: 'Helsefellesskapet Vest-Viken',
    unit: 'Sekretariatet for Strategisk samarbeidsutvalg',
    line: 'Postboks 800',
    postalCode: '3004',
    city: 'Drammen',
    phone: '00 00 00 00',
    email: 'sekretariat@example.no',
    orgNumber: '894166762',
  },
  caseNumber: '2025/100',
  caseOfficer: 'Siri Saksbehandler (eksempel)',
  place: 'Drammen',
  letterDate: '2025-11-05',
  signatories: [
    { name: 'Astri Eksempelsen', title: 'leder, Strategisk samarbeidsutvalg' },
    { name: 'Siri Saksbehandler (eksempel)', title: 'rådgiver' },
  ],
  approvedElectronically: false,
  appeal: { appealable: 'no', body: '' },
}

/** The meeting of the example round, with everybody there. */
export function exampleMeeting(members: readonly Member[]): Meeting {
  return {
    date: '2025-11-04',
    startsAt: '10.00',
    endsAt: '14.30',
    place: 'Drammen (eksempel)',
    present: members.map(({ id }) => id),
    absent: [],
    substitutes: [],
    agendaNote: 'Innkalling og saksliste ble godkjent.',
    nextSteps: 'Sekretariatet sender vedtaksbrev.\nSekretariatet arkiverer protokollen.',
  }
}
