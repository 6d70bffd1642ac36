import { describe, expect, it } from 'vitest'
import { flagAffiliations } from '#shared/assessment/impartiality-flags'
import { type ApplicationId, asId } from '#shared/base/ids'
import type { Member } from '#shared/round/kinds/member-entries'
import { type FormChange, organisations, packetOf } from '../screening/fixtures'

const member = (organisation: string, more: Partial<Member> = {}): Member => ({
  id: 'm1',
  name: 'Kari Eksempelsen',
  organisation,
  role: 'member',
  voting: true,
  ...more,
})

const application = (form: FormChange, id = 'a1') => ({
  id: asId<ApplicationId>(id),
  packet: packetOf({ form }),
})

function flags(who: Member, form: FormChange) {
  return flagAffiliations({ members: [who], applications: [application(form)], organisations }).map(
    ({ rule, level, ground }) => [rule, level, ground],
  )
}

const hospitalApplies: FormChange = {
  budget: { requested: { '2025': 500_000 } },
  applicant: {
    name: 'Vestre Viken HF',
    orgNumber: '894166762',
    unit: 'Kongsberg sykehus, medisinsk avdeling',
  },
  partners: [{ name: 'Kongsberg kommune', orgNumber: '942402465', side: 'kommune' }],
}
const municipalityApplies: FormChange = {
  applicant: {
    name: 'Drammen kommune',
    orgNumber: '921234554',
    unit: 'Avdeling for rehabilitering',
    contact: { name: 'kari  eksempelsen' },
  },
  partners: [
    { name: 'Vestre Viken HF', orgNumber: '894166762', side: 'sykehus', role: 'Drammen sykehus' },
    { name: 'Lier kommune', side: 'kommune' },
    { name: 'Brukerutvalget, Vestre Viken HF', side: 'bruker' },
  ],
}

