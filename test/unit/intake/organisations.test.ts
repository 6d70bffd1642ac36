import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import enterprises from '#assets/organisations/enterprises.json' with { type: 'json' }
import { organisations as files } from '#assets/organisations/index'
import municipalities from '#assets/organisations/municipalities.json' with { type: 'json' }
import { decodeOrganisations, findOrganisation, type OrganisationTable } from '#shared/intake/organisations'

function read(): OrganisationTable {
  const result = decodeOrganisations(files)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const table = read()
const find = (name?: string, orgNumber?: string) => findOrganisation(table, { name, orgNumber })
const numberOf = (name?: string, orgNumber?: string) => {
  const match = find(name, orgNumber)
  return match.kind === 'found' ? match.organisation.orgNumber : match.kind
}

describe('the table of organisations', () => {
  it('holds 129 municipalities in seven areas and ten enterprises', () => {
    const count = (areaId: string) =>
      table.organisations.filter(item => item.side === 'kommune' && item.areaIds.includes(areaId)).length
    expect([...table.areaNames.keys()].map(id => [id, count(id)])).toEqual([
      ['ostfold', 13],
      ['vest-viken', 21],
      ['sor-rogaland', 15],
      ['finnmark', 18],
      ['troms-og-ofoten', 24],
      ['lofoten-vesteralen-og-salten', 20],
      ['helgeland', 18],
    ])
    expect(table.organisations.filter(item => item.side === 'sykehus')).toHaveLength(7)
    expect(table.organisations.filter(item => item.side === 'rhf')).toHaveLength(3)
    expect(table.validFrom).toBe('2024-01-01')
  })

  it('counts Vestby to Østfold and Jevnaker to Vest-Viken, whatever their county', () => {
    expect(find('Vestby')).toMatchObject({
      organisation: { areaIds: ['ostfold'], municipalityNumber: '3216' },
    })
    expect(find('Jevnaker')).toMatchObject({
      organisation: { areaIds: ['vest-viken'], hospitalGroup: 'Ringerike' },
    })
  })

  it('knows the Sami language of a municipality', () => {
    expect(find('Karasjok')).toMatchObject({ organisation: { samiLanguage: 'se' } })
    expect(find('Hamarøy')).toMatchObject({ organisation: { samiLanguage: 'smj' } })
    expect(find('Hattfjelldal')).toMatchObject({ organisation: { samiLanguage: 'sma' } })
    expect(find('Bodø')).toMatchObject({ organisation: { samiLanguage: null } })
    expect(table.organisations.filter(item => item.samiLanguage !== null)).toHaveLength(10)
  })
})

describe('an applicant', () => {
  it.each([
    'Drammen kommune',
    'DRAMMEN',
    'drammen  kommune',
    ' Drammen\u00a0kommune. ',
    'Drammen kommune, helse og omsorg',
    'Drammen kommune (helse, sosial og omsorg)',
    'Drammen kommune – Virksomhet hjemmetjenester',
  ])('«%s» is Drammen', name => {
    expect(numberOf(name)).toBe('921234554')
  })

  it.each([
    ['Vestre Viken', '894166762'],
    ['Vestre Viken HF', '894166762'],
    ['VESTRE VIKEN HF', '894166762'],
    ['Vestre Viken HF, Drammen sykehus', '894166762'],
    ['SØ', '983971768'],
    ['Sykehuset Østfold', '983971768'],
    ['UNN', '983974899'],
    ['Universitetssykehuset i Nord-Norge HF', '983974899'],
    ['Helse Nord RHF', '883658752'],
    ['Nore og Uvdal', '964950946'],
    ['Nore og Uvdal kommune, helse', '964950946'],
    ['Sør-Varanger kommune', '942110286'],
    ['Nesbyen', '964951640'],
    ['Kautokeino kommune / Guovdageainnu suohkan', '945475056'],
    ['Kárášjoga gielda – Karasjok kommune', '963376030'],
  ])('«%s» is found', (name, orgNumber) => {
    expect(numberOf(name)).toBe(orgNumber)
  })

  it('whose name is written with a combining ring is the same', () => {
    expect(numberOf('Råde kommune'.normalize('NFD'))).toBe('940802652')
  })

  it.each([
    ['Våler', ['Våler, Østfold', 'Våler, Innlandet'], 'several'],
    ['Våler kommune', ['Våler, Østfold', 'Våler, Innlandet'], 'several'],
    ['Herøy kommune', ['Herøy, Nordland', 'Herøy, Møre og Romsdal'], 'several'],
    ['Bø', ['Bø, Nordland', 'Bø (nå en del av Midt-Telemark), Telemark'], 'several'],
    ['Nes kommune', ['Nesbyen (het tidligere Nes), Buskerud', 'Nes, Akershus'], 'renamed'],
  ])('«%s» is never guessed', (name, labels, reason) => {
    const match = find(name)
    expect(match).toMatchObject({ kind: 'ambiguous', reason })
    expect(match.kind === 'ambiguous' && match.candidates.map(item => item.label)).toEqual(labels)
  })

  it('of a doubtful name is settled by its number, or by naming the county', () => {
    expect(numberOf('Våler kommune', '959 272 581')).toBe('959272581')
    expect(numberOf('Nes', '964951640')).toBe('964951640')
    expect(numberOf('Våler i Østfold')).toBe('959272581')
    expect(numberOf('Bø i Vesterålen')).toBe('945452676')
  })

  it('is found by number alone, also when the name is a unit', () => {
    expect(numberOf(undefined, '983971768')).toBe('983971768')
    expect(numberOf('Klinikk for psykisk helsevern og rus', '983971768')).toBe('983971768')
  })

  it('whose number and name disagree is left to a person, with both shown', () => {
    const match = find('Drammen kommune', '857566122')
    expect(match).toMatchObject({ kind: 'ambiguous', reason: 'number-and-name-disagree' })
    expect(match.kind === 'ambiguous' && match.candidates.map(item => item.label)).toEqual([
      'Lier kommune',
      'Drammen kommune',
    ])
  })

  it('with a number that is not in the table, or is wrong, is left to a person', () => {
    for (const orgNumber of ['123456785', '921234555', 'ukjent']) {
      expect(find('Drammen', orgNumber)).toMatchObject({ kind: 'ambiguous', reason: 'unknown-number' })
    }
  })

  it('that names several organisations is left to a person', () => {
    for (const name of ['Drammen og Lier', 'Drammen kommune, Vestre Viken HF', 'Hol / Gol']) {
      const match = find(name)
      expect(match, name).toMatchObject({ kind: 'ambiguous', reason: 'several' })
      expect(match.kind === 'ambiguous' && match.candidates.length, name).toBe(2)
    }
  })

  it.each(['', '   ', 'Oslo kommune', 'Holmestrand kommune', 'Kommune', 'HF', 'Ås, Drammen', 'Dramen', '–'])(
    '«%s» is unknown',
    name => {
      expect(find(name)).toEqual({ kind: 'unknown' })
    },
  )

  it('of any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, orgNumber) => {
        expect(['found', 'ambiguous', 'unknown']).toContain(find(name, orgNumber).kind)
      }),
    )
  })
})

describe('a table with a fault is refused', () => {
  const withFirst = (change: object) => ({
    municipalities: {
      ...municipalities,
      municipalities: municipalities.municipalities.map((row, index) =>
        index === 0 ? { ...row, ...change } : row,
      ),
    },
    enterprises,
  })
  it.each([
    ['a wrong check digit', { orgNumber: '959159093' }, { kind: 'bad-org-number', orgNumber: '959159093' }],
    [
      'a number used twice',
      { orgNumber: '920817521' },
      { kind: 'repeated-org-number', name: 'Moss kommune' },
    ],
    ['a name used twice', { name: 'Moss' }, { kind: 'repeated-name', name: 'moss' }],
    ['an area that is not there', { areaId: 'oslo' }, { kind: 'unknown-area', areaId: 'oslo' }],
    ['a number of five digits', { number: '31011' }, { kind: 'bad-form', path: 'municipalities.0.number' }],
  ])('for %s', (_, change, error) => {
    const result = decodeOrganisations(withFirst(change))
    expect(result.ok ? [] : result.error).toMatchObject([error])
  })
})