describe('a member', () => {
  it('who is the contact person is flagged at the gravest level, by name', () => {
    expect(flags(member('Hole kommune'), municipalityApplies)).toEqual([
      [1, 'A', 'Er kontaktperson for søknaden.'],
    ])
    expect(flags(member('Hole kommune', { name: 'Kari Eksempel' }), municipalityApplies)).toEqual([])
  })

  const someoneElse = { name: 'Per Prøve' }

  it('from the municipality that applies must be assessed, from number or from name', () => {
    const flag = [6, 'B', 'Kommer fra Drammen kommune, som er ansvarlig søker.']
    expect(flags(member('Drammen kommune', someoneElse), municipalityApplies)).toEqual([flag])
    expect(flags(member('', { ...someoneElse, orgNumber: '921 234 554' }), municipalityApplies)).toEqual([
      flag,
    ])
  })

  it('from the very unit that applies is told so', () => {
    expect(
      flags(member('Drammen kommune, Avdeling for rehabilitering', someoneElse), municipalityApplies),
    ).toEqual([[5, 'B', 'Hører til Avdeling for rehabilitering i Drammen kommune, som er ansvarlig søker.']])
  })

  it('from a partner municipality must be assessed', () => {
    expect(
      flags(member('Lier kommune', { ...someoneElse, orgNumber: '857566122' }), municipalityApplies),
    ).toEqual([[12, 'B', 'Kommer fra Lier kommune, som er part i søknaden.']])
  })

  it('from a municipality outside the application is not flagged', () => {
    expect(flags(member('Hole kommune', someoneElse), municipalityApplies)).toEqual([])
  })

  it('from a hospital that is partner is flagged only from the unit that takes part', () => {
    expect(flags(member('Vestre Viken HF, Bærum sykehus', someoneElse), municipalityApplies)).toEqual([])
    expect(flags(member('Vestre Viken HF, Drammen sykehus', someoneElse), municipalityApplies)).toEqual([
      [5, 'B', 'Hører til Drammen sykehus i Vestre Viken HF, som er part i søknaden.'],
    ])
  })

  it('from a hospital that applies is flagged by unit, by position, or as information', () => {
    expect(flags(member('Vestre Viken HF, Kongsberg sykehus'), hospitalApplies)).toEqual([
      [5, 'B', 'Hører til Kongsberg sykehus i Vestre Viken HF, som er ansvarlig søker.'],
    ])
    expect(flags(member('Vestre Viken HF, Bærum sykehus'), hospitalApplies)).toEqual([
      [7, 'C', 'Kommer fra Vestre Viken HF, som er ansvarlig søker, men ikke fra enheten som er oppgitt.'],
    ])
    expect(flags(member('Vestre Viken HF, administrerende direktør'), hospitalApplies)).toEqual([
      [3, 'A', 'Har ledende stilling eller styreverv i Vestre Viken HF, som er ansvarlig søker.'],
    ])
    expect(
      flags(member('Vestre Viken HF (styremedlem)', { orgNumber: '894166762' }), hospitalApplies),
    ).toMatchObject([[3, 'A', expect.any(String)]])
  })

  it('on the board of the regional enterprise that owns the applicant must be assessed', () => {
    expect(flags(member('Helse Sør-Øst RHF, styreleder'), hospitalApplies)).toEqual([
      [4, 'B', 'Har styreverv i Helse Sør-Øst RHF, som eier søkeren Vestre Viken HF.'],
    ])
    expect(flags(member('Helse Sør-Øst RHF'), hospitalApplies)).toEqual([])
    expect(flags(member('Helse Nord RHF, styreleder'), hospitalApplies)).toEqual([])
  })

  it('of the users, who only bears the hospital’s name, is not taken for the hospital', () => {
    const observer = member('Brukerutvalget, Vestre Viken HF', {
      ...someoneElse,
      side: 'bruker',
      role: 'observer',
    })
    expect(flags(observer, hospitalApplies)).toEqual([])
    expect(flags(observer, municipalityApplies)).toEqual([
      [15, 'B', 'Observatør fra Brukerutvalget, Vestre Viken HF, som er part i søknaden.'],
    ])
  })

  it('from the fellowship that ranked the application is information', () => {
    const ranked: FormChange = {
      applicant: { name: 'Rana kommune', orgNumber: '872418032' },
      partners: [],
      localFellowship: 'Helsefellesskapet Helgeland',
    }
    const flag = [8, 'C', 'Kommer fra helsefellesskapet som rangerte søknaden (Helsefellesskapet Helgeland).']
    expect(flags(member('Vefsn kommune', { orgNumber: '844824122' }), ranked)).toEqual([flag])
    expect(flags(member('Helsefellesskapet Helgeland'), ranked)).toEqual([flag])
    expect(flags(member('Bodø kommune', { orgNumber: '972418013' }), ranked)).toEqual([])
  })

  it('from a supplier in the budget must be assessed', () => {
    const bought: FormChange = {
      budget: { requested: { '2025': 1 }, lines: [{ text: 'Kurs fra Eksempel Konsulent', amount: 1 }] },
    }
    expect(flags(member('Eksempel Konsulent AS'), bought)).toEqual([
      [14, 'B', 'Eksempel Konsulent AS er nevnt i budsjettet uten å være part.'],
    ])
  })

  it('whose organisation shares only a name with the applicant is told apart by the numbers', () => {
    const form: FormChange = { applicant: { name: 'Våler kommune', orgNumber: '959272581' }, partners: [] }
    expect(flags(member('Våler kommune', { orgNumber: '959272581' }), form)).toMatchObject([
      [6, 'B', expect.any(String)],
    ])
    expect(flags(member('Våler kommune', { orgNumber: '871034222' }), form)).toEqual([])
  })
})

describe('the list of flags', () => {
  it('follows applications and members as given, the gravest first', () => {
    const members = [
      member('Lier kommune', { id: 'm1', name: 'Per Prøve' }),
      member('Drammen kommune', { id: 'm2', name: 'Kari Eksempelsen' }),
    ]
    const applications = [application(hospitalApplies, 'a1'), application(municipalityApplies, 'a2')]
    expect(
      flagAffiliations({ members, applications, organisations }).map(
        flag => `${flag.applicationId} ${flag.memberId} ${flag.level}${flag.rule}`,
      ),
    ).toEqual(['a2 m1 B12', 'a2 m2 A1', 'a2 m2 B6'])
  })

  it('puts what must be assessed before what is information, for one member and application', () => {
    const form: FormChange = {
      applicant: { name: 'Rana kommune', orgNumber: '872418032' },
      partners: [],
      localFellowship: 'Helgeland',
      budget: { requested: { '2025': 1 }, lines: [{ text: 'Vefsn kommune: kurs', amount: 1 }] },
    }
    const found = flags(member('Vefsn kommune', { orgNumber: '844824122' }), form)
    expect(found.map(([rule, level]) => `${level}${rule}`)).toEqual(['B14', 'C8'])
  })

  it('is empty without members or applications', () => {
    expect(flagAffiliations({ members: [], applications: [application({})], organisations })).toEqual([])
    expect(flagAffiliations({ members: [member('Lier kommune')], applications: [], organisations })).toEqual(
      [],
    )
  })
})
